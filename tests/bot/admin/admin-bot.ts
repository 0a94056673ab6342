import { expect, onTestFinished, vi } from 'vitest';
import type { Assistant } from '../../../src/assistant.js';
import { createBackground } from '../../../src/bot/background.js';
import { runPolling } from '../../../src/bot/run-polling.js';
import type { BotState } from '../../../src/bot/state/bot-state.js';
import { openBotState } from '../../../src/bot/state/open-bot-state.js';
import { fakeCharts } from '../../support/bot-parts.js';
import { type FakeAssistant, fakeAssistant } from '../../support/fake-assistant.js';
import { type MemoryLog, memoryLog } from '../../support/memory-log.js';
import { type Sender, startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** The person who is an administrator, and one who is none. */
export const administrator = 7;
export const stranger = 8;

/** A bot that runs against a server of the test, with its own state, until the test ends. */
export interface AdminBot {
  readonly server: TelegramServer;
  readonly state: BotState;
  readonly assistant: FakeAssistant;
  readonly log: MemoryLog;
  /** Sends a text and gives what the bot said next in that chat, and the message's number. */
  say(text: string, from?: Partial<Sender>): Promise<{ readonly text: string; readonly message: number }>;
  /** What the audit log has once it has so many lines, oldest first, without times. */
  acts(count: number): Promise<readonly string[]>;
  /** As on SIGTERM; resolves when everything has come to its end. */
  stop(): Promise<void>;
}

/** @param changes What the assistant does otherwise than the fake one. */
export async function startAdminBot(changes: Partial<Assistant> = {}): Promise<AdminBot> {
  const server = await startTelegramServer();
  const log = memoryLog();
  const end = new AbortController();
  const state = openBotState(temporaryFolder(), () => new Date());
  const assistant = fakeAssistant(undefined, changes);
  const background = createBackground(end.signal, log);
  const running = runPolling(
    {
      ...{ token: server.token, apiRoot: server.url, assistant, state, log, background, charts: fakeCharts },
      ...{ adminIds: [administrator], allowedChatIds: [], now: () => new Date() },
    },
    end.signal,
  );
  const stop = async (): Promise<void> => {
    end.abort();
    await running;
  };
  onTestFinished(async () => {
    await stop();
    state.close();
    await server.close();
  });
  return {
    ...{ server, state, assistant, log, stop },
    say: async (text, from = {}) => {
      const chat = from.chat ?? administrator;
      const before = server.answers(chat).length;
      server.receive(text, from);
      await server.deliveries(before + 1, chat);
      const said = server.answers(chat)[before];
      return { text: said?.text ?? '', message: said?.message_id ?? 0 };
    },
    acts: (count) =>
      vi.waitFor(() => {
        const acts = state.audit.latest(50);
        expect(acts).toHaveLength(count);
        return acts.map(({ user, command, allowed, outcome }) => `${user} ${command} ${allowed ? '+' : '-'} ${outcome}`).reverse();
      }),
  };
}
