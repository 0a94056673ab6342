import type { ConfidenceFeature } from './confidence.js';

/** Weights of the logistic model over the features, fitted on the visible gold sets. */
export const confidenceWeights: Readonly<Record<ConfidenceFeature | 'bias', number>> = {
  bias: -6.66,
  covered: 3.47,
  near: 0.44,
  pairs: 0.9,
  unit: 0.9,
  suits: 1.96,
  place: 0.94,
  period: 0.97,
  relevance: 1.38,
  wholeSentence: -0.56,
  wholeCovered: 0.3,
  fewWords: -2.4,
};
