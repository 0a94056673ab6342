import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Update } from 'grammy/types';
import { emptied } from '../ending.js';
import type { Log } from '../log.js';
import type { Reply, Route } from './http-server.js';
import { readBody } from './request-body.js';

/** An update is a few kilobytes; more than this is none, in bytes. */
const bodyLimit = 2 ** 20;

const shuttingDown: Reply = { status: 503, body: 'shutting down\n', close: true };

/** What the route is made of. */
export interface WebhookParts {
  readonly token: string;
  readonly secret: string;
  /** Handles an update. Gives false when it was cut short and shall come again. */
  readonly handle: (update: Update) => Promise<boolean>;
  /** Aborted when the bot ends: Telegram is told to come again. */
  readonly stop: AbortSignal;
  readonly log: Log;
}

/** The last part of the webhook's path: nobody finds it by guessing, and it tells nothing of the token. */
export function webhookName(token: string): string {
  return createHash('sha256').update(`tien-do webhook ${token}`).digest('hex').slice(0, 32);
}

/** Takes updates from Telegram. */
export interface Webhook {
  readonly route: Route;
  /** Resolves as soon as no update is being handled. */
  empty(): Promise<void>;
}

/** Where Telegram is told to call. @param url `WEBHOOK_URL`, without a slash at its end. */
export function webhookAddress(url: string, token: string): string {
  return `${url}/${webhookName(token)}`;
}

/**
 * It says 200 when an update was handled to its end: after a crash Telegram sends what it got no answer for once more. A
 * repetition that comes while the first is being handled waits with it.
 */
export function openWebhook(parts: WebhookParts): Webhook {
  const ending = `/${webhookName(parts.token)}`;
  const underWay = new Map<string, Promise<boolean>>();
  const handleOnce = (update: Update, body: string): Promise<boolean> => {
    const earlier = underWay.get(body);
    if (earlier !== undefined) return earlier;
    const handling = parts.handle(update).finally(() => underWay.delete(body));
    underWay.set(body, handling);
    return handling;
  };
  return {
    route: { method: 'POST', matches: (path) => path.endsWith(ending), answer: (request) => take(request, parts, handleOnce) },
    empty: () => emptied(underWay),
  };
}

type HandleOnce = (update: Update, body: string) => Promise<boolean>;

async function take(request: IncomingMessage, { secret, stop, log }: WebhookParts, handle: HandleOnce): Promise<Reply> {
  if (!sameSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) {
    log.warn({ problem: 'secret' }, 'a webhook call was refused');
    return { status: 403, body: 'forbidden\n', close: true };
  }
  if (stop.aborted) return shuttingDown;
  const body = await readBody(request, bodyLimit);
  if (body === null) return { status: 413, body: 'too large\n', close: true };
  const update = readUpdate(body);
  if (update === null) return { status: 400, body: 'not an update\n' };
  return (await handle(update, body)) ? { status: 200, body: '' } : shuttingDown;
}

/** Compares digests, so that the time it takes tells nothing of the secret or its length. */
function sameSecret(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(typeof given === 'string' ? given : ''), digest(secret));
}

function readUpdate(body: string): Update | null {
  try {
    const value: unknown = JSON.parse(body);
    return isUpdate(value) ? value : null;
  } catch {
    return null;
  }
}

function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id);
}
