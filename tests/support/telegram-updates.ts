import type { ServerResponse } from 'node:http';
import { refuse, succeed } from './telegram-responses.js';

type Fields = Readonly<Record<string, unknown>>;

/** Something that happened, of one kind: `{update_id, message: …}`, `{update_id, callback_query: …}` and so on. */
export type Update = Fields & { readonly update_id: number };

/** Where Telegram posts updates, instead of waiting for polls. */
export interface Webhook {
  readonly url: string;
  readonly secret: string | null;
  readonly maxConnections: number;
}

/** What waits for the bot, with Telegram's rules of long polling and of webhooks. */
export interface UpdateQueue {
  /** Adds what happened; gives its number. Kinds that the bot did not ask for are left out, as Telegram does. */
  push(kind: string, content: unknown): number;
  /** Adds an update as it is, with the number given: a repeated one. */
  repeat(update: Update): void;
  unconfirmed(): number;
  /** Answers a `getUpdates` now, or when something comes, or when its time is over. A second poll ends the first with 409. */
  poll(payload: Fields, response: ServerResponse): void;
  /** From now on updates are posted to the address; null: they wait for polls. */
  setWebhook(webhook: Webhook | null, allowed: unknown): void;
  webhook(): Webhook | null;
  close(): void;
}

interface Poll {
  readonly response: ServerResponse;
  readonly timer: NodeJS.Timeout;
  readonly limit: number;
}

/** @param retryPause - Milliseconds before an update is posted again that the webhook did not take. */
export function createUpdateQueue(retryPause: number): UpdateQueue {
  let latest = 0;
  let waiting: Update[] = [];
  let open: Poll | null = null;
  let allowed: readonly string[] = [];
  let webhook: Webhook | null = null;
  const posting = new Set<number>();
  let closed = false;

  function end(): Poll | null {
    const ended = open;
    if (ended !== null) clearTimeout(ended.timer);
    open = null;
    return ended;
  }

  function give(): void {
    const poll = end();
    if (poll !== null) succeed(poll.response, waiting.slice(0, poll.limit));
  }

  function wake(): void {
    if (webhook === null) give();
    else
      for (const update of waiting) if (posting.size < webhook.maxConnections && !posting.has(update.update_id)) void post(update, webhook);
  }

  async function post(update: Update, to: Webhook): Promise<void> {
    posting.add(update.update_id);
    const taken = await postUpdate(update, to);
    if (taken) waiting = waiting.filter((other) => other !== update);
    else await new Promise((resolve) => setTimeout(resolve, retryPause));
    posting.delete(update.update_id);
    if (!closed) wake();
  }

  function add(update: Update): void {
    waiting.push(update);
    wake();
  }

  return {
    push: (kind, content) => {
      latest += 1;
      if (allowed.length === 0 || allowed.includes(kind)) add({ update_id: latest, [kind]: content });
      return latest;
    },
    repeat: add,
    unconfirmed: () => waiting.length,
    poll: ({ offset, limit, timeout, allowed_updates: kinds }, response) => {
      if (webhook !== null)
        return refuse(response, { code: 409, description: "Conflict: can't use getUpdates method while webhook is active" });
      const other = end();
      if (other !== null) refuse(other.response, { code: 409, description: 'Conflict: terminated by other getUpdates request' });
      if (Array.isArray(kinds)) allowed = kinds as string[];
      waiting = waiting.filter(({ update_id: id }) => id >= Number(offset ?? 0));
      const timer = setTimeout(give, Number(timeout ?? 0) * 1000);
      const poll: Poll = { response, timer, limit: Number(limit ?? 100) };
      open = poll;
      response.on('close', () => {
        if (open === poll) end();
      });
      if (waiting.length > 0) give();
    },
    setWebhook: (given, kinds) => {
      webhook = given;
      if (Array.isArray(kinds)) allowed = kinds as string[];
      if (webhook !== null) wake();
    },
    webhook: () => webhook,
    close: () => {
      closed = true;
      end();
    },
  };
}

/** Whether the webhook took the update: any answer of 2xx. */
async function postUpdate(update: Update, { url, secret }: Webhook): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json', ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }) };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
