import { setTimeout as pauseFor } from 'node:timers/promises';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { updateKinds } from './bot.js';
import { cutShort } from './cut-short.js';
import { within } from './ending.js';
import type { InFlight } from './in-flight.js';

/** How long Telegram holds a poll open when nothing happens, in seconds. */
const pollTime = 30;

/** A poll that has no answer after this time is lost, in milliseconds. */
const patience = (pollTime + 15) * 1000;

/** How long a poll waits for the updates under way, so that it can confirm them, in milliseconds: shortly while new ones come, longer when none did. */
const settlingTime = { busy: 50, stuck: 500 };

/** At most so many updates stay unconfirmed behind the latest; Telegram gives 100 at a time, so there is always room for new ones. */
const heldBack = 50;

/** Refusals after which no poll will succeed: a wrong token, another program that polls. */
const final: ReadonlySet<number> = new Set([401, 404, 409]);

type PollSignal = Parameters<Bot['api']['getUpdates']>[1];

/**
 * Gets the next updates at each call, however long it takes. It confirms only what was handled: when the process is killed, Telegram sends the rest
 * again. Updates that are still being handled may come a second time.
 * @param pause - Milliseconds between two attempts while Telegram is out of reach.
 * @param ended - Aborted when no more updates are wanted: the call then rejects.
 */
export function createPoll(bot: Bot, inFlight: InFlight, pause: number, ended: AbortSignal): () => Promise<Update[]> {
  let settling = settlingTime.busy;
  return async () => {
    for (;;) {
      await within(settling, inFlight.empty());
      ended.throwIfAborted();
      const latest = inFlight.latest() ?? Number.NEGATIVE_INFINITY;
      const updates = await poll(bot, inFlight, ended).catch((error: unknown) => recover(error, pause, ended));
      if (updates === null) continue;
      settling = updates.some(({ update_id: id }) => id > latest) ? settlingTime.busy : settlingTime.stuck;
      return updates;
    }
  };
}

function poll(bot: Bot, inFlight: InFlight, ended: AbortSignal): Promise<Update[]> {
  return cutShort(ended, patience, (lost) => bot.api.getUpdates(pollAfter(inFlight), lost as PollSignal));
}

/** Null after a pause, when another attempt may succeed; throws the error when none will. */
async function recover(error: unknown, pause: number, ended: AbortSignal): Promise<null> {
  if (ended.aborted || (error instanceof GrammyError && final.has(error.error_code))) throw error;
  await pauseFor(pauseAfter(error, pause), undefined, { signal: ended });
  return null;
}

function pollAfter(inFlight: InFlight): Parameters<Bot['api']['getUpdates']>[0] {
  const poll = { timeout: pollTime, allowed_updates: updateKinds };
  const next = inFlight.next();
  const latest = inFlight.latest();
  return next === null || latest === null ? poll : { ...poll, offset: Math.max(next, latest + 1 - heldBack) };
}

function pauseAfter(error: unknown, pause: number): number {
  const imposed = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return imposed === undefined ? pause : imposed * 1000;
}
