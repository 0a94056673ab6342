import { openFloatMemory } from '../embedding/float-memory.js';
import { inverseFrequency } from './bm25.js';
import { type FigureSums, figureSums } from './figure-kernel.js';
import { writeIn } from './figure-terms.js';
import type { Field, LexicalIndex } from './lexical-index.js';
import { stagingArea } from './posting-staging.js';

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
  /** @param alternatives See `FigureQuery.words`. @param among Ordinals of the figures that are scored, the only ones to be matched; null for all. */
  score(alternatives: readonly (readonly string[])[], field: Field, among: Iterable<number> | null): FigureScores;
}

/** A scorer; it holds 25 bytes a figure, and once or twice the bytes of the longest list that it scored. @param size Ordinals are below this, and each is a figure. */
export function createFigureScorer(lists: FigureLists, size: number): FigureScorer {
  const tables = layTables(size);
  const { wanted, scores, matched } = tables;
  return {
    score(alternatives, field, among) {
      wanted.bytes.fill(among === null ? 1 : 0);
      if (among !== null) for (const ordinal of among) wanted.bytes[ordinal] = 1;
      scores.fill(0);
      let count = 0;
      for (const words of alternatives) count = addAlternative(lists, size, words, field, tables, count);
      return { matched: matched.subarray(0, count), scores };
    },
  };
}

type Tables = ReturnType<typeof layTables>;

function layTables(size: number) {
  const memory = openFloatMemory();
  const blocks = {
    wanted: memory.allocate(Math.ceil(size / 4)),
    sums: memory.allocate(size * 2),
    touched: memory.allocate(size + 1),
    outcome: memory.allocate(1),
  };
  const { wanted, sums, touched, outcome } = blocks;
  const addWord = memory.open<FigureSums>(
    figureSums({ wanted: wanted.place, sums: sums.place, touched: touched.place, outcome: outcome.place }),
  );
  return { ...blocks, addWord, place: stagingArea(memory), scores: new Float64Array(size), matched: new Uint32Array(size) };
}

/** Raises the scores of figures to what the alternative gives them; gives how many are matched now. */
function addAlternative(
  lists: FigureLists,
  size: number,
  words: readonly string[],
  field: Field,
  tables: Tables,
  matchedBefore: number,
): number {
  let [count, total] = [0, 0];
  for (const word of new Set(words.map(writeIn[field]))) {
    const list = lists.find(field, word);
    const gain = inverseFrequency(size, list?.frequency ?? 0);
    total += gain;
    if (list === null || list.frequency === 0) continue;
    tables.addWord(tables.place(list.entries), list.frequency, gain, sentenceWeight, count);
    count = tables.outcome.integers[0] as number;
  }
  const { scores, matched } = tables;
  const [sums, touched] = [tables.sums.doubles, tables.touched.integers];
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
