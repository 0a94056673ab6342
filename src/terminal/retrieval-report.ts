import type { MethodScores, RetrievalEvaluation, SetScores } from '../evaluation/retrieval.js';
import { fusionWeight } from '../library/fusion.js';
import { table } from './table.js';

/** Both splits for people: the fit split by weight, the test split in full. */
export function retrievalReport({ articles, fit, test, fittedWeight }: RetrievalEvaluation): string {
  return [
    `${articles} held-out articles`,
    `Fit split, MRR@10; the best α over these sets is ${fittedWeight}, in use is ${fusionWeight}\n${fitTable(fit)}`,
    ...test.map((set) => `Test split: ${nameOf(set)}, ${set.queries} queries, ${set.passages} passages\n${methodTable(set)}`),
  ].join('\n\n');
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
    method.method === 'bm25' ? '' : `${signed(method.gain.mean)} [${signed(method.gain.low)}, ${signed(method.gain.high)}]`,
  ]);
  return table(['ranked by', 'R@1', 'R@5', 'R@10', 'MRR@10', 'MRR@10 over BM25 [95%]'], rows);
}

function nameOf({ set, stripped }: SetScores): string {
  return stripped ? `${set}, without accents` : set;
}

function labelOf({ method, weight }: MethodScores): string {
  if (method === 'bm25') return 'BM25';
  return weight === null ? 'vectors' : `α ${weight.toFixed(2)}`;
}

function share(value: number): string {
  return value.toFixed(3);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}
