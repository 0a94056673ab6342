import { createHash } from 'node:crypto';
import type { MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import type { HandledUpdates } from './state/bot-state.js';

/**
 * Lets each update through once, whatever Telegram repeats.
 * @param ended - When it is aborted, what was under way counts as not handled: it comes again after the next start.
 */
export function onceEach(updates: HandledUpdates, ended: AbortSignal): MiddlewareFn {
  return async ({ update }, next) => {
    const key = keyOf(update);
    if (!updates.claim(key)) return;
    try {
      await next();
    } finally {
      if (ended.aborted) updates.release(key);
      else updates.finish(key);
    }
  };
}

/**
 * The number and a digest of what the update holds, for numbers begin anew: with another bot over the same data folder, with another server, and with
 * Telegram's after a silent week. A repetition is the same to the letter.
 */
function keyOf(update: Update): string {
  return `${update.update_id} ${createHash('sha256').update(JSON.stringify(update)).digest('base64url').slice(0, 22)}`;
}
