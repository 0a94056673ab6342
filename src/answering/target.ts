import type { Figure } from '../figures/figure.js';
import type { Span } from '../language/span.js';

/** The words in a sentence that could be the answer: a figure, a date, a name, or the sentence as a whole. */
export interface Target extends Span {
  readonly figure: Figure | null;
  /** 0 to 1: how well this kind of thing suits what is asked for. */
  readonly suits: number;
}
