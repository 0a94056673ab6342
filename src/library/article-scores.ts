import type { FloatMemory } from '../embedding/float-memory.js';
import { type Bm25Parameters, inverseFrequency, lengthNorm, saturation } from './bm25.js';
import { type LexicalIndex, type PostingList, weightedOccurrences } from './lexical-index.js';
import { noArticle } from './passage-catalog.js';
import { decodeList } from './posting-codec.js';
import { type ArticleScores, articleScores, type PostingPlaces } from './posting-kernels.js';
import type { WeightedTerm } from './question-terms.js';

/** Which passages make up an article; a catalog of passages is one. */
export interface ArticleLayout {
  /** Article numbers are below this. */
  readonly articles: number;
  /** Article number of a passage, by ordinal; those of one article stand together. `noArticle` for a passage that is gone. */
  readonly articleOf: ArrayLike<number>;
}

/** BM25 of whole articles, each taken as one text: a question's words are seldom all in one of its passages. Its tables are used again for each question. */
export interface ArticleScorer {
  /** Where `postingScores` writes what it gathers of a term. */
  readonly places: Pick<PostingPlaces, 'holders' | 'holderCounts'>;
  /** By article number. Valid until {@link clear}, or until its memory grows. */
  scores(): Float32Array;
  clear(): void;
  /** Adds what a term gives to each of the articles that were gathered last. */
  add(weight: number, holding: number): void;
  /** What a term gives to one article. */
  explain(term: WeightedTerm, list: PostingList, article: number): number;
}

/** What the title or a heading of an article has counts as one more occurrence; `articleScores` counts so. */
const contextWeight = 1;

/**
 * A scorer of articles; it holds 16 bytes an article. Frequencies, lengths and their average are those of articles, with the passages' parameters. The occurrences in all
 * passages add up.
 */
export function createArticleScorer(
  memory: FloatMemory,
  index: LexicalIndex,
  layout: ArticleLayout,
  parameters: Bm25Parameters,
): ArticleScorer {
  const of = articleNorms(index, layout, parameters);
  const scores = memory.allocate(layout.articles);
  const norms = memory.allocate(layout.articles);
  const holders = memory.allocate(layout.articles);
  const holderCounts = memory.allocate(layout.articles);
  norms.floats.set(of.norms);
  const addScores = memory.open<ArticleScores>(
    articleScores({ holders: holders.place, holderCounts: holderCounts.place, norms: norms.place, scores: scores.place }),
  );
  const gainOf = (weight: number, holding: number) => weight * inverseFrequency(of.articles, holding);
  return {
    places: { holders: holders.place, holderCounts: holderCounts.place },
    scores: () => scores.floats,
    clear: () => scores.floats.fill(0),
    add(weight, holding) {
      if (holding > 0) addScores(holding, gainOf(weight, holding) * (parameters.k1 + 1));
    },
    explain({ weight }, list, article) {
      const counts = countsByArticle(list, layout);
      const occurrences = weightedOccurrences(counts.get(article) ?? 0, contextWeight);
      return gainOf(weight, counts.size) * saturation(occurrences, of.norms[article] ?? 0, parameters);
    },
  };
}

/** By article number what its length does to a term, and how many articles there are. */
function articleNorms(index: LexicalIndex, { articles, articleOf }: ArticleLayout, parameters: Bm25Parameters) {
  const lengths = new Float64Array(articles);
  const present = new Uint8Array(articles);
  for (let ordinal = 0; ordinal < index.size; ordinal += 1) {
    const article = articleOf[ordinal] as number;
    if (article >= articles) continue;
    lengths[article] = (lengths[article] as number) + (index.lengths[ordinal] ?? 0);
    present[article] = 1;
  }
  const count = present.reduce((sum, one) => sum + one, 0);
  const average = count === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / count;
  return { articles: count, norms: Float32Array.from(lengths, (length) => lengthNorm(length, average, parameters)) };
}

/** The packed counts of a list, added up by article. */
function countsByArticle(list: PostingList, { articleOf }: ArticleLayout): Map<number, number> {
  const { ordinals, counts } = decodeList(list);
  const sums = new Map<number, number>();
  for (const [at, ordinal] of ordinals.entries()) {
    const article = articleOf[ordinal] as number;
    const [before, count] = [sums.get(article), counts[at] as number];
    if (article !== noArticle) sums.set(article, before === undefined ? count : (before + (count & ~1)) | (count & 1));
  }
  return sums;
}
