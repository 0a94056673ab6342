/** What an embedder can take. */
export interface PassageLimits {
  /** The most tokens a passage may have, specials included. At least 16. */
  readonly maxTokens: number;
  /** Tokens of a text, specials included, or an upper estimate (`estimateTokens`). */
  countTokens(text: string): number;
  /** A number that {@link countTokens} of the text is not above, much cheaper to find; most sentences are so short that it is enough. */
  mostTokens?(text: string): number;
}

/** Whether a text is within the limit. */
export function isWithinLimit(text: string, { maxTokens, countTokens, mostTokens }: PassageLimits): boolean {
  return (mostTokens !== undefined && mostTokens(text) <= maxTokens) || countTokens(text) <= maxTokens;
}
