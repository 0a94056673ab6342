import { autoRetry } from '@grammyjs/auto-retry';
import type { Transformer } from 'grammy';

/** The longest pause that Telegram may impose before a call is given up, in seconds. */
const longestPause = 300;

/** How often a call is repeated after a refusal (429) or a server fault. */
const attempts = 8;

/**
 * Methods that are not repeated here: polling repeats itself, with pauses that do not grow, and "typing…" is stale after a moment.
 */
const leftAlone: ReadonlySet<string> = new Set(['getUpdates', 'getMe', 'sendChatAction']);

/** Repeats calls that Telegram asks to repeat later, that its servers failed, or that the network lost. */
export function retrying(): Transformer {
  const retry = autoRetry({ maxDelaySeconds: longestPause, maxRetryAttempts: attempts });
  return (previous, method, payload, signal) =>
    leftAlone.has(method) ? previous(method, payload, signal) : retry(previous, method, payload, signal);
}
