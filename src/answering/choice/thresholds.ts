/** Below these there is no answer. Calibrated on labelled unanswerable questions. */
export const thresholds = {
  /** Share of the question's words that must stand near a figure. */
  near: 0.12,
  /** Least fit of the unit when a noun is counted. */
  unit: 0.4,
  /** Least fit of the kind of answer. */
  suits: 0.3,
  /** Least estimated probability of being right. */
  probability: 0.65,
  /** Of an answer in words alone: a sentence beside the point misleads nobody as a wrong number would. */
  probabilityOfWords: 0.5,
  /** Least relevance, against the best passage, of the article whose author or day is asked for. */
  aboutArticle: 0.6,
  /** When no sentence has more of the question than this, it is about something else altogether. */
  foreign: 0.25,
} as const;

/** How much a word of the question outside the sentence counts for `covered`, against one in it: in title or heading, in the sentence before, in one it goes on with. */
export const contextShares = { above: 0.55, before: 0.45, continued: 0.85 } as const;

/** What standing near the earlier answer adds to a candidate of a follow-up. */
export const anchorBonus = { article: 0.1, sentence: 0.15, pointedAt: 0.4, behind: 0.1, child: 0.3 } as const;
