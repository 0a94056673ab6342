/** What the probability of being right is estimated from; each 0 to 1 unless it says otherwise. */
export type ConfidenceFeature =
  | 'covered'
  | 'suits'
  | 'told'
  | 'period'
  | 'relevance'
  /** The whole sentence is the answer, not words in it. */
  | 'wholeSentence'
  /** The score of the choice, 0 to about 2. */
  | 'score'
  /** How far it is ahead of other sentences, −0.5 to 0.5. */
  | 'lead'
  /** Something is counted or measured that no word tells the kind of. */
  | 'amount'
  /** −1 when a flow is offered for a stock, or the other way round. */
  | 'flow';

/** Weights of the logistic model over the features, fitted on the visible gold sets. */
export const confidenceWeights: Readonly<Record<ConfidenceFeature | 'bias', number>> = {
  bias: -4.26,
  covered: 2.83,
  suits: 0.85,
  told: 1.09,
  period: 0.28,
  relevance: 1.92,
  wholeSentence: -2.16,
  score: 1.18,
  lead: 4.23,
  amount: -0.49,
  flow: 1.5,
};
