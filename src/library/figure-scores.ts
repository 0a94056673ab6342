import { inverseFrequency } from './bm25.js';
import { isInIndicator, writeIn } from './figure-terms.js';
import type { Field, LexicalIndex, PostingList } from './lexical-index.js';
import { readEntries } from './posting-codec.js';

/** What a word counts that the figure's sentence has, but neither its indicator nor its unit: another figure of the sentence may be meant. 0 to 1. */
export const sentenceWeight = 0.5;

/** The figures of each term, see `figureTerms`. */
export type FigureLists = Pick<LexicalIndex, 'find'>;

/** Which figures have a word of a query. Valid until the next query is scored with the same {@link FigureScorer}. */
export interface FigureScores {
  /** Their ordinals, each once, in no order. */
  readonly matched: Uint32Array;
  /** By ordinal, see `FigureHit.score`; 0 for all others. */
  readonly scores: Float64Array;
}

/** Scores queries over one index with buffers of its own, which it uses again for each query. */
export interface FigureScorer {
  /** @param alternatives See `FigureQuery.words`. */
  score(alternatives: readonly (readonly string[])[], field: Field): FigureScores;
}

interface Buffers {
  readonly scores: Float64Array;
  readonly matched: Uint32Array;
  /** Of the alternative that is looked at: its gains by ordinal, and the ordinals that have any. */
  readonly sums: Float64Array;
  readonly touched: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
}

/** A scorer; it holds 29 bytes a figure. @param size Ordinals are below this, and each is a figure. */
export function createFigureScorer(lists: FigureLists, size: number): FigureScorer {
  const buffers: Buffers = {
    scores: new Float64Array(size),
    matched: new Uint32Array(size),
    sums: new Float64Array(size),
    touched: new Uint32Array(size),
    ordinals: new Uint32Array(size),
    counts: new Uint8Array(size),
  };
  return {
    score(alternatives, field) {
      buffers.scores.fill(0);
      let matched = 0;
      for (const words of alternatives) matched = addAlternative(lists, size, words, field, buffers, matched);
      return { matched: buffers.matched.subarray(0, matched), scores: buffers.scores };
    },
  };
}

/** Raises the scores of figures to what the alternative gives them; gives how many are matched now. */
function addAlternative(
  lists: FigureLists,
  size: number,
  words: readonly string[],
  field: Field,
  buffers: Buffers,
  matchedBefore: number,
): number {
  const { scores, matched, sums, touched } = buffers;
  let [count, total] = [0, 0];
  for (const word of new Set(words.map(writeIn[field]))) {
    const list = lists.find(field, word);
    const gain = inverseFrequency(size, list?.frequency ?? 0);
    total += gain;
    if (list !== null) count = addWord(list, gain, buffers, count);
  }
  let at = matchedBefore;
  for (let i = 0; i < count; i += 1) {
    const ordinal = touched[i] as number;
    const before = scores[ordinal] as number;
    if (before === 0) matched[at++] = ordinal;
    scores[ordinal] = Math.max(before, (sums[ordinal] as number) / total);
    sums[ordinal] = 0;
  }
  return at;
}

/** Gives how many figures are touched now. */
function addWord(list: PostingList, gain: number, { sums, touched, ordinals, counts }: Buffers, touchedBefore: number): number {
  let at = touchedBefore;
  readEntries(list.entries, list.frequency, ordinals, counts);
  for (let i = 0; i < list.frequency; i += 1) {
    const ordinal = ordinals[i] as number;
    const before = sums[ordinal] as number;
    if (before === 0) touched[at++] = ordinal;
    sums[ordinal] = before + (isInIndicator(counts[i] as number) ? gain : gain * sentenceWeight);
  }
  return at;
}
