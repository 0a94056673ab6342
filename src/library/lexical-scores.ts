import { openFloatMemory } from '../embedding/float-memory.js';
import { type ArticleLayout, createArticleScorer } from './article-scores.js';
import { type Bm25Parameters, inverseFrequency, lengthNorm, saturation } from './bm25.js';
import { type LexicalIndex, mostCount, type PostingList, weightedOccurrences } from './lexical-index.js';
import { decodeList } from './posting-codec.js';
import { type BestScore, bestScore, type PassagesAbove, type PostingScores, passagesAbove, postingScores } from './posting-kernels.js';
import { stagingArea } from './posting-staging.js';
import type { WeightedTerm } from './question-terms.js';

/** The least 32-bit float above 0. */
const leastScore = 2 ** -149;

/** BM25 of every passage that holds a term of the question, and of the articles as wholes. Valid until the next question is scored with the same {@link Scorer}. */
export interface LexicalScores {
  /** The best score of a passage; 0 when none has a term of the question. */
  readonly best: number;
  /** Ordinals with that score or more, and above 0, ascending. Valid until the next call. */
  above(least: number): Uint32Array;
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

/** A scorer; it holds 14 bytes a passage and 16 an article, and once or twice the bytes of the longest list that it scored. */
export function createScorer(index: LexicalIndex, layout: ArticleLayout, parameters: Bm25Parameters): Scorer {
  const ground = layTables(index, layout, parameters);
  const { memory, scores, above: ordinals, outcome, articles, addPostings, listAbove, findBest } = ground;
  const place = stagingArea(memory);
  const told = (): number => outcome.integers[0] as number;

  const addTerm = ({ list, gain, weight }: ScoredTerm): void => {
    if (list.frequency === 0) return;
    addPostings(place(list.entries), list.frequency, gain);
    articles.add(weight, told());
  };
  const above = (least: number): Uint32Array => {
    if (index.size === 0) return new Uint32Array(0);
    listAbove(index.size, Math.max(least, leastScore));
    return ordinals.integers.subarray(0, told());
  };
  const best = (): number => {
    if (index.size === 0) return 0;
    findBest(index.size);
    return outcome.floats[0] as number;
  };
  return {
    score(terms) {
      scores.floats.fill(0);
      articles.clear();
      const kept = keepTelling(terms, index, parameters);
      for (const term of kept) addTerm(term);
      return { best: best(), above, scores: scores.floats, articles: articles.scores(), terms: kept };
    },
    explainPassage: (terms, ordinal) =>
      largestFirst(terms, (term) => term.gain * saturationOf(countIn(term.list, ordinal), index, ordinal, parameters)),
    explainArticle: (terms, article) => largestFirst(terms, (term) => articles.explain(term, term.list, article)),
  };
}

/** The tables that the kernels work on, in their memory. */
function layTables(index: LexicalIndex, layout: ArticleLayout, parameters: Bm25Parameters) {
  const memory = openFloatMemory();
  const { lengthOf, lengths, table } = tabulate(index, parameters);
  const blocks = {
    articleOf: memory.allocate(index.size),
    lengthOf: memory.allocate(Math.ceil(index.size / 2)),
    saturations: memory.allocate(table.length),
    scores: memory.allocate(index.size),
    above: memory.allocate(index.size + 1),
    outcome: memory.allocate(1),
  };
  const articles = createArticleScorer(memory, index, layout, parameters);
  for (let ordinal = 0; ordinal < index.size; ordinal += 1) blocks.articleOf.integers[ordinal] = layout.articleOf[ordinal] as number;
  blocks.lengthOf.bytes.set(new Uint8Array(lengthOf.buffer));
  blocks.saturations.floats.set(table);
  const places = {
    articleOf: blocks.articleOf.place,
    lengthOf: blocks.lengthOf.place,
    saturations: blocks.saturations.place,
    scores: blocks.scores.place,
    above: blocks.above.place,
    outcome: blocks.outcome.place,
  };
  const addPostings = memory.open<PostingScores>(postingScores({ ...places, ...articles.places, lengths }));
  const listAbove = memory.open<PassagesAbove>(passagesAbove(places));
  const findBest = memory.open<BestScore>(bestScore(places));
  return { memory, ...blocks, articles, addPostings, listAbove, findBest };
}

/** Saturations of all packed counts and lengths: passages are of a few hundred lengths, and a look-up costs less than a division. */
interface Saturations {
  /** By ordinal, the position of its length among all that there are. */
  readonly lengthOf: Uint16Array;
  readonly lengths: number;
  /** By packed count, then by length. */
  readonly table: Float32Array;
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

function saturationOf(count: number, { lengths, averageLength }: LexicalIndex, ordinal: number, parameters: Bm25Parameters): number {
  const norm = lengthNorm(lengths[ordinal] ?? 0, averageLength, parameters);
  return saturation(weightedOccurrences(count, parameters.contextWeight), norm, parameters);
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

function largestFirst(terms: readonly ScoredTerm[], shareOf: (term: ScoredTerm) => number): TermShare[] {
  return terms
    .map((term) => ({ term, value: shareOf(term) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
}

/** The packed count of a term in a passage; 0 when it is not there. */
function countIn(list: PostingList, ordinal: number): number {
  const { ordinals, counts } = decodeList(list);
  return counts[ordinals.indexOf(ordinal)] ?? 0;
}
