import { type ArticleLayout, type ArticleScorer, createArticleScorer } from './article-scores.js';
import { type Bm25Parameters, inverseFrequency, lengthNorm, saturation } from './bm25.js';
import { type LexicalIndex, mostCount, type PostingList, weightedOccurrences } from './lexical-index.js';
import type { WeightedTerm } from './question-terms.js';

/** BM25 of every passage that holds a term of the question, and of the articles as wholes. Valid until the next question is scored with the same {@link Scorer}. */
export interface LexicalScores {
  /** Ordinals with a score above 0, each once, in no order. */
  readonly matched: Uint32Array;
  /** By ordinal; 0 for a passage without a term of the question. */
  readonly scores: Float32Array;
  /** By article number, each article taken as one text; 0 for one without a term of the question. */
  readonly articles: Float32Array;
  /** Those that were scored; terms that are too common are not. */
  readonly terms: readonly ScoredTerm[];
}

/** A term that was scored. */
export interface ScoredTerm extends WeightedTerm {
  /** Its weight times its inverse frequency. */
  readonly gain: number;
  readonly list: PostingList;
}

/** What a term adds to a score. */
export interface TermShare {
  readonly term: ScoredTerm;
  readonly value: number;
}

/** Scores questions over one index with buffers of its own, which it uses again for each question. */
export interface Scorer {
  score(terms: readonly WeightedTerm[]): LexicalScores;
  /** What each term gives one passage, largest first; terms that it does not hold are left out. */
  explainPassage(terms: readonly ScoredTerm[], ordinal: number): TermShare[];
  /** What each term gives one article, taken as one text; largest first, as before. */
  explainArticle(terms: readonly ScoredTerm[], article: number): TermShare[];
}

/** A scorer; it holds 15 bytes a passage and 16 an article. */
export function createScorer(index: LexicalIndex, layout: ArticleLayout, parameters: Bm25Parameters): Scorer {
  const buffers = createBuffers(index, layout, parameters);
  return {
    score(terms) {
      buffers.scores.fill(0, 0, buffers.dirty ? index.size : 0);
      buffers.articles.clear();
      buffers.dirty = true;
      const kept = keepTelling(terms, index, parameters);
      let matched = 0;
      for (const term of kept) matched = addTerm(term, buffers, matched);
      return { matched: buffers.matched.subarray(0, matched), scores: buffers.scores, articles: buffers.articles.scores, terms: kept };
    },
    explainPassage: (terms, ordinal) =>
      largestFirst(terms, (term) => term.gain * saturationIn(buffers.saturations, countIn(term.list, ordinal), ordinal)),
    explainArticle: (terms, article) => largestFirst(terms, (term) => buffers.articles.explain(term, term.list, article)),
  };
}

interface Buffers {
  readonly scores: Float32Array;
  readonly saturations: Saturations;
  readonly matched: Uint32Array;
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
  readonly articles: ArticleScorer;
  dirty: boolean;
}

/** Saturations of all packed counts and lengths: passages are of a few hundred lengths, and a look-up costs less than a division. */
interface Saturations {
  /** By ordinal, the position of its length among all that there are. */
  readonly lengthOf: Uint16Array;
  readonly lengths: number;
  /** By packed count, then by length. */
  readonly table: Float32Array;
}

function createBuffers(index: LexicalIndex, layout: ArticleLayout, parameters: Bm25Parameters): Buffers {
  return {
    scores: new Float32Array(index.size),
    saturations: tabulate(index, parameters),
    matched: new Uint32Array(index.size),
    ordinals: new Uint32Array(index.size),
    counts: new Uint8Array(index.size),
    articles: createArticleScorer(index, layout, parameters),
    dirty: false,
  };
}

function tabulate({ size, lengths, averageLength }: LexicalIndex, parameters: Bm25Parameters): Saturations {
  const lengthOf = new Uint16Array(size);
  const positions = new Map<number, number>();
  for (let ordinal = 0; ordinal < size; ordinal += 1) {
    const length = lengths[ordinal] ?? 0;
    const position = positions.get(length) ?? positions.size;
    if (position === positions.size) positions.set(length, position);
    lengthOf[ordinal] = position;
  }
  const norms = Float64Array.from(positions.keys(), (length) => lengthNorm(length, averageLength, parameters));
  const table = new Float32Array((mostCount + 1) * norms.length);
  for (let count = 0; count <= mostCount; count += 1) {
    const occurrences = weightedOccurrences(count, parameters.contextWeight);
    for (let at = 0; at < norms.length; at += 1) table[count * norms.length + at] = saturation(occurrences, norms[at] ?? 0, parameters);
  }
  return { lengthOf, lengths: norms.length, table };
}

function saturationIn({ lengthOf, lengths, table }: Saturations, count: number, ordinal: number): number {
  return table[count * lengths + (lengthOf[ordinal] ?? 0)] ?? 0;
}

/** Terms that tell passages apart: those held by more than the common share go, unless no other is left. */
function keepTelling(terms: readonly WeightedTerm[], index: LexicalIndex, parameters: Bm25Parameters): ScoredTerm[] {
  const found: ScoredTerm[] = [];
  for (const written of terms) {
    const { otherwise } = written;
    const exact = index.find(written.field, written.term);
    const term = exact !== null || otherwise === undefined ? written : { ...written, ...otherwise };
    const list = exact ?? (otherwise === undefined ? null : index.find(otherwise.field, otherwise.term));
    if (list !== null) found.push({ ...term, list, gain: term.weight * inverseFrequency(index.passages, list.frequency) });
  }
  if (index.passages < parameters.commonFrom) return found;
  const rare = found.filter((term) => term.list.frequency <= index.passages * parameters.commonShare);
  return rare.length > 0 ? rare : found;
}

function addTerm({ list, gain, weight }: ScoredTerm, buffers: Buffers, matchedBefore: number): number {
  const { ordinals, counts, scores, matched } = buffers;
  const { lengthOf, lengths, table } = buffers.saturations;
  const { frequency } = list;
  list.read(ordinals, counts);
  buffers.articles.add(weight, frequency, ordinals, counts);
  let at = matchedBefore;
  for (let i = 0; i < frequency; i += 1) {
    const ordinal = ordinals[i] as number;
    const gained = gain * (table[(counts[i] as number) * lengths + (lengthOf[ordinal] as number)] as number);
    const before = scores[ordinal] as number;
    if (before === 0 && gained > 0) matched[at++] = ordinal;
    scores[ordinal] = before + gained;
  }
  return at;
}

function largestFirst(terms: readonly ScoredTerm[], shareOf: (term: ScoredTerm) => number): TermShare[] {
  return terms
    .map((term) => ({ term, value: shareOf(term) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
}

/** The packed count of a term in a passage; 0 when it is not there. */
function countIn(list: PostingList, ordinal: number): number {
  const ordinals = new Uint32Array(list.frequency);
  const counts = new Uint8Array(list.frequency);
  list.read(ordinals, counts);
  return counts[ordinals.indexOf(ordinal)] ?? 0;
}
