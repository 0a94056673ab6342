import { setTimeout as pauseFor } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { HttpError, type Transformer } from 'grammy';
import { cutShort } from './cut-short.js';
import { type Pauses, usualPauses } from './pauses.js';

/** The longest pause that Telegram may impose before a call is given up, in seconds. */
const longestImposed = 300;

/** How often a call is repeated that Telegram told to wait (429) or failed itself (5xx). */
const refusalAttempts = 8;

/** How often a call is repeated that the network lost: about an hour, with the usual pauses. */
const networkAttempts = 240;

/**
 * Methods that are not repeated here: polling repeats itself, with pauses that do not grow; the others are stale after a moment.
 */
const leftAlone: ReadonlySet<string> = new Set(['getUpdates', 'getMe', 'sendChatAction', 'answerCallbackQuery', 'answerInlineQuery']);

type Call = Parameters<Transformer>[0];

/**
 * Repeats calls that Telegram asks to repeat later, that its servers failed, or that the network lost.
 * @param ended - Aborted when the bot ends: what waits then gives up.
 */
export function retrying(ended: AbortSignal, pauses: Pauses = usualPauses): Transformer {
  const obey = autoRetry({
    maxDelaySeconds: longestImposed,
    maxRetryAttempts: refusalAttempts,
    rethrowInternalServerErrors: true,
    rethrowHttpErrors: true,
  });
  return (previous, method, payload, signal) => {
    if (leftAlone.has(method)) return previous(method, payload, signal);
    const call = persistent(previous, ended, pauses);
    return cutShort(ended, null, (either) => obey(call, method, payload, either as Parameters<Transformer>[3]));
  };
}

/** The same call, repeated over lost connections and server faults. */
function persistent(call: Call, ended: AbortSignal, { first, longest }: Pauses): Call {
  return async (method, payload, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await call(method, payload, signal).catch((error: unknown) => lost(error, attempt, ended));
      if (outcome !== null && (outcome.ok || outcome.error_code < 500 || attempt > refusalAttempts)) return outcome;
      await pauseFor(Math.min(first * 2 ** (attempt - 1), longest), undefined, { signal: ended });
    }
  };
}

/** Null for what may be tried again; throws anything else. */
function lost(error: unknown, attempt: number, ended: AbortSignal): null {
  if (error instanceof HttpError && attempt <= networkAttempts && !ended.aborted) return null;
  throw error;
}
