import type { Embedder } from '../embedding/embedder.js';
import { analyze } from '../language/terms.js';
import { bm25Parameters } from '../library/bm25.js';
import { withContexts } from '../library/context-vectors.js';
import { createExactVectors, flatVectors } from '../library/exact-vectors.js';
import { cosineScale, type FusedParts, type FusionScale, type FusionWeights, fusedScore } from '../library/fusion.js';
import { createScorer } from '../library/lexical-scores.js';
import { memoryIndex } from '../library/memory-index.js';
import { questionTerms } from '../library/question-terms.js';
import { poolSize } from '../library/search-tier.js';
import { createSelection } from '../library/select-top.js';
import type { Rank } from './retrieval-scores.js';
import type { RetrievalPassage, RetrievalQuery } from './retrieval-sets.js';

/** A passage that a query gathered, with its scores. */
export interface Candidate extends FusedParts {
  readonly ordinal: number;
  /** Whether it belongs to the query's article. */
  readonly own: boolean;
  readonly cosine: number;
}

/** The best passages of BM25 and of the vectors for one query, as a library gathers them. */
export interface Candidates {
  readonly found: readonly Candidate[];
  readonly scale: FusionScale;
}

/** Gathers candidates among one set of passages. */
export type Gather = (query: RetrievalQuery) => Promise<Candidates>;

/** Indexes passages by the library's own terms, BM25 and 8-bit vectors in the context of their articles; vectors are searched one by one. */
export async function openGather(passages: readonly RetrievalPassage[], embedder: Embedder): Promise<Gather> {
  const lexicalIndex = memoryIndex(passages.map(({ terms }) => terms));
  const articleOf = Uint32Array.from(passages, ({ article }) => article);
  const articles = articleOf.reduce((most, article) => Math.max(most, article + 1), 0);
  const scorer = createScorer(lexicalIndex, { articles, articleOf }, bm25Parameters);
  const embedded = await embedder.embedPassages(passages.map(({ text }) => text));
  const inContext = withContexts(embedded, (ordinal) => passages[ordinal]?.article ?? -1);
  const vectors = createExactVectors(flatVectors(inContext, embedder.identity.dimensions));
  const cosines = new Float32Array(passages.length);
  return async ({ article, text }) => {
    const { scores, articles: wholes } = scorer.score(questionTerms(text, [], analyze, bm25Parameters));
    const vector = await embedder.embedQuestion(text);
    for (let ordinal = 0; ordinal < cosines.length; ordinal += 1) cosines[ordinal] = vectors.cosine(vector, ordinal);
    const near = best(cosines, Number.NEGATIVE_INFINITY);
    const matched = best(scores, 0);
    const found = Array.from(new Set([...matched, ...near]), (ordinal) => ({
      ordinal,
      own: passages[ordinal]?.article === article,
      lexical: scores[ordinal] ?? 0,
      article: wholes[articleOf[ordinal] ?? -1] ?? 0,
      cosine: cosines[ordinal] ?? 0,
    }));
    return {
      found,
      scale: scaleOf(
        found,
        near.map((ordinal) => cosines[ordinal] ?? 0),
      ),
    };
  };
}

function scaleOf(found: readonly Candidate[], cosines: readonly number[]): FusionScale {
  const most = (scoreOf: (candidate: Candidate) => number): number =>
    found.reduce((best, candidate) => Math.max(best, scoreOf(candidate)), 0);
  return { bestLexical: most(({ lexical }) => lexical), bestArticle: most(({ article }) => article), cosines: cosineScale(cosines) };
}

/** Ordinals of the largest scores above a bound, best first, of equal ones the earlier. */
function best(scores: Float32Array, above: number): number[] {
  const scoreOf = (ordinal: number): number => scores[ordinal] ?? 0;
  const selection = createSelection(poolSize, (a, b) => scoreOf(a) > scoreOf(b) || (scoreOf(a) === scoreOf(b) && a < b));
  let floor = above;
  for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
    if (scoreOf(ordinal) <= floor) continue;
    selection.offer(ordinal);
    const last = selection.last();
    if (last !== undefined) floor = scoreOf(last);
  }
  return selection.sorted();
}

/** Rank by BM25 alone. */
export function lexicalRank({ found }: Candidates): Rank {
  return rankBy(found, ({ lexical }) => (lexical > 0 ? lexical : null));
}

/** Rank by the vectors alone. */
export function vectorRank({ found }: Candidates): Rank {
  return rankBy(found, ({ cosine }) => cosine);
}

/** Rank by the library's fusion. With nothing for the vectors it ranks by the words of passage and article, those that have any. */
export function fusedRank({ found, scale }: Candidates, weights: FusionWeights): Rank {
  const byWords = weights.vectors === 0;
  return rankBy(found, (candidate) => (byWords && candidate.lexical === 0 ? null : fusedScore(candidate, scale, weights)));
}

/** @param scoreOf Null: not found. Of equal scores the earlier passage is first. */
function rankBy(found: readonly Candidate[], scoreOf: (candidate: Candidate) => number | null): Rank {
  const scores = found.map(scoreOf);
  const before = (a: number, b: number): boolean => {
    const [scoreA, scoreB] = [scores[a] ?? null, scores[b] ?? null];
    if (scoreA === null || scoreB === null) return scoreB === null && scoreA !== null;
    return scoreA > scoreB || (scoreA === scoreB && (found[a]?.ordinal ?? 0) < (found[b]?.ordinal ?? 0));
  };
  let own = -1;
  for (let at = 0; at < found.length; at += 1) if (found[at]?.own === true && scores[at] !== null && (own < 0 || before(at, own))) own = at;
  if (own < 0) return null;
  let rank = 1;
  for (let at = 0; at < found.length; at += 1) if (before(at, own)) rank += 1;
  return rank;
}
