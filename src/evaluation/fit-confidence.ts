import type { ConfidenceFeature } from '../answering/decision/confidence-weights.js';
import { confidenceWeights } from '../answering/decision/confidence-weights.js';
import type { CandidateReading, Reasoning } from '../assistant/reasoning.js';
import type { Ask } from '../assistant.js';
import { type Calibration, calibrationOf, type GivenAnswer } from './calibration.js';
import { askOf } from './evaluate.js';
import type { GoldQuestion } from './gold.js';
import { type Example, fitLogistic, probabilityOf } from './logistic-fit.js';
import { type Forecast, type ProbabilityScores, probabilityScores } from './probability-scores.js';
import { shows } from './shows.js';

/** A question's best candidate that fits place and period and may be an answer, as an example for the confidence. */
export interface ConfidenceExample {
  readonly id: string;
  readonly features: Readonly<Record<ConfidenceFeature, number>>;
  /** The probability that the weights in use give it. */
  readonly probability: number;
  readonly right: boolean;
}

/** What a gold set gives to learn from. */
export interface ConfidenceExamples {
  readonly examples: readonly ConfidenceExample[];
  /** Questions without any candidate that fits: they are not answered, whatever the weights are. */
  readonly withoutCandidate: number;
  /** Questions that the model does not weigh: small talk, about the article itself, several at once. */
  readonly notWeighed: number;
}

/** How well a penalty of squared weights does: scores of probabilities that each example was given by a model fitted on the other folds. */
export interface TriedPenalty extends ProbabilityScores {
  readonly penalty: number;
}

/** New weights and how well they do. */
export interface ConfidenceFit {
  readonly examples: number;
  readonly right: number;
  /** To two decimals. */
  readonly weights: Readonly<Record<ConfidenceFeature | 'bias', number>>;
  /** The penalty that was taken: that of the least log loss, the larger of equals. */
  readonly validated: TriedPenalty;
  /** All that were tried, the largest first. */
  readonly tried: readonly TriedPenalty[];
  /** The same probabilities as confidences, those of at least even odds being answered. */
  readonly calibration: Calibration;
  /** Of the weights in use over the same examples, which they may have been fitted on. */
  readonly inUse: ProbabilityScores;
}

/** Every how manieth example is held out at a time. */
const folds = 5;
const evenOdds = 0.5;
/** Penalties to choose from, the largest first. The smallest still keeps a weight finite that separates right from wrong without exception. */
const penalties = [0.01, 0.003, 0.001, 0.0003, 0.0001] as const;
const features = (Object.keys(confidenceWeights) as (ConfidenceFeature | 'bias')[]).filter((name) => name !== 'bias');

/** Asks why each question of a gold set is answered as it is, one after the other. */
export async function collectExamples(gold: readonly GoldQuestion[], why: (ask: Ask) => Promise<Reasoning>): Promise<ConfidenceExamples> {
  const examples: ConfidenceExample[] = [];
  let withoutCandidate = 0;
  let notWeighed = 0;
  for (const question of gold) {
    const reasoning = await why(askOf(question));
    const best = reasoning.candidates.find(({ bar, place, period }) => bar === null && place > 0 && period > 0);
    if (!isWeighed(reasoning)) notWeighed += 1;
    else if (best === undefined) withoutCandidate += 1;
    else examples.push({ id: question.id, features: best.features, probability: best.probability, right: isRight(question, best) });
  }
  return { examples, withoutCandidate, notWeighed };
}

function isWeighed({ reply, question, parts }: Reasoning): boolean {
  return (
    reply === null && parts.length === 0 && question.aboutArticle === null && question.type !== 'comparison' && question.type !== 'trend'
  );
}

/** As an answer is judged, by the candidate's sentence. */
function isRight(gold: GoldQuestion, { file, sentence }: CandidateReading): boolean {
  if (!gold.answerable || !(file === gold.article || gold.also.includes(file))) return false;
  return gold.mustContain.every((phrase) => shows(sentence, phrase)) && !gold.mustNotContain.some((phrase) => shows(sentence, phrase));
}

/**
 * Fits the weights of the confidence, with the penalty that does best on folds left out. The same examples in the same order give the same weights.
 */
export function fitConfidence(examples: readonly ConfidenceExample[]): ConfidenceFit {
  const rows = examples.map(({ features: measured, right }): Example => ({ features: features.map((name) => measured[name]), right }));
  const tries = penalties.map((penalty) => ({ penalty, forecasts: crossValidated(rows, penalty) }));
  const tried = tries.map(({ penalty, forecasts }): TriedPenalty => ({ penalty, ...probabilityScores(forecasts) }));
  const validated = tried.reduce((best, one) => ((one.logLoss ?? 0) < (best.logLoss ?? 0) ? one : best));
  const forecasts = tries.find(({ penalty }) => penalty === validated.penalty)?.forecasts ?? [];
  const { bias, weights } = fitLogistic(rows, validated.penalty);
  return {
    examples: rows.length,
    right: rows.filter(({ right }) => right).length,
    weights: rounded({ bias, ...Object.fromEntries(features.map((name, at) => [name, weights[at] ?? 0])) }),
    validated,
    tried,
    calibration: calibrationOf(forecasts.filter(({ probability }) => probability >= evenOdds).map(asAnswer), forecasts.length),
    inUse: probabilityScores(examples),
  };
}

function rounded(weights: Readonly<Record<string, number>>): ConfidenceFit['weights'] {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(2))])) as ConfidenceFit['weights'];
}

function asAnswer({ probability, right }: Forecast): GivenAnswer {
  return { confidence: probability, right };
}

/** In the order of the rows. */
function crossValidated(rows: readonly Example[], penalty: number): Forecast[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(
      rows.filter((_row, at) => at % folds !== fold),
      penalty,
    ),
  );
  return rows.flatMap(({ features: measured, right }, at): Forecast[] => {
    const model = models[at % folds];
    return model === undefined ? [] : [{ probability: probabilityOf(model, measured), right }];
  });
}
