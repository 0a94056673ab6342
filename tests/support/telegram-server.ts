import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ChatMessage, createChats } from './telegram-chats.js';
import { type Crowd, createCrowd } from './telegram-crowd.js';
import { createFaults, type Faults } from './telegram-faults.js';
import { type Desk, telegramMethods } from './telegram-methods.js';
import { readPayload, type UploadedFile } from './telegram-payload.js';
import { refuse, respond, succeed } from './telegram-responses.js';
import { createUpdateQueue, type Webhook } from './telegram-updates.js';

export type { Fault } from './telegram-faults.js';
export type { Sender } from './telegram-people.js';

type Fields = Readonly<Record<string, unknown>>;

/** A call that the bot made. */
export interface TelegramCall {
  readonly method: string;
  readonly payload: Fields;
  /** Files that came with it, by the name after `attach://`. */
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** A Bot API server over real HTTP on this machine, for one bot: people write through it, tests look at what they see. */
export interface TelegramServer extends Crowd, Pick<Faults, 'failNext'> {
  /** For TELEGRAM_API_ROOT. */
  readonly url: string;
  readonly token: string;
  /** Every call in the order of arrival, those that were refused or dropped too. */
  readonly calls: readonly TelegramCall[];
  /** Drops every connection, those that are open too, for so many milliseconds. */
  outage(milliseconds: number): void;
  /** Texts and captions of the bot in a chat as they stand now. Default chat 7. */
  delivered(chat?: number): string[];
  /** Everything in a chat as it stands now, of people and of the bot, in order. */
  messages(chat?: number): readonly ChatMessage[];
  /** The bot's messages in a chat as they stand now. */
  answers(chat?: number): readonly ChatMessage[];
  /** Resolves with the n-th call of a method (1-based) as soon as it has arrived. */
  call(method: string, n?: number): Promise<TelegramCall>;
  /** Resolves as soon as so many messages of the bot stand in a chat. */
  deliveries(count: number, chat?: number): Promise<string[]>;
  /** Resolves with what `look` gives as soon as that is not undefined; it looks after every call. */
  until<T>(look: () => T | undefined): Promise<T>;
  /** What the bot answered to a callback or inline query. */
  queryAnswer(id: string): Promise<Fields>;
  /** Commands by scope: `{"type":"default"}` and so on, as JSON. */
  readonly commands: ReadonlyMap<string, unknown>;
  /** Files by `file_id`: those that the bot sent, and those set here for getFile. */
  readonly files: Map<string, UploadedFile>;
  /** Where updates are posted; null while the bot polls. */
  webhook(): Webhook | null;
  /** Updates that the bot has not confirmed. */
  unconfirmed(): number;
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function startTelegramServer(token = '4242:test-token'): Promise<TelegramServer> {
  const calls: TelegramCall[] = [];
  const watchers = new Set<() => void>();
  const faults = createFaults();
  const updates = createUpdateQueue(30);
  const desk: Desk = {
    chats: createChats(),
    files: new Map(),
    openQueries: new Set(),
    answers: new Map(),
    commands: new Map(),
    standing: new Map(),
  };
  const methods = telegramMethods(desk);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, folder, sentToken, name = ''] = /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    const { fields, files } = await readPayload(request);
    if (sentToken !== token) return refuse(response, { code: 401, description: 'Unauthorized' });
    if (folder !== undefined) return giveFile(name, response);
    calls.push({ method: name, payload: fields, files });
    notify();
    const fault = faults.next(name);
    if (fault === 'drop') return void request.socket.destroy();
    if (fault !== undefined) return refuse(response, fault);
    if (!receiving(name, fields, response)) answer(name, { fields, files }, response);
    notify();
  }

  function answer(name: string, payload: Parameters<(typeof methods)[string]>[0], response: ServerResponse): void {
    const method = methods[name];
    if (method === undefined) refuse(response, { code: 404, description: 'Not Found: method not found' });
    else respond(response, method(payload));
  }

  function receiving(name: string, fields: Fields, response: ServerResponse): boolean {
    if (name === 'getUpdates') updates.poll(fields, response);
    else if (name === 'setWebhook' || name === 'deleteWebhook') {
      updates.setWebhook(name === 'setWebhook' ? webhookOf(fields) : null, fields['allowed_updates']);
      succeed(response, true);
    } else if (name === 'getWebhookInfo')
      succeed(response, { url: updates.webhook()?.url ?? '', pending_update_count: updates.unconfirmed() });
    else return false;
    return true;
  }

  function giveFile(path: string, response: ServerResponse): void {
    const file = desk.files.get(path.replace(/^documents\//, ''));
    if (file === undefined) refuse(response, { code: 404, description: 'Not Found' });
    else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.content);
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

  const answers = (chat = 7): ChatMessage[] => desk.chats.messages(chat).filter(({ from }) => from['is_bot'] === true);
  const delivered = (chat = 7): string[] => answers(chat).map(({ text, caption }) => text ?? caption ?? '');

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => refuse(response, { code: 500, description: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    calls,
    ...createCrowd(desk, updates, notify),
    failNext: faults.failNext,
    outage: (milliseconds) => {
      faults.outage(milliseconds);
      server.closeAllConnections();
    },
    answers,
    delivered,
    messages: (chat = 7) => desk.chats.messages(chat),
    call: (method, n = 1) => until(() => calls.filter((call) => call.method === method)[n - 1]),
    deliveries: (count, chat) => until(() => (answers(chat).length >= count ? delivered(chat) : undefined)),
    until,
    queryAnswer: (id) => until(() => desk.answers.get(id)),
    commands: desk.commands,
    files: desk.files,
    webhook: updates.webhook,
    unconfirmed: updates.unconfirmed,
    close: () =>
      new Promise((resolve) => {
        updates.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function webhookOf(fields: Fields): Webhook | null {
  const { url, secret_token: secret, max_connections: most } = fields;
  if (typeof url !== 'string' || url === '') return null;
  return { url, secret: typeof secret === 'string' ? secret : null, maxConnections: Number(most ?? 40) };
}
