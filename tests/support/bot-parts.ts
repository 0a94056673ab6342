import { onTestFinished } from 'vitest';
import { createBackground } from '../../src/bot/background.js';
import type { BotParts } from '../../src/bot/bot-parts.js';
import type { Charts } from '../../src/bot/charts/charts.js';
import type { Pauses } from '../../src/bot/pauses.js';
import { openBotState } from '../../src/bot/state/open-bot-state.js';
import { fakeAssistant } from './fake-assistant.js';
import { memoryLog } from './memory-log.js';
import { temporaryFolder } from './temporary-folder.js';

/** Milliseconds instead of seconds, so that a test of lost connections is over soon. */
export const quickPauses: Pauses = { polling: 20, first: 10, longest: 40, lastWords: 1000 };

/** Gives the first bytes of a PNG and draws nothing: what is drawn has its own tests. */
export const fakeCharts: Charts = { draw: async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) };

/** Parts of a bot over a fake assistant and a state of its own, which is closed when the running test has finished; `given` replaces some. */
export function temporaryBotParts(given: Partial<BotParts> = {}): BotParts {
  const now = given.now ?? (() => new Date());
  const log = given.log ?? memoryLog();
  const state = given.state ?? openBotState(temporaryFolder(), now);
  if (given.state === undefined) onTestFinished(state.close);
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const parts = {
    assistant: fakeAssistant(),
    state,
    log,
    adminIds: [],
    allowedChatIds: [],
    now,
    background: createBackground(ended.signal, log),
    charts: fakeCharts,
  };
  return { ...parts, ...given };
}
