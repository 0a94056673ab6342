import { stripAccents } from '../../language/fold.js';
import { type FloatBlock, type FloatMemory, openFloatMemory } from '../float-memory.js';
import { openSegmenter, type ScoredPiece } from '../segmenter.js';
import { openMatrixProduct, productBlock } from './matrix-product.js';
import { openRowSums } from './row-sums.js';
import { type PieceLists, textEncoder } from './text-encoder.js';
import { articleCount, articleStride, sentenceText, type TrainingCorpus } from './training-corpus.js';
import { passagesOf, segmentCorpus } from './training-pairs.js';

/** How well titles find their own article. */
export interface RetrievalMeasure {
  readonly titles: number;
  readonly passages: number;
  /** Mean reciprocal rank of the first passage of the title's own article among the first ten, 0 to 1. */
  readonly meanReciprocalRank: number;
  /** The same with the titles' accents stripped. */
  readonly strippedMeanReciprocalRank: number;
}

/** Titles that are asked at most. */
export const mostTitles = 500;
const depth = 10;
/** Queries that are compared at a time, a multiple of {@link productBlock}. */
const queryBlock = 64;

/** Looks for the titles of the first articles of a corpus among the passages (lead and body) of all of them, by cosine alone. */
export function measureRetrieval(
  corpus: TrainingCorpus,
  vocabulary: readonly ScoredPiece[],
  table: Float32Array,
  dimensions: number,
  most = mostTitles,
): RetrievalMeasure {
  const segmenter = openSegmenter(vocabulary);
  const pieces = segmentCorpus(corpus, segmenter);
  const passages: number[][] = [];
  const owners: number[] = [];
  for (let article = 0; article < articleCount(corpus); article += 1) {
    for (const passage of passagesOf(pieces, article)) {
      passages.push(passage);
      owners.push(article);
    }
  }
  const titles = Array.from({ length: Math.min(most, articleCount(corpus)) }, (_, article) =>
    sentenceText(corpus, corpus.articles[article * articleStride] ?? 0),
  );
  const memory = openFloatMemory();
  const encode = openEncoder(memory, table, dimensions);
  const passageVectors = encode(passages);
  const rankOf = (texts: readonly string[]): number => {
    const queries = texts.map((text) => segmenter.segment(text));
    return meanReciprocalRank(memory, encode(queries), passageVectors, dimensions, owners, queries.length);
  };
  return {
    titles: titles.length,
    passages: passages.length,
    meanReciprocalRank: rankOf(titles),
    strippedMeanReciprocalRank: rankOf(titles.map(stripAccents)),
  };
}

/** One unit vector a text; zero rows at the end fill the last block. */
function openEncoder(memory: FloatMemory, table: Float32Array, dimensions: number): (texts: PieceLists) => FloatBlock {
  const rows = memory.allocate(table.length);
  rows.floats.set(table);
  const sums = openRowSums(memory, dimensions);
  return (texts) => {
    const encoder = textEncoder(memory, sums, Math.ceil(texts.length / productBlock) * productBlock);
    encoder.encode(texts, rows);
    return encoder.vectors;
  };
}

/** Query i belongs to article i. */
function meanReciprocalRank(
  memory: FloatMemory,
  queries: FloatBlock,
  passages: FloatBlock,
  dimensions: number,
  owners: readonly number[],
  count: number,
): number {
  const multiply = openMatrixProduct(memory, dimensions);
  const columns = passages.floats.length / dimensions;
  const [block, out] = [memory.allocate(queryBlock * dimensions), memory.allocate(queryBlock * columns)];
  const scores = out.floats;
  let sum = 0;
  for (let first = 0; first < count; first += queryBlock) {
    const vectors = queries.floats.subarray(first * dimensions, (first + queryBlock) * dimensions);
    block.floats.set(vectors);
    multiply({ left: block, right: passages, out, rows: vectors.length / dimensions, columns, outStride: columns });
    for (let query = first; query < Math.min(count, first + queryBlock); query += 1) {
      sum += reciprocalRank(scores.subarray((query - first) * columns, (query - first + 1) * columns), owners, query);
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** 1 / the rank of the best passage of the article; 0 when it is not among the first ten. Of equal scores the earlier passage is first. */
function reciprocalRank(scores: Float32Array, owners: readonly number[], article: number): number {
  let best = -1;
  owners.forEach((owner, passage) => {
    if (owner === article && (best < 0 || (scores[passage] ?? 0) > (scores[best] ?? 0))) best = passage;
  });
  if (best < 0) return 0;
  const score = scores[best] ?? 0;
  let rank = 1;
  for (let passage = 0; passage < owners.length && rank <= depth; passage += 1) {
    const other = scores[passage] ?? 0;
    if (other > score || (other === score && passage < best)) rank += 1;
  }
  return rank <= depth ? 1 / rank : 0;
}
