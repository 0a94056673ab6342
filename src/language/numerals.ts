import { type KeyedTokens, keyTokens, writtenPhrases } from './keyed-tokens.js';
import { habitOf, type NumberHabit, type NumeralRule, readShape } from './number-shapes.js';
import { numberWordsOf, readNumberPrefix } from './number-words.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';
import { countedNouns } from './vocabulary/counted-nouns.js';
import { measureUnits } from './vocabulary/measure-units.js';
import { beforeNoNumber } from './vocabulary/number-words.js';
import { personTitles } from './vocabulary/person-titles.js';

export type { NumeralRule } from './number-shapes.js';
export { readNumberWords } from './number-words.js';

/** A number in a text. The span covers the number alone, not its unit ("129,9" of "129,9ha"). */
export interface Numeral extends Span {
  /** Scales that are written in digits' company stay with the unit ("5.499 tỷ" is 5499), unless digits follow or "rưỡi" ("2 tỷ 350 triệu"). */
  readonly value: number;
  readonly rule: NumeralRule;
  readonly written: 'digits' | 'words';
}

type Followed = 'counted' | 'measure' | null;

const followers = writtenPhrases<Followed>([
  ...countedNouns.map((noun) => [noun, 'counted'] as const),
  ...measureUnits.map((unit) => [unit, 'measure'] as const),
]);
/** Behind a title a number word is a name ("anh Ba"). */
const noNumberBefore = writtenPhrases([...beforeNoNumber, ...personTitles].map((word) => [word, true] as const));
const gluedName = /[A-Za-z]$/;

/**
 * Every number of a stretch of canonical text in text order: digits of any shape, and number words where they surely count something (two
 * or more words, or before a noun that is counted or a unit). Dates, years and numbers of documents are numerals too; whether one
 * measures something is not decided here. Digits glued behind a plain letter belong to a name ("m2", "QL30") and are left out.
 */
export function findNumerals(text: string, within: Span): Numeral[] {
  const row = keyTokens(text, within);
  const habit = habitOf(row.tokens.filter((token) => token.kind === 'number').map((token) => token.text));
  const found: Numeral[] = [];
  for (let index = 0; index < row.tokens.length; ) {
    const read = readAt(text, row, index, habit);
    found.push(...read.numerals);
    index += read.length;
  }
  return found;
}

interface ReadStep {
  readonly numerals: readonly Numeral[];
  readonly length: number;
}

const nothing: ReadStep = { numerals: [], length: 1 };

function readAt(text: string, row: KeyedTokens, index: number, habit: NumberHabit): ReadStep {
  const token = row.tokens[index];
  if (token === undefined || token.kind === 'mark') return nothing;
  if (token.kind === 'word') return readWords(row, index);
  if (gluedName.test(text.charAt(token.start - 1))) return nothing;
  return (
    readSpaceGroups(text, row, index) ?? readBrokenGroup(row, index) ?? readCompound(row, index, habit) ?? readDigits(row, index, habit)
  );
}

function readDigits(row: KeyedTokens, index: number, habit: NumberHabit): ReadStep {
  const token = row.tokens[index];
  if (token === undefined) return nothing;
  const reading = readShape(token.text, followerAt(row, index + 1) === 'counted', habit);
  if (reading === null) return { numerals: fragmentsOf(token), length: 1 };
  return { numerals: [{ start: token.start, end: token.end, ...reading, written: 'digits' }], length: 1 };
}

function fragmentsOf(token: Token): Numeral[] {
  return Array.from(token.text.matchAll(/\d+/g), (match) => {
    const start = token.start + match.index;
    return { start, end: start + match[0].length, value: Number(match[0]), rule: 'fragment', written: 'digits' };
  });
}

/** "10 000": groups behind a space are only believed when the last is all zeros. */
function readSpaceGroups(text: string, row: KeyedTokens, index: number): ReadStep | null {
  let last = index;
  while (isSpaceGroup(text, row.tokens[last], row.tokens[last + 1])) last += 1;
  const [first, end] = [row.tokens[index], row.tokens[last]];
  if (last === index || first === undefined || end?.text !== '000' || !/^[1-9]\d{0,2}$/.test(first.text)) return null;
  const value = Number(text.slice(first.start, end.end).replaceAll(' ', ''));
  return { numerals: [{ start: first.start, end: end.end, value, rule: 'space-groups', written: 'digits' }], length: last - index + 1 };
}

/** "30. 000": a blank that slipped in behind the dot, believed before three zeros alone. */
function readBrokenGroup({ tokens }: KeyedTokens, index: number): ReadStep | null {
  const [first, dot, zeros] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (first === undefined || zeros?.text !== '000' || dot?.text !== '.' || !/^[1-9]\d{0,2}$/.test(first.text)) return null;
  if (dot.start !== first.end || zeros.start !== dot.end + 1) return null;
  const numeral: Numeral = {
    start: first.start,
    end: zeros.end,
    value: Number(first.text) * 1000,
    rule: 'space-groups',
    written: 'digits',
  };
  return { numerals: [numeral], length: 3 };
}

function isSpaceGroup(text: string, left: Token | undefined, right: Token | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return /^\d{3}$/.test(right.text) && right.start === left.end + 1 && text.charAt(left.end) === ' ';
}

/** "2 tỷ 350 triệu", "3 triệu rưỡi": digits with scales that go on are one number. */
function readCompound(row: KeyedTokens, index: number, habit: NumberHabit): ReadStep | null {
  const first = row.tokens[index];
  let value = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  let last = index;
  let parts = 0;
  for (let at = index; row.tokens[at]?.kind === 'number'; at += 2) {
    const scale = scaleOf(row, at + 1);
    const part = readShape(row.tokens[at]?.text ?? '', false, habit);
    if (scale === null || scale >= ceiling || part === null || part.value * scale >= ceiling) break;
    value += part.value * scale;
    ceiling = scale;
    last = at + 1;
    parts += 1;
  }
  if (parts > 0 && isHalf(row, last + 1)) {
    value += ceiling / 2;
    last += 1;
    parts += 1;
  }
  const end = row.tokens[last];
  if (parts < 2 || first === undefined || end === undefined) return null;
  return { numerals: [{ start: first.start, end: end.end, value, rule: 'compound', written: 'digits' }], length: last - index + 1 };
}

function scaleOf(row: KeyedTokens, index: number): number | null {
  return numberWordsOf(row.keys[index] ?? '', row.folded).find((word) => word.role === 'scale')?.value ?? null;
}

function isHalf(row: KeyedTokens, index: number): boolean {
  return numberWordsOf(row.keys[index] ?? '', row.folded).some((word) => word.role === 'half');
}

function readWords(row: KeyedTokens, index: number): ReadStep {
  const words = numberWordsOf(row.keys[index] ?? '', row.folded);
  if (words.length === 0) return nothing;
  const read = readNumberPrefix(row.keys, row.folded, index);
  const [first, last] = [row.tokens[index], row.tokens[index + (read?.length ?? 1) - 1]];
  if (read === null || first === undefined || last === undefined || !isCount(row, index, read.length)) return skipNumberWords(row, index);
  return { numerals: [{ start: first.start, end: last.end, value: read.value, rule: 'words', written: 'words' }], length: read.length };
}

function isCount(row: KeyedTokens, index: number, length: number): boolean {
  if (!row.folded && noNumberBefore.longestBefore(row, index) !== null) return false;
  if (row.tokens[index - 1]?.kind === 'number') return false;
  const next = index + length;
  const follower = followerAt(row, next);
  if (numberWordsOf(row.keys[next] ?? '', row.folded).length > 0 && follower === null) return false;
  if (isPartOfName(row, index)) return false;
  if (length > 1) return isPlainCase(row, index, length);
  return isSingleCount(row, index, follower);
}

/** One word alone: "không" denies, "năm" is mostly a year, and "một" is mostly an article. Without accents each is some other word too. */
function isSingleCount(row: KeyedTokens, index: number, follower: Followed): boolean {
  if (row.folded) return false;
  const words = numberWordsOf(row.keys[index] ?? '', row.folded);
  const value = words.find((word) => word.role === 'digit' || word.role === 'ten')?.value ?? 0;
  return value > 1 && value !== 5 && follower !== null;
}

/** A capital behind a word is a name's ("Tháp Mười"). */
function isPartOfName(row: KeyedTokens, index: number): boolean {
  const token = row.tokens[index];
  return token !== undefined && token.text !== token.text.toLowerCase() && row.tokens[index - 1]?.kind === 'word';
}

/** A capital inside is a name ("Hai Bà", "Ba Tư"). */
function isPlainCase(row: KeyedTokens, index: number, length: number): boolean {
  return row.tokens.slice(index + 1, index + length).every((token) => token.text === token.text.toLowerCase());
}

function skipNumberWords(row: KeyedTokens, index: number): ReadStep {
  let length = 1;
  while (numberWordsOf(row.keys[index + length] ?? '', row.folded).length > 0) length += 1;
  return { numerals: [], length };
}

function followerAt(row: KeyedTokens, index: number): Followed {
  return followers.longestAt(row, index)?.values[0] ?? null;
}
