import type { Answer } from '../answering/answer.js';
import type { Span } from '../language/span.js';

/** Gives the canonical text of an article; null when there is none of that name. */
export type TextOf = (file: string) => Promise<string | null>;

/** Quotes held against their articles. */
export interface QuoteCheck {
  readonly checked: number;
  /** `FILE START-END` of each that is not its slice. */
  readonly broken: readonly string[];
}

interface Cited extends Span {
  readonly text: string;
  readonly file: string;
}

/** Holds every quote and figure of an answer, and the quotes of what is nearest, against the slice of its article. */
export async function checkQuotes(answer: Answer, textOf: TextOf): Promise<QuoteCheck> {
  const cited: Cited[] = [...answer.quotes, ...answer.figures, ...answer.nearest.map(({ quote }) => quote)];
  const broken: string[] = [];
  for (const quote of cited) {
    const article = await textOf(quote.file);
    if (article?.slice(quote.start, quote.end) !== quote.text) broken.push(`${quote.file} ${quote.start}-${quote.end}`);
  }
  return { checked: cited.length, broken };
}

/** Two checks as one. */
export function addChecks(left: QuoteCheck, right: QuoteCheck): QuoteCheck {
  return { checked: left.checked + right.checked, broken: [...left.broken, ...right.broken] };
}
