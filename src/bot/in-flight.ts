import type { MiddlewareFn } from 'grammy';

/** Knows which updates are being handled. */
export interface InFlight {
  readonly middleware: MiddlewareFn;
  /** The first update that Telegram must still keep for us: the earliest that is being handled, else the one after the latest; null before any. */
  next(): number | null;
  /** The number of the latest update; null before any. */
  latest(): number | null;
  /** Resolves as soon as nothing is being handled. */
  empty(): Promise<void>;
}

export function createInFlight(): InFlight {
  const handled = new Set<number>();
  let latest: number | null = null;
  let whenEmpty: Promise<void> = Promise.resolve();
  let announceEmpty = (): void => undefined;
  const enter = (update: number): void => {
    if (handled.size === 0)
      whenEmpty = new Promise((resolve) => {
        announceEmpty = resolve;
      });
    handled.add(update);
    latest = Math.max(latest ?? update, update);
  };
  const leave = (update: number): void => {
    handled.delete(update);
    if (handled.size === 0) announceEmpty();
  };
  return {
    latest: () => latest,
    next: () => (handled.size > 0 ? Math.min(...handled) : latest === null ? null : latest + 1),
    middleware: async ({ update: { update_id: update } }, next) => {
      enter(update);
      try {
        await next();
      } finally {
        leave(update);
      }
    },
    empty: () => whenEmpty,
  };
}
