/**
 * What decides between the candidates for an answer. Each is measured so that more of it speaks for the candidate: a trait is 0 to 1, one that only takes
 * away is −1 to 0, and the unit is −0.5 to 0.5.
 */
export type ChoiceTrait =
  | 'inSentence'
  | 'above'
  | 'before'
  | 'continued'
  | 'near'
  | 'clause'
  | 'pairs'
  | 'unit'
  | 'suits'
  | 'told'
  | 'relevance'
  | 'place'
  | 'period'
  | 'head'
  | 'askedFlow'
  | 'askedChange'
  | 'lists'
  | 'state'
  | 'notOpening'
  | 'notTask'
  | 'anchor';

/** How much each trait of one candidate is there. */
export type Traits = Readonly<Record<ChoiceTrait, number>>;

/** The weights of the choice, in one table: `evaluate --fit-choice` fits them on the visible gold sets. None is set by hand for a question. */
export const weights: Readonly<Record<ChoiceTrait, number>> = {
  /** All words of the question stand in the sentence. */
  inSentence: 0.341,
  /** Words of the question that the sentence lacks stand in the title or in the heading above it. */
  above: 0.179,
  /** They stand in the sentence before. */
  before: 0.006,
  /** They stand in the sentence that this one goes on with. */
  continued: 0.223,
  /** All words of the question stand right at the answer. */
  near: 0.317,
  /** All words of the question stand in the clause of the answer. */
  clause: 0.226,
  /** Neighbouring words of the question that the corpus has side by side stand apart. */
  pairs: 0.255,
  /** The unit is the noun that is counted, or something else. */
  unit: 0.296,
  /** The unit begins with another word than the noun that is counted. */
  head: 0.105,
  /** The answer is not of the kind asked for. */
  suits: 0.482,
  /** The sentence says in so many words what is asked. Set by what the others are worth together, until a fit has enough of such questions. */
  told: 0.3,
  /** The passage is the best that retrieval found. */
  relevance: 0.623,
  /** Another place than the one asked for. */
  place: 0.297,
  /** Another time than the one asked for. */
  period: 0.734,
  /** The figure counts a flow and a stock was asked for, or the other way round. */
  askedFlow: 0.218,
  /** The figure is a level and a change was asked for, or the other way round. */
  askedChange: 0.214,
  /** A list was asked for and the sentence has three names in a row. */
  lists: 0.225,
  /** The question asks how things stand, or why, and the sentence does not say so. */
  state: 0.231,
  /** The sentence has nothing but the opening of a list. */
  notOpening: 0.223,
  /** The sentence is a task and a report was asked for. */
  notTask: 0.069,
  /** It stands near the answer to the earlier question. */
  anchor: 0.733,
};
