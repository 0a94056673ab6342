import type { Assistant } from '../../assistant.js';
import { TienDoError } from '../../errors.js';

/** Asked of the library: words that any corpus of local government has. */
const probe = 'kết quả thực hiện chỉ tiêu';

/** How long a result counts, and how long a probe may take, in milliseconds. */
const cached = 5000;
const patience = 5000;

/** Whether questions can be answered. */
export interface Readiness {
  /** Null when they can; else why not, in a few English words. */
  problem(): Promise<string | null>;
}

/**
 * Embeds a question and searches the library, at most once in five seconds, however often it is asked.
 * @param stop Aborted when the program ends: it is ready no more.
 */
export function createReadiness(assistant: Assistant, stop: AbortSignal): Readiness {
  let latest: { readonly at: number; readonly problem: Promise<string | null> } | null = null;
  return {
    problem: async () => {
      if (stop.aborted) return 'shutting down';
      const now = performance.now();
      if (latest === null || now - latest.at > cached) latest = { at: now, problem: tryOut(assistant) };
      return latest.problem;
    },
  };
}

async function tryOut(assistant: Assistant): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patience, 'no result in time');
  });
  const search = assistant.search(probe, 1).then(() => null, problemOf);
  return Promise.race([search, late]).finally(() => clearTimeout(timer));
}

/** The code alone: paths and texts are for the log of this machine. */
function problemOf(error: unknown): string {
  return error instanceof TienDoError ? error.code : 'search failed';
}
