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

/** Runs of one length: how often each occurs, and which shorter runs it begins and ends with. */
interface Level {
  readonly counts: number[];
  readonly prefix: number[];
  readonly suffix: number[];
  readonly last: number[];
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
  const levels: Level[] = [{ counts: Array.from(counts), prefix: [], suffix: [], last: [] }];
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
  const usable = Array.from(counts, (count, id) => count >= minimumCount && allowed(id));
  return Int32Array.from(stream, (id) => (usable[id] === true ? id : -1));
}

function countLonger(text: SyllableStream, starts: Int32Array, length: number, minimumCount: number): { level: Level; next: Int32Array } {
  const { stream, sentences } = text;
  const table = openRunTable();
  const next = new Int32Array(stream.length).fill(-1);
  for (let sentence = 0; sentence + 1 < sentences.length; sentence += 1) {
    const end = (sentences[sentence + 1] ?? 0) - length;
    for (let at = sentences[sentence] ?? 0; at <= end; at += 1) {
      const prefix = starts[at] ?? -1;
      const suffix = starts[at + 1] ?? -1;
      if (prefix >= 0 && suffix >= 0) next[at] = table.add(prefix, stream[at + length - 1] ?? 0, suffix);
    }
  }
  const { level, renumbered } = table.keep(minimumCount);
  for (let at = 0; at < next.length; at += 1) next[at] = renumbered[next[at] ?? -1] ?? -1;
  return { level, next };
}

/** Counts runs by (index of the shorter run it begins with, last syllable) in an open-addressing table. */
function openRunTable() {
  const level: Level = { counts: [], prefix: [], suffix: [], last: [] };
  let slots = new Int32Array(1 << 16).fill(-1);

  const slotOf = (prefix: number, last: number): number => {
    const mask = slots.length - 1;
    let slot = (Math.imul(prefix, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> 5;
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const index = slots[slot] ?? -1;
      if (index < 0 || (level.prefix[index] === prefix && level.last[index] === last)) return slot;
    }
  };

  const grow = (): void => {
    slots = new Int32Array(slots.length * 4).fill(-1);
    for (let index = 0; index < level.counts.length; index += 1) {
      slots[slotOf(level.prefix[index] ?? 0, level.last[index] ?? 0)] = index;
    }
  };

  return {
    add(prefix: number, last: number, suffix: number): number {
      const slot = slotOf(prefix, last);
      const known = slots[slot] ?? -1;
      if (known >= 0) {
        level.counts[known] = (level.counts[known] ?? 0) + 1;
        return known;
      }
      const index = level.counts.length;
      slots[slot] = index;
      level.counts.push(1);
      level.prefix.push(prefix);
      level.suffix.push(suffix);
      level.last.push(last);
      if (index * 2 > slots.length) grow();
      return index;
    },
    keep(minimumCount: number): { level: Level; renumbered: Int32Array } {
      const kept: Level = { counts: [], prefix: [], suffix: [], last: [] };
      const renumbered = Int32Array.from(level.counts, (count, index) => {
        if (count < minimumCount) return -1;
        kept.prefix.push(level.prefix[index] ?? 0);
        kept.suffix.push(level.suffix[index] ?? 0);
        kept.last.push(level.last[index] ?? 0);
        return kept.counts.push(count) - 1;
      });
      return { level: kept, renumbered };
    },
  };
}

/** The least, over all splits, of log(count · total / (count of the left part · count of the right part)). */
function information(levels: readonly Level[], length: number, index: number, total: number): number {
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
function descend(levels: readonly Level[], length: number, index: number, wanted: number, side: 'prefix' | 'suffix'): number {
  let current = index;
  for (let at = length; at > wanted; at -= 1) current = levels[at - 1]?.[side][current] ?? 0;
  return current;
}

function syllablesOf(levels: readonly Level[], length: number, index: number): number[] {
  const syllables: number[] = [];
  let current = index;
  for (let at = length; at > 1; at -= 1) {
    syllables.push(levels[at - 1]?.last[current] ?? 0);
    current = levels[at - 1]?.prefix[current] ?? 0;
  }
  syllables.push(current);
  return syllables.reverse();
}
