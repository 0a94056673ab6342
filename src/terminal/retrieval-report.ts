import type { MethodScores, RetrievalEvaluation, SetScores, TriedWeights } from '../evaluation/retrieval.js';
import { articleWeight, fusionWeight } from '../library/fusion.js';
import { table } from './table.js';

/** Both splits for people: the fit split by weights, the test split in full. */
export function retrievalReport({ articles, fit, test, tried, fitted }: RetrievalEvaluation): string {
  const best = `the best are α ${fitted.vectors}, β ${fitted.article}; in use are α ${fusionWeight}, β ${articleWeight}`;
  return [
    `${articles} held-out articles`,
    `Fit split, mean MRR@10 of all sets by α of the vectors and β of whole articles; ${best}\n${weightTable(tried)}`,
    `Fit split, MRR@10 with the β in use\n${fitTable(fit)}`,
    ...test.map((set) => `Test split: ${nameOf(set)}, ${set.queries} queries, ${set.passages} passages\n${methodTable(set)}`),
  ].join('\n\n');
}

function weightTable(tried: readonly TriedWeights[]): string {
  const alphas = [...new Set(tried.map(({ vectors }) => vectors))];
  const rows = [...new Set(tried.map(({ article }) => article))].map((beta) => [
    `β ${beta.toFixed(2)}`,
    ...tried.filter(({ article }) => article === beta).map(({ meanReciprocalRank }) => meanReciprocalRank.toFixed(4)),
  ]);
  return table(['', ...alphas.map((alpha) => `α ${alpha.toFixed(2)}`)], rows);
}

function fitTable(sets: readonly SetScores[]): string {
  const methods = sets[0]?.methods ?? [];
  const rows = sets.map((set) => [nameOf(set), ...set.methods.map(({ meanReciprocalRank }) => share(meanReciprocalRank))]);
  return table(['queries', ...methods.map(labelOf)], rows);
}

function methodTable({ methods }: SetScores): string {
  const rows = methods.map((method) => [
    method.weight === fusionWeight ? `${labelOf(method)} (in use)` : labelOf(method),
    ...[method.recallAt1, method.recallAt5, method.recallAt10, method.meanReciprocalRank].map(share),
    method.method === 'bm25' ? '' : interval(method.gain),
    method.method === 'bm25' || method.method === 'words' ? '' : interval(method.gainOverWords),
  ]);
  return table(['ranked by', 'R@1', 'R@5', 'R@10', 'MRR@10', 'over BM25 [95%]', 'over all words [95%]'], rows);
}

function interval({ mean, low, high }: MethodScores['gain']): string {
  return `${signed(mean)} [${signed(low)}, ${signed(high)}]`;
}

function nameOf({ set, stripped }: SetScores): string {
  return stripped ? `${set}, without accents` : set;
}

function labelOf({ method, weight }: MethodScores): string {
  if (method === 'bm25') return 'BM25';
  if (method === 'words') return 'words';
  return weight === null ? 'vectors' : `α ${weight.toFixed(2)}`;
}

function share(value: number): string {
  return value.toFixed(3);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
