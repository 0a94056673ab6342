import { onTestFinished } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Ask } from '../../src/assistant.js';
import type { BotParts } from '../../src/bot/bot-parts.js';
import { runPolling } from '../../src/bot/run-polling.js';
import { quickPauses, temporaryBotParts } from './bot-parts.js';
import { fakeAssistant } from './fake-assistant.js';
import { memoryLog } from './memory-log.js';
import type { TelegramServer } from './telegram-server.js';

/** How the bot is made: what its assistant replies, parts that are not the usual ones, another token. */
export interface RunningBotSettings extends Partial<BotParts> {
  readonly reply?: (ask: Ask) => Answer | Promise<Answer>;
  readonly token?: string;
}

/** A bot that polls the server. It is stopped when the running test has finished, or by `stop`. */
export function runningBot(server: TelegramServer, { reply, token = server.token, ...given }: RunningBotSettings = {}) {
  const assistant = fakeAssistant(reply);
  const log = memoryLog();
  const parts = temporaryBotParts({ assistant, log, ...given });
  const end = new AbortController();
  const running = runPolling({ ...parts, token, apiRoot: server.url, pauses: quickPauses }, end.signal);
  const stop = (): Promise<void> => {
    end.abort();
    return running;
  };
  onTestFinished(() => stop().catch(() => undefined));
  return { assistant, log, state: parts.state, running, stop };
}
