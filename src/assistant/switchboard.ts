import type { Serving } from './serving.js';

/** Holds the serving generation. A generation is closed when another one serves and nobody uses it any more. */
export interface Switchboard {
  serving(): Serving;
  /** Runs work on the serving generation, which stays open until the work is done. */
  use<T>(work: (serving: Serving) => Promise<T>): Promise<T>;
  /** {@link use} for what is given one by one. */
  stream<T>(work: (serving: Serving) => AsyncIterable<T>): AsyncGenerator<T>;
  /** Serves another generation from now on. */
  switchTo(next: Serving): Promise<void>;
  /** Closes the serving generation at once. */
  close(): Promise<void>;
}

interface Line {
  readonly serving: Serving;
  users: number;
  leaving: boolean;
}

/** A switchboard that serves a generation. */
export function createSwitchboard(first: Serving): Switchboard {
  let line = lineTo(first);
  const leave = async (used: Line): Promise<void> => {
    used.users -= 1;
    if (used.leaving && used.users === 0) await used.serving.library.close();
  };
  return {
    serving: () => line.serving,
    async use(work) {
      const used = line;
      used.users += 1;
      try {
        return await work(used.serving);
      } finally {
        await leave(used);
      }
    },
    async *stream(work) {
      const used = line;
      used.users += 1;
      try {
        yield* work(used.serving);
      } finally {
        await leave(used);
      }
    },
    async switchTo(next) {
      const before = line;
      line = lineTo(next);
      before.leaving = true;
      if (before.users === 0) await before.serving.library.close();
    },
    close: () => line.serving.library.close(),
  };
}

function lineTo(serving: Serving): Line {
  return { serving, users: 0, leaving: false };
}
