import type { Span } from './span.js';

/**
 * What a token is made of: letters (with inner combining marks), digits (with inner `.` or `,` between digits, as in
 * "5.499" or "119,33"), or one single other character that is not white space.
 */
export type TokenKind = 'word' | 'number' | 'mark';

/** A piece of text and where it stands. Filters may change `text`, never the span. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
}

const tokenPattern = /(?<word>[\p{L}\p{M}]+)|(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*)|[^\s]/gu;

/**
 * Cuts canonical text into tokens in text order. Reversible: between two neighbours there is white space only, so the
 * tokens' slices and the gaps give back the text.
 */
export function tokenize(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const piece = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  for (const match of piece.matchAll(tokenPattern)) {
    const start = within.start + match.index;
    tokens.push({ text: match[0], start, end: start + match[0].length, kind: kindOf(match.groups) });
  }
  return tokens;
}

function kindOf(groups: Record<string, string | undefined> | undefined): TokenKind {
  if (groups?.['word'] !== undefined) return 'word';
  return groups?.['number'] === undefined ? 'mark' : 'number';
}
