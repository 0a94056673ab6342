import type { Verdict } from './judge.js';

/** One answer that was given: how sure it said it was, 0 to 1, and whether it was right. */
export interface GivenAnswer {
  readonly confidence: number;
  readonly right: boolean;
}

/** The answers whose confidence lies in `[from, to)`; the last bin includes 1. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  readonly right: number;
  /** Mean stated confidence; null without answers. */
  readonly confidence: number | null;
  /** Share that is right; null without answers. */
  readonly accuracy: number | null;
}

/** How many questions can be answered at a wanted accuracy. */
export interface Coverage {
  /** The accuracy that is wanted, 0 to 1. */
  readonly accuracy: number;
  /** Answers of at least this confidence are given; null when no bound reaches the accuracy. */
  readonly confidence: number | null;
  readonly answers: number;
  readonly right: number;
  /** Answers given / all questions, 0 to 1. */
  readonly share: number;
}

/** Whether stated confidence is what is observed. */
export interface Calibration {
  readonly questions: number;
  readonly answers: number;
  readonly bins: readonly CalibrationBin[];
  /** Mean distance of accuracy and stated confidence over the bins, each weighing its answers (Naeini et al., 2015); null without answers. */
  readonly expectedError: number | null;
  readonly coverage: Coverage;
}

/** The answers of a run that were given, without the abstentions. */
export function givenAnswers(verdicts: readonly Verdict[]): GivenAnswer[] {
  return verdicts.flatMap(({ answer, right }) => (answer.status === 'answered' ? [{ confidence: answer.confidence, right }] : []));
}

/** Lower bounds. Below even odds only what is not weighed by the model is answered, a question about the article itself. */
const bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** The accuracy at which coverage is measured. */
const wantedAccuracy = 0.98;

/**
 * Holds stated confidence against what was right.
 *
 * @param answers the answers given, none of the abstentions
 * @param questions how many questions were asked, abstentions included
 */
export function calibrationOf(answers: readonly GivenAnswer[], questions: number): Calibration {
  const bins = bounds.map((from, at) => binOf(answers, from, bounds[at + 1] ?? null));
  return {
    questions,
    answers: answers.length,
    bins,
    expectedError: expectedErrorOf(bins, answers.length),
    coverage: coverageAt(wantedAccuracy, answers, questions),
  };
}

function binOf(answers: readonly GivenAnswer[], from: number, to: number | null): CalibrationBin {
  const inside = answers.filter(({ confidence }) => confidence >= from && (to === null || confidence < to));
  const right = inside.filter((answer) => answer.right).length;
  const stated = inside.reduce((sum, { confidence }) => sum + confidence, 0);
  const count = inside.length;
  const none = count === 0;
  return { from, to: to ?? 1, answers: count, right, confidence: none ? null : stated / count, accuracy: none ? null : right / count };
}

function expectedErrorOf(bins: readonly CalibrationBin[], answers: number): number | null {
  if (answers === 0) return null;
  const distances = bins.map(({ answers: count, accuracy, confidence }) => count * Math.abs((accuracy ?? 0) - (confidence ?? 0)));
  return distances.reduce((sum, distance) => sum + distance, 0) / answers;
}

/** Room for rounding, far below one answer of any set. */
const epsilon = 1e-9;

/** The largest share of all questions that can be answered with an accuracy when only answers of at least some confidence are given. Answers of one confidence are given all or none. */
export function coverageAt(accuracy: number, answers: readonly GivenAnswer[], questions: number): Coverage {
  let best: Coverage = { accuracy, confidence: null, answers: 0, right: 0, share: 0 };
  for (const confidence of new Set(answers.map((answer) => answer.confidence))) {
    const given = answers.filter((answer) => answer.confidence >= confidence);
    const right = given.filter((answer) => answer.right).length;
    if (right / given.length >= accuracy - epsilon && given.length > best.answers) {
      best = { accuracy, confidence, answers: given.length, right, share: given.length / questions };
    }
  }
  return best;
}
