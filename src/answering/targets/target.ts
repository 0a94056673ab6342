import type { Figure } from '../../figures/figure.js';
import type { Span } from '../../language/span.js';

/** The words in a sentence that could be the answer: a figure, a date, a name, or the sentence as a whole. */
export interface Target extends Span {
  readonly figure: Figure | null;
  /** 0 to 1: how well this kind of thing suits what is asked for. */
  readonly suits: number;
  /** Whether the sentence says of it in so many words what the question asks: "thấp nhất là …", "chủ trì", "chưa đạt gồm: …". */
  readonly told?: boolean;
  /** Of how many places, whose values the article gives, it is the first or the last; absent when the article says so itself. */
  readonly among?: number;
}
