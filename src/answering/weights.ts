/**
 * The weights of the choice, in one table. They are fitted on visible gold sets, never by hand on one question. Each is what the best value of
 * its feature adds to a candidate's score.
 */
export const weights = {
  /** All words of the question stand in the sentence or above it. */
  covered: 0.5,
  /** All words of the question stand right at the answer. */
  near: 0.4,
  /** Neighbouring words of the question that the corpus has side by side stand side by side. */
  pairs: 0.2,
  /** The unit is the noun that is counted (half of it, and half of it is taken away when it counts something else). */
  unit: 0.6,
  /** The answer is of the kind asked for. */
  suits: 0.5,
  /** The passage is the best that retrieval found. */
  relevance: 0.12,
  /** Another place than the one asked for. */
  place: 0.7,
  /** Another time than the one asked for. */
  period: 0.8,
  /** The figure counts a flow and a stock was asked for. */
  unaskedFlow: 0.25,
  /** The sentence has nothing but the opening of a list. */
  opensList: 0.2,
  /** The sentence is a task and a report was asked for. */
  unaskedTask: 0.12,
  caption: 0.15,
  /** How much a word in the title or heading counts, against one in the sentence. */
  shareAbove: 0.55,
  /** How much a word in the sentence before counts. */
  shareBefore: 0.45,
  /** The same when the sentence goes on with the one before. */
  shareContinued: 0.85,
} as const;
