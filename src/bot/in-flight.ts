import type { MiddlewareFn } from 'grammy';

/** Keeps count of the updates that are being handled. */
export interface InFlight {
  readonly middleware: MiddlewareFn;
  /** The largest update number seen; null before the first. */
  latest(): number | null;
  /** Resolves as soon as nothing is being handled. */
  empty(): Promise<void>;
}

export function createInFlight(): InFlight {
  let count = 0;
  let latest: number | null = null;
  let waiting: (() => void)[] = [];
  const leave = (): void => {
    count -= 1;
    if (count > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    latest: () => latest,
    middleware: async (context, next) => {
      count += 1;
      latest = Math.max(latest ?? 0, context.update.update_id);
      try {
        await next();
      } finally {
        leave();
      }
    },
    empty: () => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
