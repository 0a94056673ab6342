/** What the probability of being right is estimated from; each 0 to 1 unless it says otherwise. */
export type ConfidenceFeature =
  | 'covered'
  | 'near'
  | 'pairs'
  | 'unit'
  | 'suits'
  | 'told'
  | 'place'
  | 'period'
  | 'relevance'
  | 'wholeSentence'
  | 'wholeCovered'
  | 'fewWords';

/** Weights of the logistic model over the features, fitted on the visible gold sets. */
export const confidenceWeights: Readonly<Record<ConfidenceFeature | 'bias', number>> = {
  bias: -7.97,
  covered: 3.15,
  near: 0.1,
  pairs: 0.82,
  unit: 0.95,
  suits: 1.38,
  /** Not fitted yet: too few questions have it. */
  told: 1.5,
  place: 0.62,
  period: 2.63,
  relevance: 2.14,
  wholeSentence: -0.68,
  wholeCovered: 0.33,
  fewWords: -2.06,
};
