import { type Bm25Parameters, inverseFrequency, lengthNorm, saturation } from './bm25.js';
import type { LexicalIndex, PostingList } from './lexical-index.js';
import type { WeightedTerm } from './question-terms.js';

/** Which passages make up an article; a catalog of passages is one. */
export interface ArticleLayout {
  /** Article numbers are below this. */
  readonly articles: number;
  /** Article number of a passage, by ordinal; those of one article stand together. A number that is no article's: the passage is gone. */
  readonly articleOf: ArrayLike<number>;
}

/** BM25 of whole articles, each taken as one text: a question's words are seldom all in one of its passages. Buffers are used again for each question. */
export interface ArticleScorer {
  /** By article number. Valid until {@link clear}. */
  readonly scores: Float64Array;
  clear(): void;
  /** Adds what a term gives to each article. Both arrays hold the term's list, as `PostingList.read` writes it. */
  add(weight: number, frequency: number, ordinals: Uint32Array, counts: Uint8Array): void;
  /** What a term gives to one article. */
  explain(term: WeightedTerm, list: PostingList, article: number): number;
}

/** What one list says of articles: a prefix of both arrays. */
interface Holders {
  readonly articles: Uint32Array;
  readonly occurrences: Uint32Array;
}

/**
 * A scorer of articles; it holds 20 bytes an article. Frequencies, lengths and their average are those of articles, with the passages' parameters. The occurrences in all
 * passages add up; what the title or a heading has counts as one more.
 */
export function createArticleScorer(index: LexicalIndex, layout: ArticleLayout, parameters: Bm25Parameters): ArticleScorer {
  const { norms, articles } = normsOf(index, layout, parameters);
  const scores = new Float64Array(layout.articles);
  const holders: Holders = { articles: new Uint32Array(layout.articles), occurrences: new Uint32Array(layout.articles) };
  const gainOf = (weight: number, holding: number) => weight * inverseFrequency(articles, holding);
  return {
    scores,
    clear: () => scores.fill(0),
    add(weight, frequency, ordinals, counts) {
      const holding = gather(layout, frequency, ordinals, counts, holders);
      const gain = gainOf(weight, holding);
      for (let i = 0; i < holding; i += 1) {
        const article = holders.articles[i] as number;
        const before = scores[article] as number;
        scores[article] = before + gain * saturation(holders.occurrences[i] as number, norms[article] as number, parameters);
      }
    },
    explain({ weight }, list, article) {
      const ordinals = new Uint32Array(list.frequency);
      const counts = new Uint8Array(list.frequency);
      list.read(ordinals, counts);
      const holding = gather(layout, list.frequency, ordinals, counts, holders);
      const at = holders.articles.subarray(0, holding).indexOf(article);
      return at < 0 ? 0 : gainOf(weight, holding) * saturation(holders.occurrences[at] ?? 0, norms[article] ?? 0, parameters);
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

/** Adds up a list's entries by article; gives how many articles hold the term. */
function gather(
  { articles, articleOf }: ArticleLayout,
  frequency: number,
  ordinals: Uint32Array,
  counts: Uint8Array,
  holders: Holders,
): number {
  let last = -1;
  let current = -1;
  let occurrences = 0;
  let inContext = 0;
  for (let i = 0; i < frequency; i += 1) {
    const article = articleOf[ordinals[i] as number] as number;
    if (article >= articles) continue;
    if (article !== current) {
      if (last >= 0) holders.occurrences[last] = occurrences + inContext;
      last += 1;
      holders.articles[last] = article;
      current = article;
      occurrences = 0;
      inContext = 0;
    }
    const count = counts[i] as number;
    occurrences += count >> 1;
    inContext |= count & 1;
  }
  if (last >= 0) holders.occurrences[last] = occurrences + inContext;
  return last + 1;
}
