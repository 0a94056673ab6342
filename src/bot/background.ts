import { emptied } from './ending.js';
import type { Log } from './log.js';
import { telegramFault } from './telegram-fault.js';

/** Work that goes on after the update that asked for it was handled. */
export interface Background {
  /** Starts the work; its failure is logged. */
  run(work: () => Promise<void>): void;
  /** Aborted when the bot ends: work comes to its end then, within seconds. */
  readonly ended: AbortSignal;
  /** Resolves as soon as nothing is running. */
  empty(): Promise<void>;
}

/** @param ended Aborted when the bot ends. */
export function createBackground(ended: AbortSignal, log: Log): Background {
  const running = new Set<Promise<void>>();
  return {
    ended,
    run: (work) => {
      const done = work()
        .catch((error: unknown) => log.error(telegramFault(error), 'work in the background failed'))
        .finally(() => running.delete(done));
      running.add(done);
    },
    empty: () => emptied(running),
  };
}
