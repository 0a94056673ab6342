import { openRunTable, type RunLevel } from './run-table.js';

/** Syllable ids with sentence borders: what phrases are counted over. */
export interface SyllableStream {
  readonly stream: Uint32Array;
  /** Where each sentence begins, and the stream's length at the end. */
  readonly sentences: Uint32Array;
  /** How many distinct ids there are. */
  readonly size: number;
}

/** A run of syllables that occurs often and whose parts belong together. */
export interface Phrase {
  readonly syllables: readonly number[];
  readonly count: number;
}

/** What a phrase must have. */
export interface PhraseLimits {
  readonly minimumCount: number;
  /** Least pointwise mutual information (natural logarithm) over every way to split the phrase in two. */
  readonly minimumInformation: number;
  /** The most syllables of a phrase. */
  readonly longest: number;
  /** Whether a syllable may stand in a phrase. */
  readonly allowed: (syllable: number) => boolean;
}

/** How often each syllable occurs. */
export function countSyllables({ stream, size }: SyllableStream): Uint32Array {
  const counts = new Uint32Array(size);
  for (const id of stream) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/**
 * All phrases of 2 to `longest` syllables within one sentence. Exact: a run is counted when both runs one shorter within it are
 * frequent, which any frequent run's are.
 */
export function countPhrases(text: SyllableStream, counts: Uint32Array, limits: PhraseLimits): Phrase[] {
  const phrases: Phrase[] = [];
  const levels: RunLevel[] = [{ counts: Array.from(counts), prefix: [], suffix: [], last: [] }];
  let starts = frequentSyllables(text, counts, limits);
  for (let length = 2; length <= limits.longest; length += 1) {
    const { level, next } = countLonger(text, starts, length, limits.minimumCount);
    levels.push(level);
    starts = next;
    level.counts.forEach((count, index) => {
      if (information(levels, length, index, text.stream.length) <= limits.minimumInformation) return;
      phrases.push({ syllables: syllablesOf(levels, length, index), count });
    });
  }
  return phrases;
}

/** For each position the index of the frequent run that starts there, or -1. */
function frequentSyllables({ stream }: SyllableStream, counts: Uint32Array, { minimumCount, allowed }: PhraseLimits): Int32Array {
  const startOf = Int32Array.from(counts, (count, id) => (count >= minimumCount && allowed(id) ? id : -1));
  const starts = new Int32Array(stream.length);
  for (let at = 0; at < starts.length; at += 1) starts[at] = startOf[stream[at] as number] as number;
  return starts;
}

function countLonger(
  text: SyllableStream,
  starts: Int32Array,
  length: number,
  minimumCount: number,
): { level: RunLevel; next: Int32Array } {
  const { stream, sentences } = text;
  const table = openRunTable();
  const next = new Int32Array(stream.length).fill(-1);
  for (let sentence = 0; sentence + 1 < sentences.length; sentence += 1) {
    const end = (sentences[sentence + 1] ?? 0) - length;
    for (let at = sentences[sentence] ?? 0; at <= end; at += 1) {
      const prefix = starts[at] as number;
      const suffix = starts[at + 1] as number;
      if (prefix >= 0 && suffix >= 0) next[at] = table.add(prefix, stream[at + length - 1] as number, suffix);
    }
  }
  const { level, renumbered } = table.keep(minimumCount);
  for (let at = 0; at < next.length; at += 1) {
    const run = next[at] as number;
    if (run >= 0) next[at] = renumbered[run] as number;
  }
  return { level, next };
}

/** The least, over all splits, of log(count · total / (count of the left part · count of the right part)). */
function information(levels: readonly RunLevel[], length: number, index: number, total: number): number {
  const count = levels[length - 1]?.counts[index] ?? 0;
  let least = Number.POSITIVE_INFINITY;
  for (let left = 1; left < length; left += 1) {
    const leftCount = levels[left - 1]?.counts[descend(levels, length, index, left, 'prefix')] ?? 1;
    const rightCount = levels[length - left - 1]?.counts[descend(levels, length, index, length - left, 'suffix')] ?? 1;
    least = Math.min(least, Math.log((count * total) / (leftCount * rightCount)));
  }
  return least;
}

/** Index of the run of `wanted` syllables that the run begins (or ends) with. */
function descend(levels: readonly RunLevel[], length: number, index: number, wanted: number, side: 'prefix' | 'suffix'): number {
  let current = index;
  for (let at = length; at > wanted; at -= 1) current = levels[at - 1]?.[side][current] ?? 0;
  return current;
}

function syllablesOf(levels: readonly RunLevel[], length: number, index: number): number[] {
  const syllables: number[] = [];
  let current = index;
  for (let at = length; at > 1; at -= 1) {
    syllables.push(levels[at - 1]?.last[current] ?? 0);
    current = levels[at - 1]?.prefix[current] ?? 0;
  }
  syllables.push(current);
  return syllables.reverse();
}
