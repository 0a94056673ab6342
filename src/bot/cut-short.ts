/**
 * Does work that can be cut short: when `ended` is aborted, or after so many milliseconds. Nothing stays behind on `ended`, which lives as long as
 * the bot, when the work is done.
 * @param milliseconds - Null: as long as it takes.
 */
export async function cutShort<T>(ended: AbortSignal, milliseconds: number | null, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cut = (): void => controller.abort();
  if (ended.aborted) cut();
  ended.addEventListener('abort', cut);
  const timer = milliseconds === null ? null : setTimeout(cut, milliseconds);
  try {
    return await work(controller.signal);
  } finally {
    ended.removeEventListener('abort', cut);
    if (timer !== null) clearTimeout(timer);
  }
}
