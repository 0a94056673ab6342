import { stripAccents } from '../language/fold.js';

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
  const hashes = Array.from(stripAccents(text).matchAll(/[\p{L}\p{N}]+/gu), ([word]) => hashOf(word));
  const runs = new Set<number>();
  for (let start = 0; start + runLength <= hashes.length; start += 1) {
    let run = 0;
    for (let at = start; at < start + runLength; at += 1) run = mixed(run, hashes[at] ?? 0);
    if (run % sampling === 0) runs.add(run);
  }
  return runs;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at));
  return hash;
}

function mixed(hash: number, value: number): number {
  const next = Math.imul(hash ^ value, 0x9e3779b1);
  return (next ^ (next >>> 15)) >>> 0;
}
