import { type Bm25Parameters, inverseFrequency, lengthNorm, saturation } from './bm25.js';
import { type LexicalIndex, type PostingList, weightedOccurrences } from './lexical-index.js';
import type { WeightedTerm } from './question-terms.js';

/** Which passages make up an article; a catalog of passages is one. */
export interface ArticleLayout {
  /** Article numbers are below this. */
  readonly articles: number;
  /** Article number of a passage, by ordinal; those of one article stand together. `noArticle` for a passage that is gone. */
  readonly articleOf: ArrayLike<number>;
}

/** BM25 of whole articles, each taken as one text: a question's words are seldom all in one of its passages. Buffers are used again for each question. */
export interface ArticleScorer {
  /** By article number. Valid until {@link clear}. */
  readonly scores: Float32Array;
  clear(): void;
  /** Adds what a term gives to each article. Both arrays hold the term's list, as `PostingList.read` writes it. */
  add(weight: number, frequency: number, ordinals: Uint32Array, counts: Uint8Array): void;
  /** What a term gives to one article. */
  explain(term: WeightedTerm, list: PostingList, article: number): number;
}

/** What one list says of articles: a prefix of both arrays. */
interface Holders {
  readonly articles: Uint32Array;
  /** Packed as those of passages, see `PostingList`. */
  readonly counts: Uint32Array;
}

/** What the title or a heading of an article has counts as one more occurrence. */
const contextWeight = 1;

/**
 * A scorer of articles; it holds 16 bytes an article. Frequencies, lengths and their average are those of articles, with the passages' parameters. The occurrences in all
 * passages add up.
 */
export function createArticleScorer(index: LexicalIndex, layout: ArticleLayout, parameters: Bm25Parameters): ArticleScorer {
  const { norms, articles } = normsOf(index, layout, parameters);
  const scores = new Float32Array(layout.articles);
  const holders: Holders = { articles: new Uint32Array(layout.articles), counts: new Uint32Array(layout.articles) };
  const gainOf = (weight: number, holding: number) => weight * inverseFrequency(articles, holding);
  return {
    scores,
    clear: () => scores.fill(0),
    add(weight, frequency, ordinals, counts) {
      const holding = gather(layout, frequency, ordinals, counts, holders);
      const gain = gainOf(weight, holding);
      addHolders(holders, holding, gain, scores, norms, parameters.k1);
    },
    explain({ weight }, list, article) {
      const ordinals = new Uint32Array(list.frequency);
      const counts = new Uint8Array(list.frequency);
      list.read(ordinals, counts);
      const holding = gather(layout, list.frequency, ordinals, counts, holders);
      const at = holders.articles.subarray(0, holding).indexOf(article);
      return at < 0
        ? 0
        : gainOf(weight, holding) *
            saturation(weightedOccurrences(holders.counts[at] ?? 0, contextWeight), norms[article] ?? 0, parameters);
    },
  };
}

/** By article number what its length does to a term, and how many articles there are. */
function normsOf(index: LexicalIndex, { articles, articleOf }: ArticleLayout, parameters: Bm25Parameters) {
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

/** Adds up a list's entries by article; gives how many articles hold the term. In signed 32 bits `noArticle` is −1. */
function gather({ articleOf }: ArticleLayout, frequency: number, ordinals: Uint32Array, counts: Uint8Array, holders: Holders): number {
  const { articles, counts: packed } = holders;
  let current = -1;
  let at = -1;
  for (let i = 0; i < frequency; i += 1) {
    const article = (articleOf[ordinals[i] as number] as number) | 0;
    const count = counts[i] as number;
    if (article === current) {
      if (at >= 0) packed[at] = ((packed[at] as number) + (count & ~1)) | (count & 1);
    } else if (article >= 0) {
      at += 1;
      articles[at] = article;
      packed[at] = count;
      current = article;
    }
  }
  return at + 1;
}

/** Adds `gain` times the `saturation` of `bm25`, written out: it runs once for each article that holds the term. */
function addHolders(
  { articles, counts }: Holders,
  holding: number,
  gain: number,
  scores: Float32Array,
  norms: Float32Array,
  k1: number,
): void {
  const most = gain * (k1 + 1);
  for (let i = 0; i < holding; i += 1) {
    const article = articles[i] as number;
    const occurrences = weightedOccurrences(counts[i] as number, contextWeight);
    scores[article] = (scores[article] as number) + (most * occurrences) / (occurrences + (norms[article] as number));
  }
}
