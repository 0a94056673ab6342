/** How long the bot waits, in milliseconds; tests shorten it. */
export interface Pauses {
  /** Between two attempts to poll. It does not grow: the bot is back soon after the network. */
  readonly polling: number;
  /** Before the first repetition of another call; each further pause is twice as long. */
  readonly first: number;
  /** No pause before a repetition is longer. */
  readonly longest: number;
  /** At the end, for the answers under way. */
  readonly lastWords: number;
}

export const usualPauses: Pauses = { polling: 3000, first: 1000, longest: 15_000, lastWords: 8000 };
