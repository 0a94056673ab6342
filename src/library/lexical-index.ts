/** `accented`: terms as written, in lower case; `folded`: the same terms without accents. */
export type Field = 'accented' | 'folded';

/** Both fields, in the order they are written. */
export const fields: readonly Field[] = ['accented', 'folded'];

/** The most occurrences of a term in one passage that are told apart. */
export const maxOccurrences = 127;

/**
 * The passages that hold one term. A count packs what one passage has of it: `occurrences << 1 | inContext`, occurrences in its own words
 * (at most {@link maxOccurrences}), and whether its title or heading has the term.
 */
export interface PostingList {
  /** How many passages hold the term, in their own words or in their context. */
  readonly frequency: number;
  /** So many entries in ascending order of ordinals, as `posting-codec` writes them behind a list's length; `readEntries` reads them. */
  readonly entries: Uint8Array;
}

/** What BM25 reads: passages by ordinal, terms by field. */
export interface LexicalIndex {
  /** Ordinals are below this; some may be of passages that are gone. */
  readonly size: number;
  /** How many passages there are. */
  readonly passages: number;
  /** Mean length in syllables; 0 when there is none. */
  readonly averageLength: number;
  /** Length of a passage's own words in syllables, by ordinal. */
  readonly lengths: ArrayLike<number>;
  /** Null when no passage holds the term. */
  find(field: Field, term: string): PostingList | null;
}

/** See {@link PostingList}. */
export function packCount(occurrences: number, inContext: boolean): number {
  return (Math.min(occurrences, maxOccurrences) << 1) | (inContext ? 1 : 0);
}

/** The largest packed count. */
export const mostCount = packCount(maxOccurrences, true);

/** The packed count with one more occurrence. */
export function countAgain(count: number): number {
  return count >> 1 < maxOccurrences ? count + 2 : count;
}

/** The packed count of a term that the context has as well. */
export function countInContext(count: number): number {
  return count | 1;
}

/** Occurrences that count for BM25: own ones, and a context's one at its weight. */
export function weightedOccurrences(count: number, contextWeight: number): number {
  return (count >> 1) + ((count & 1) === 1 ? contextWeight : 0);
}
