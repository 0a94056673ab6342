/** What an embedder can take. */
export interface PassageLimits {
  /** The most tokens a passage may have, specials included. At least 16. */
  readonly maxTokens: number;
  /** Tokens of a text, specials included, or an upper estimate (`estimateTokens`). */
  countTokens(text: string): number;
}
