import type { Calibration, CalibrationBin, Coverage } from '../evaluation/calibration.js';
import { percent } from './percent.js';
import { table } from './table.js';

/** Stated confidence against what was right, as a table with two lines below it. Bins below even odds are shown only when something lies there. */
export function calibrationText({ questions, answers, bins, expectedError, coverage }: Calibration): string {
  const shown = bins.filter(({ from, answers: count }) => from >= 0.5 || count > 0);
  return [
    table(['confidence', 'answers', 'right', 'accuracy', 'stated'], shown.map(binCells)),
    '',
    `Expected calibration error: ${percent(expectedError)} over ${answers} answers to ${questions} questions`,
    coverageLine(coverage, questions),
  ].join('\n');
}

function binCells({ from, to, answers, right, accuracy, confidence }: CalibrationBin): string[] {
  return [`${from.toFixed(1)}–${to.toFixed(1)}`, String(answers), String(right), percent(accuracy), percent(confidence)];
}

function coverageLine({ accuracy, confidence, answers, right, share }: Coverage, questions: number): string {
  const label = `Coverage at ${percent(accuracy)} accuracy`;
  if (confidence === null) return `${label}: none`;
  return `${label}: ${percent(share)} of ${questions} questions, from confidence ${confidence.toFixed(2)} (${right} of ${answers} right)`;
}
