import type { Span } from '../language/span.js';

/** Consecutive sentences of one article: the unit that is embedded and retrieved. It never crosses a heading or a noise block. */
export interface Passage extends Span {
  /** Its sentences in text order; together they cover all but white space. A list item of an inline list "(1) … (8)" counts as a sentence. */
  readonly sentences: readonly Span[];
  /** The nearest heading above, when there is one. */
  readonly heading: Span | null;
}
