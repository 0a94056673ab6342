import type { Article } from '../articles/article.js';
import type { Embedder } from '../embedding/embedder.js';
import { seededRandom } from '../embedding/training/random.js';
import { TienDoError } from '../errors.js';
import { stripAccents } from '../language/fold.js';
import { articleWeight, type FusionWeights } from '../library/fusion.js';
import { type Candidates, fusedRank, type Gather, lexicalRank, openGather, vectorRank } from './retrieval-candidates.js';
import { gainInterval, type Interval, type Rank, type RankScores, rankScores, reciprocalRank } from './retrieval-scores.js';
import { type RetrievalSet, retrievalSets } from './retrieval-sets.js';

/** The weights α of the vectors that are tried. */
export const triedWeights: readonly number[] = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

/** The weights β of whole articles that are tried with each of them. */
export const triedArticleWeights: readonly number[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

/** One way to rank, measured. */
export interface MethodScores extends RankScores {
  /** `bm25` is that of passages alone; `words` joins that of whole articles to it, as the fusion does; `fusion` is the library's, with one α. */
  readonly method: 'bm25' | 'words' | 'vectors' | 'fusion';
  /** α of a fusion, else null. */
  readonly weight: number | null;
  /** Of the mean reciprocal rank over `bm25`'s. */
  readonly gain: Interval;
  /** Of the mean reciprocal rank over that of `words`: what the vectors bring to a fusion. */
  readonly gainOverWords: Interval;
}

/** A pair of weights, measured over several sets. */
export interface TriedWeights extends FusionWeights {
  /** The mean over the sets, each counted once. */
  readonly meanReciprocalRank: number;
}

/** One set of queries, measured. */
export interface SetScores {
  readonly set: string;
  readonly stripped: boolean;
  readonly queries: number;
  readonly passages: number;
  readonly methods: readonly MethodScores[];
}

/** Retrieval measured twice, over different queries among the same passages. */
export interface RetrievalEvaluation {
  readonly articles: number;
  /** For choosing α. */
  readonly fit: readonly SetScores[];
  /** For judging what was chosen. */
  readonly test: readonly SetScores[];
  /** Every pair of weights over the fit sets. */
  readonly tried: readonly TriedWeights[];
  /** The best of them; of equal ones the first. */
  readonly fitted: TriedWeights;
}

const seed = 1;

/**
 * Measures BM25, vectors and their fusion over held-out articles. Articles with an even position ask for the fit split, the others for the test split.
 * @param queries The most queries of each split and set.
 * @throws TienDoError `usage` when there are fewer than two articles.
 */
export async function evaluateRetrieval(articles: readonly Article[], embedder: Embedder, queries: number): Promise<RetrievalEvaluation> {
  if (articles.length < 2)
    throw new TienDoError('usage', { problem: 'the corpus has too few held-out articles (one article of seven is held out)' });
  const fit: SetScores[] = [];
  const test: SetScores[] = [];
  const tries: number[][] = [];
  const gathers = new Map<RetrievalSet['passages'], Gather>();
  for (const set of retrievalSets(articles, embedder.tokenLimit)) {
    const gather = gathers.get(set.passages) ?? (await openGather(set.passages, embedder));
    gathers.set(set.passages, gather);
    for (const stripped of [false, true]) {
      const gathered = await gatherAll(set, gather, stripped, 0, queries);
      tries.push(pairs.map((weights) => meanOf(gathered, weights)));
      fit.push(setScores(set, stripped, gathered));
      test.push(setScores(set, stripped, await gatherAll(set, gather, stripped, 1, queries)));
    }
  }
  const tried = triedOver(tries);
  return { articles: articles.length, fit, test, tried, fitted: bestOf(tried) };
}

const pairs: readonly FusionWeights[] = triedArticleWeights.flatMap((article) => triedWeights.map((vectors) => ({ article, vectors })));

/** @param remainder Which articles ask: those whose position has this remainder by two. */
async function gatherAll(set: RetrievalSet, gather: Gather, stripped: boolean, remainder: 0 | 1, most: number): Promise<Candidates[]> {
  const asked = set.queries.filter(({ article }) => article % 2 === remainder).slice(0, most);
  const gathered: Candidates[] = [];
  for (const query of asked) gathered.push(await gather(stripped ? { ...query, text: stripAccents(query.text) } : query));
  return gathered;
}

function setScores(set: RetrievalSet, stripped: boolean, gathered: readonly Candidates[]): SetScores {
  return { set: set.name, stripped, queries: gathered.length, passages: set.passages.length, methods: methodScores(gathered) };
}

/** BM25, the words of passage and article, the vectors, and the fusion at each α with the β in use. */
export function methodScores(gathered: readonly Candidates[]): MethodScores[] {
  const fused = (vectors: number): Rank[] => gathered.map((candidates) => fusedRank(candidates, { vectors, article: articleWeight }));
  const base = gathered.map(lexicalRank);
  const words = fused(0);
  const measured = (method: MethodScores['method'], weight: number | null, ranks: readonly Rank[]): MethodScores => ({
    method,
    weight,
    ...rankScores(ranks),
    gain: gainInterval(ranks, base, seededRandom(seed)),
    gainOverWords: gainInterval(ranks, words, seededRandom(seed)),
  });
  return [
    measured('bm25', null, base),
    measured('words', null, words),
    measured('vectors', null, gathered.map(vectorRank)),
    ...triedWeights.map((weight) => measured('fusion', weight, fused(weight))),
  ];
}

function meanOf(gathered: readonly Candidates[], weights: FusionWeights): number {
  return mean(gathered.map((candidates) => reciprocalRank(fusedRank(candidates, weights))));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** @param tries A row a set, a value a pair of weights. */
function triedOver(tries: readonly (readonly number[])[]): TriedWeights[] {
  return pairs.map((weights, at) => ({ ...weights, meanReciprocalRank: mean(tries.map((row) => row[at] ?? 0)) }));
}

/** See {@link RetrievalEvaluation.fitted}. */
export function bestOf(tried: readonly TriedWeights[]): TriedWeights {
  const none = { vectors: 0, article: 0, meanReciprocalRank: Number.NEGATIVE_INFINITY };
  return tried.reduce((top, each) => (each.meanReciprocalRank > top.meanReciprocalRank ? each : top), none);
}
