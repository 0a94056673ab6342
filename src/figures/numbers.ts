import { findNumerals, type Numeral } from '../language/numerals.js';
import type { Span } from '../language/span.js';
import type { Token } from '../language/tokens.js';

/** A number of a sentence, by the tokens it covers. */
export interface SceneNumber {
  /** Index of its first and of its last token in the sentence, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** Digits behind the decimal mark as written; 0 for a whole number. */
  readonly decimals: number;
  readonly written: Numeral['written'];
}

/** The numbers of a sentence in text order; a piece of something that is no number ("27.9.2023") is left out. */
export function readNumbers(text: string, sentence: Span, tokens: readonly Token[]): SceneNumber[] {
  const numbers: SceneNumber[] = [];
  let at = 0;
  for (const numeral of findNumerals(text, sentence)) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= numeral.start) at += 1;
    let last = at;
    while ((tokens[last]?.end ?? numeral.end) < numeral.end) last += 1;
    if (numeral.rule !== 'fragment' && !isNamePart(numeral, tokens, at)) {
      numbers.push({ first: at, last, value: numeral.value, decimals: decimalsOf(text, numeral), written: numeral.written });
    }
  }
  return numbers;
}

function decimalsOf(text: string, numeral: Numeral): number {
  if (numeral.written === 'words' || Number.isInteger(numeral.value)) return 0;
  const written = text.slice(numeral.start, numeral.end);
  return written.length - 1 - Math.max(written.lastIndexOf(','), written.lastIndexOf('.'));
}

/** "Tháp Mười": a number word with a capital inside a sentence. */
function isNamePart(numeral: Numeral, tokens: readonly Token[], at: number): boolean {
  return numeral.written === 'words' && at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
}
