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

/** What a code unit can be part of. */
const [blank, letter, digit, mark] = [0, 1, 2, 3] as const;
/** Letters, digits, white space and marks of Vietnamese all stand below this; what stands above is looked at by {@link classOfPoint}. */
const tableSize = 0x2200;
const classes = Uint8Array.from({ length: tableSize }, (_, point) => classOfPoint(point));

function classOfPoint(point: number): number {
  const character = String.fromCodePoint(point);
  if (/[\p{L}\p{M}]/u.test(character)) return letter;
  if (/\p{Nd}/u.test(character)) return digit;
  return /\s/u.test(character) ? blank : mark;
}

/**
 * Cuts canonical text into tokens in text order. Reversible: between two neighbours there is white space only, so the
 * tokens' slices and the gaps give back the text.
 */
export function tokenize(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  eachToken(text, within, (start, end, kind) => tokens.push({ text: text.slice(start, end), start, end, kind }));
  return tokens;
}

/** Tells of each token that {@link tokenize} gives where it stands and what it is, without making any. */
export function eachToken(text: string, within: Span, visit: (start: number, end: number, kind: TokenKind) => void): void {
  const last = Math.min(text.length, within.end);
  for (let start = Math.max(0, within.start); start < last; ) {
    const kind = classAt(text, start, last);
    const end = kind === letter || kind === digit ? runEnd(text, start, last, kind) : start + widthAt(text, start, last);
    if (kind !== blank) visit(start, end, kind === letter ? 'word' : kind === digit ? 'number' : 'mark');
    start = end;
  }
}

function classAt(text: string, at: number, last: number): number {
  const unit = text.charCodeAt(at);
  return unit < tableSize ? (classes[unit] as number) : classOfPoint(widthAt(text, at, last) === 2 ? (text.codePointAt(at) ?? unit) : unit);
}

/** Code units of the character at `at`: 2 for a surrogate pair, else 1. */
function widthAt(text: string, at: number, last: number): number {
  if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || at + 1 >= last) return 1;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** Where the run of letters or of digits ends that begins at `start`; one `.` or `,` between two digits belongs to the number. */
function runEnd(text: string, start: number, last: number, kind: number): number {
  let end = start;
  for (;;) {
    while (end < last && classAt(text, end, last) === kind) end += widthAt(text, end, last);
    const unit = end + 1 < last ? text.charCodeAt(end) : 0;
    const joined = kind === digit && (unit === 0x2e || unit === 0x2c) && classAt(text, end + 1, last) === digit;
    if (!joined) return end;
    end += 1;
  }
}
