import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { messageRefusal, type Refusal } from './telegram-checks.js';
import { refuse, succeed } from './telegram-responses.js';
import { createUpdateQueue } from './telegram-updates.js';

/** A call that the bot made. */
export interface TelegramCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What goes wrong with the next call of a method: a refusal, or a connection that is dropped without a word. */
export type Fault = Refusal | 'drop';

/** A Bot API server over real HTTP on this machine, for one bot. */
export interface TelegramServer {
  /** For TELEGRAM_API_ROOT. */
  readonly url: string;
  readonly token: string;
  /** Every call in the order of arrival, those that were refused or dropped too. */
  readonly calls: readonly TelegramCall[];
  /** A text message to the bot; gives its update number. */
  receive(text: string, from?: Partial<Sender>): number;
  /** Any message to the bot, with the fields given. */
  receiveMessage(fields: Readonly<Record<string, unknown>>, from?: Partial<Sender>): number;
  failNext(method: string, ...faults: Fault[]): void;
  /** Texts that were delivered to a chat. */
  delivered(chat?: number): string[];
  /** Resolves with the n-th call of a method (1-based) as soon as it has arrived. */
  call(method: string, n?: number): Promise<TelegramCall>;
  /** Resolves as soon as so many texts have been delivered to a chat. */
  deliveries(count: number, chat?: number): Promise<string[]>;
  /** Updates that the bot has not confirmed. */
  unconfirmed(): number;
  close(): Promise<void>;
}

export interface Sender {
  readonly chat: number;
  readonly chatType: 'private' | 'group';
}

const me = {
  id: 4242,
  is_bot: true,
  first_name: 'Tiến Độ',
  username: 'tien_do_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
};

/** Starts the server on a free port. */
export async function startTelegramServer(token = '4242:test-token'): Promise<TelegramServer> {
  const calls: TelegramCall[] = [];
  const texts: { chat: number; text: string }[] = [];
  const faults = new Map<string, Fault[]>();
  const watchers = new Set<() => void>();
  const updates = createUpdateQueue();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, sentToken, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const payload = parsePayload(await readAll(request));
    if (sentToken !== token) return refuse(response, { code: 401, description: 'Unauthorized' });
    calls.push({ method, payload });
    notify();
    const fault = faults.get(method)?.shift();
    if (fault === 'drop') return void request.socket.destroy();
    if (fault !== undefined) return refuse(response, fault);
    await answer(method, payload, response);
  }

  async function answer(method: string, payload: TelegramCall['payload'], response: ServerResponse): Promise<void> {
    switch (method) {
      case 'getMe':
        return succeed(response, me);
      case 'getUpdates':
        return updates.poll(payload, response);
      case 'sendMessage':
        return deliver(payload, response);
      case 'sendChatAction':
      case 'deleteWebhook':
      case 'setMyCommands':
        return succeed(response, true);
      default:
        return refuse(response, { code: 404, description: 'Not Found: method not found' });
    }
  }

  function deliver(payload: TelegramCall['payload'], response: ServerResponse): void {
    const refusal = messageRefusal(payload);
    if (refusal !== null) {
      refuse(response, refusal);
      return;
    }
    const chat = Number(payload['chat_id']);
    const text = String(payload['text']);
    texts.push({ chat, text });
    succeed(response, { message_id: texts.length, date: 1_700_000_000, chat: { id: chat, type: 'private', first_name: 'An' }, text });
    notify();
  }

  function notify(): void {
    for (const watcher of watchers) watcher();
  }

  function until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const watcher = (): void => {
        const found = look();
        if (found === undefined) return;
        watchers.delete(watcher);
        resolve(found);
      };
      watchers.add(watcher);
      watcher();
    });
  }

  const delivered = (chat = 7): string[] => texts.filter((message) => message.chat === chat).map(({ text }) => text);
  const receiveMessage: TelegramServer['receiveMessage'] = (fields, { chat = 7, chatType = 'private' } = {}) =>
    updates.push({
      message_id: updates.latest() + 1,
      date: 1_700_000_000,
      from: { id: chat, is_bot: false, first_name: 'An' },
      chat: chatType === 'private' ? { id: chat, type: 'private', first_name: 'An' } : { id: chat, type: 'group', title: 'Nhóm' },
      ...fields,
    });

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => refuse(response, { code: 500, description: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    calls,
    receive: (text, from) => receiveMessage({ text, ...commandEntities(text) }, from),
    receiveMessage,
    failNext: (method, ...next) => void faults.set(method, [...(faults.get(method) ?? []), ...next]),
    delivered,
    call: (method, n = 1) => until(() => calls.filter((call) => call.method === method)[n - 1]),
    deliveries: (count, chat) => until(() => (delivered(chat).length >= count ? delivered(chat) : undefined)),
    unconfirmed: updates.unconfirmed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parsePayload(body: string): TelegramCall['payload'] {
  return body === '' ? {} : (JSON.parse(body) as TelegramCall['payload']);
}

function commandEntities(text: string): object {
  const command = /^\/\w+/.exec(text)?.[0];
  return command === undefined ? {} : { entities: [{ type: 'bot_command', offset: 0, length: command.length }] };
}
