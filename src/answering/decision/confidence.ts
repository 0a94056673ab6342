import type { Candidate } from '../choice/score.js';
import type { Question } from '../question/question.js';
import { type ConfidenceFeature, confidenceWeights } from './confidence-weights.js';

/** A lead beyond this says no more. */
const mostLead = 0.5;

/** The features of a candidate as the answer to a question. */
export function confidenceFeatures(question: Question, candidate: Candidate): Readonly<Record<ConfidenceFeature, number>> {
  return {
    covered: candidate.covered,
    suits: candidate.target.suits,
    told: candidate.target.told === true ? 1 : 0,
    period: candidate.period,
    relevance: candidate.evidence.relevance,
    wholeSentence: isAnsweredInWords(question) ? 1 : 0,
    score: candidate.score,
    lead: Math.max(-mostLead, Math.min(mostLead, candidate.lead)),
    amount: question.type === 'quantity' ? 1 : 0,
    flow: candidate.traits.askedFlow,
  };
}

/** Whether a sentence as a whole answers, and no span of it. */
export function isAnsweredInWords({ type }: Question): boolean {
  return type === 'list' || type === 'status';
}

/** Estimated probability, 0 to 1, that a candidate is the right answer: a logistic model fitted on labelled questions, answerable and not. */
export function probabilityRight(question: Question, candidate: Candidate): number {
  const features = confidenceFeatures(question, candidate);
  const names = Object.keys(features) as ConfidenceFeature[];
  const sum = names.reduce((total, name) => total + confidenceWeights[name] * features[name], confidenceWeights.bias);
  return 1 / (1 + Math.exp(-sum));
}
