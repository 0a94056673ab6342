import { readWords } from './read-words.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** Changes whenever the same text would give other terms; an index made by another version is stale. */
export const analyserVersion = 'syllables-bigrams-1';

/** The terms of a text for an index, in text order, a bigram right behind its second syllable. */
export interface Terms {
  readonly accented: string[];
  readonly folded: string[];
}

const joiningMark = /^[-–]$/;
const leadingZeros = /^0+(?=\d)/;
const combiningMark = /\p{M}/u;
const withoutMarks = (word: string) => word.replace(/\p{M}+/gu, '');

/**
 * Normalised syllables and numbers, and bigrams `a_b` of neighbours; no bigram reaches over a mark other than a hyphen. The one list keeps
 * accents (`normalizeWord`), the other has none. A number is a term as it is written, and once more without leading zeros ("02" also
 * matches "2").
 */
export function analyze(text: string, within: Span = { start: 0, end: text.length }): Terms {
  const words = readWords(text, within);
  const bare = combiningMark.test(text.slice(within.start, within.end));
  return {
    accented: termsOf(words.tokens, words.accented),
    folded: termsOf(words.tokens, bare ? words.folded.map(withoutMarks) : words.folded),
  };
}

function termsOf(tokens: readonly Token[], words: readonly string[]): string[] {
  const terms: string[] = [];
  let previous = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === 'mark') {
      if (!joiningMark.test(token.text)) previous = '';
      continue;
    }
    const written = words[at] as string;
    const term = token.kind === 'number' ? written.replace(leadingZeros, '') : written;
    if (term !== written) terms.push(written);
    if (term === '') continue;
    terms.push(term);
    if (previous !== '') terms.push(`${previous}_${term}`);
    previous = term;
  }
  return terms;
}
