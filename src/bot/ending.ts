/** Resolves as soon as the signal is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** A set or a map of work. */
type Running = Pick<ReadonlyMap<unknown, Promise<unknown>>, 'size' | 'values'>;

/** Resolves as soon as none of the promises is left; whoever adds one takes it out when it is settled. */
export async function emptied(running: Running): Promise<void> {
  while (running.size > 0) await Promise.allSettled(running.values());
}

/** Whether the work was done within the time; it goes on when it was not. */
export function within(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    work.then(() => resolve(true), reject).finally(() => clearTimeout(timer));
  });
}

/** Waits so many milliseconds, or until the signal is aborted. */
export function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ended.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      ended.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    ended.addEventListener('abort', done);
  });
}
