import type { Assistant, IndexReceipt } from '../../../assistant.js';

/** Makes the library follow the articles. */
export interface Following {
  /** Resolves with the receipt of a reload that began after the call; calls made meanwhile share one. */
  follow(): Promise<IndexReceipt>;
}

export function createFollowing(assistant: Pick<Assistant, 'reload'>): Following {
  let running: Promise<IndexReceipt> | null = null;
  let next: Promise<IndexReceipt> | null = null;
  const start = (): Promise<IndexReceipt> => {
    const reload = assistant.reload().finally(() => {
      if (running === reload) running = null;
    });
    running = reload;
    return reload;
  };
  return {
    follow: () => {
      if (running === null) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
  };
}
