import { type ConfidenceFeature, confidenceWeights } from './confidence-weights.js';
import type { Question } from './question.js';
import type { Candidate } from './score.js';

/** The features of a candidate as the answer to a question. `unit` is −0.5 to 0.5, and 0 when nothing is counted. */
export function confidenceFeatures(question: Question, candidate: Candidate): Readonly<Record<ConfidenceFeature, number>> {
  const whole = question.type === 'list' || question.type === 'status' ? 1 : 0;
  const counted = candidate.target.figure !== null && question.focus.length > 0;
  return {
    covered: candidate.covered,
    near: candidate.near,
    pairs: candidate.pairs,
    unit: counted ? candidate.unit - 0.5 : 0,
    suits: candidate.target.suits,
    told: candidate.target.told === true ? 1 : 0,
    place: candidate.place,
    period: candidate.period,
    relevance: candidate.evidence.relevance,
    wholeSentence: whole,
    wholeCovered: whole * candidate.covered,
    fewWords: 1 / Math.max(1, question.terms.length),
  };
}

/** Estimated probability, 0 to 1, that a candidate is the right answer: a logistic model fitted on labelled questions, answerable and not. */
export function probabilityRight(question: Question, candidate: Candidate): number {
  const features = confidenceFeatures(question, candidate);
  const names = Object.keys(features) as ConfidenceFeature[];
  const sum = names.reduce((total, name) => total + confidenceWeights[name] * features[name], confidenceWeights.bias);
  return 1 / (1 + Math.exp(-sum));
}
