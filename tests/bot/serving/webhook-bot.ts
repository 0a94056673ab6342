import { onTestFinished } from 'vitest';
import type { Assistant } from '../../../src/assistant.js';
import { runTelegram } from '../../../src/bot/serving/run-telegram.js';
import { type FakeAssistant, fakeAssistant } from '../../support/fake-assistant.js';
import { freePort } from '../../support/free-port.js';
import { type MemoryLog, memoryLog } from '../../support/memory-log.js';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

export const secret = 'a-secret_of-the-test';

/** A bot that serves on a port of this machine, until the test ends. */
export interface ServedBot {
  readonly server: TelegramServer;
  readonly assistant: FakeAssistant;
  readonly log: MemoryLog;
  /** Where the bot listens, `http://127.0.0.1:port`. */
  readonly url: string;
  readonly data: string;
  readonly running: Promise<void>;
  /** As on SIGTERM; resolves when everything has come to its end. */
  stop(): Promise<void>;
}

/** How a {@link ServedBot} is started. */
export interface ServedSettings {
  readonly kind?: 'webhook' | 'polling';
  readonly reply?: Parameters<typeof fakeAssistant>[0];
  readonly changes?: Partial<Assistant>;
  readonly token?: string;
  readonly server?: TelegramServer;
  /** Default: a free one. */
  readonly port?: number;
  /** The data folder, of an earlier bot. */
  readonly data?: string;
  /** Called before the bot starts. */
  readonly prepare?: (server: TelegramServer) => void;
}

export async function startServedBot(settings: ServedSettings = {}): Promise<ServedBot> {
  const { kind = 'webhook', reply, changes, data = temporaryFolder(), prepare } = settings;
  const server = settings.server ?? (await startTelegramServer());
  prepare?.(server);
  const log = memoryLog();
  const port = settings.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const account = { token: settings.token ?? server.token, apiRoot: server.url, adminIds: [], allowedChatIds: [] };
  const transport = kind === 'webhook' ? { kind, url: `${url}/hooks`, secret, port, ...account } : { kind, port, ...account };
  const assistant = fakeAssistant(reply, changes);
  const end = new AbortController();
  const running = runTelegram({ transport, assistant, data, log }, end.signal);
  const stop = (): Promise<void> => {
    end.abort();
    return running;
  };
  onTestFinished(async () => {
    await stop().catch(() => undefined);
    await server.close();
  });
  return { server, assistant, log, url, data, running, stop };
}
