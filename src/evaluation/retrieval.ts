import type { Article } from '../articles/article.js';
import type { Embedder } from '../embedding/embedder.js';
import { seededRandom } from '../embedding/training/random.js';
import { TienDoError } from '../errors.js';
import { stripAccents } from '../language/fold.js';
import { type Candidates, fusedRank, type Gather, lexicalRank, openGather, vectorRank } from './retrieval-candidates.js';
import { gainInterval, type Interval, type Rank, type RankScores, rankScores } from './retrieval-scores.js';
import { type RetrievalSet, retrievalSets } from './retrieval-sets.js';

/** The weights α of the vectors that are tried. */
export const triedWeights: readonly number[] = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

/** One way to rank, measured. */
export interface MethodScores extends RankScores {
  readonly method: 'bm25' | 'vectors' | 'fusion';
  /** α of a fusion, else null. */
  readonly weight: number | null;
  /** Of the mean reciprocal rank over BM25's. */
  readonly gain: Interval;
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
  /** The α with the best mean reciprocal rank over the fit sets, each counted once. */
  readonly fittedWeight: number;
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
  const gathers = new Map<RetrievalSet['passages'], Gather>();
  for (const set of retrievalSets(articles, embedder.tokenLimit)) {
    const gather = gathers.get(set.passages) ?? (await openGather(set.passages, embedder));
    gathers.set(set.passages, gather);
    for (const stripped of [false, true]) {
      fit.push(await setScores(set, gather, stripped, 0, queries));
      test.push(await setScores(set, gather, stripped, 1, queries));
    }
  }
  return { articles: articles.length, fit, test, fittedWeight: fittedWeight(fit) };
}

/** @param remainder Which articles ask: those whose position has this remainder by two. */
async function setScores(set: RetrievalSet, gather: Gather, stripped: boolean, remainder: 0 | 1, most: number): Promise<SetScores> {
  const asked = set.queries.filter(({ article }) => article % 2 === remainder).slice(0, most);
  const gathered: Candidates[] = [];
  for (const query of asked) gathered.push(await gather(stripped ? { ...query, text: stripAccents(query.text) } : query));
  return { set: set.name, stripped, queries: asked.length, passages: set.passages.length, methods: methodScores(gathered) };
}

/** BM25, the vectors, and the fusion at each weight. */
export function methodScores(gathered: readonly Candidates[]): MethodScores[] {
  const base = gathered.map(lexicalRank);
  const measured = (method: MethodScores['method'], weight: number | null, ranks: readonly Rank[]): MethodScores => ({
    method,
    weight,
    ...rankScores(ranks),
    gain: gainInterval(ranks, base, seededRandom(seed)),
  });
  return [
    measured('bm25', null, base),
    measured('vectors', null, gathered.map(vectorRank)),
    ...triedWeights.map((weight) =>
      measured(
        'fusion',
        weight,
        gathered.map((candidates) => fusedRank(candidates, weight)),
      ),
    ),
  ];
}

/** See {@link RetrievalEvaluation.fittedWeight}; of equal ones the smaller. */
export function fittedWeight(sets: readonly SetScores[]): number {
  const total = (wanted: number): number =>
    sets.reduce((sum, { methods }) => sum + (methods.find(({ weight }) => weight === wanted)?.meanReciprocalRank ?? 0), 0);
  return triedWeights.reduce((top, weight) => (total(weight) > total(top) ? weight : top));
}
