import { hashRuns } from '../articles/syllable-runs.js';

/** Remembers the wording of articles and knows an article again that was published a second time with changes. */
export interface DuplicateFinder {
  /** Whether much of the text stands in one of those added before. */
  isKnown(text: string): boolean;
  add(text: string): void;
}

/** Runs of so many syllables are compared. */
const runLength = 6;
/** One run of so many is looked at, chosen by its hash and so the same in every article. */
const sampling = 8;
/** Share of an article's runs in one other article from which it is its near-duplicate. */
const sharedFrom = 0.25;

/** An empty {@link DuplicateFinder}. It keeps two numbers for each run it looks at. */
export function openDuplicateFinder(): DuplicateFinder {
  const ownerOf = new Map<number, number>();
  let articles = 0;
  return {
    isKnown(text) {
      const runs = sampledRuns(text);
      const shared = new Map<number, number>();
      for (const run of runs) {
        const owner = ownerOf.get(run);
        if (owner !== undefined) shared.set(owner, (shared.get(owner) ?? 0) + 1);
      }
      return runs.size > 0 && Math.max(0, ...shared.values()) >= sharedFrom * runs.size;
    },
    add(text) {
      for (const run of sampledRuns(text)) if (!ownerOf.has(run)) ownerOf.set(run, articles);
      articles += 1;
    },
  };
}

/** Hashes of the runs looked at. Accents, case and marks do not count. */
function sampledRuns(text: string): Set<number> {
  return new Set(hashRuns(text, runLength).filter((run) => run % sampling === 0));
}
