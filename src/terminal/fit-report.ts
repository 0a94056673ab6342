import type { ConfidenceExamples, ConfidenceFit, TriedPenalty } from '../evaluation/fit-confidence.js';
import type { ProbabilityScores } from '../evaluation/probability-scores.js';
import { calibrationText } from './calibration-text.js';
import { table } from './table.js';

/** What a named gold set gave to learn from. */
export interface NamedExamples extends ConfidenceExamples {
  readonly name: string;
}

/** What was learnt from, how well it generalises, and the weights as `src/answering/decision/confidence-weights.ts` has them. */
export function fitReport(sets: readonly NamedExamples[], fit: ConfidenceFit): string {
  return [
    table(['gold set', 'examples', 'right', 'no candidate', 'not weighed'], sets.map(setCells)),
    table(
      ['weights', 'AUC', 'log loss'],
      [
        ...fit.tried.map((tried) => [triedWords(tried, fit.validated), ...scoreCells(tried)]),
        ['in use, on the same examples', ...scoreCells(fit.inUse)],
      ],
    ),
    `Penalty ${fit.validated.penalty}, on folds left out\n${calibrationText(fit.calibration)}`,
    weightsTable(fit.weights),
  ].join('\n\n');
}

function setCells({ name, examples, withoutCandidate, notWeighed }: NamedExamples): string[] {
  return [name, examples.length, examples.filter(({ right }) => right).length, withoutCandidate, notWeighed].map(String);
}

function triedWords(tried: TriedPenalty, taken: TriedPenalty): string {
  return `penalty ${tried.penalty}, on folds left out${tried.penalty === taken.penalty ? ' (taken)' : ''}`;
}

function scoreCells({ auc, logLoss }: ProbabilityScores): string[] {
  return [auc, logLoss].map((score) => (score === null ? '–' : score.toFixed(3)));
}

function weightsTable(weights: ConfidenceFit['weights']): string {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${weight},`);
  return ["export const confidenceWeights: Readonly<Record<ConfidenceFeature | 'bias', number>> = {", ...lines, '};'].join('\n');
}
