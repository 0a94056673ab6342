import { TienDoError } from '../errors.js';

/** Lets calls through until it is closed. */
export interface Gate {
  /** Runs the work in a promise, so that what it throws rejects. Rejects with `library-closed` after {@link close}. */
  through<T>(work: () => T | Promise<T>): Promise<T>;
  /** True the first time. */
  close(): boolean;
}

/** A gate that is open. @param name Of the generation behind it, for the error. */
export function openGate(name: string): Gate {
  let open = true;
  return {
    async through(work) {
      if (!open) throw new TienDoError('library-closed', { generation: name });
      return await work();
    },
    close() {
      const wasOpen = open;
      open = false;
      return wasOpen;
    },
  };
}
