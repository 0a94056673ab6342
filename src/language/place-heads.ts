import { type KeyedTokens, writtenPhrases } from './keyed-tokens.js';
import { sameLine } from './name-run.js';
import type { PlaceLevel } from './place.js';
import {
  beforeNoLevel,
  cautiousLevelWords,
  dottedLevelWords,
  levelModifiers,
  levelWords,
  pluralMarkers,
} from './vocabulary/place-levels.js';

/** A level word and where the name behind it must begin. Token positions. */
export interface PlaceHead {
  readonly level: PlaceLevel;
  readonly first: number;
  readonly name: number;
  /** Several places of the level follow ("các xã …"). */
  readonly plural: boolean;
  /** A dot and a blank stand before the name, which may end a sentence ("UBND TP. Đề nghị"). */
  readonly stopped: boolean;
  /** The word means other things too: a name of one syllable is not enough. */
  readonly cautious: boolean;
}

const marked = (words: readonly string[]) => writtenPhrases(words.map((word) => [word, true] as const));
const levels = writtenPhrases(levelWords);
const dotted = writtenPhrases(dottedLevelWords);
const modifiers = marked(levelModifiers);
const noLevelBehind = marked(beforeNoLevel);
const cautious = marked(cautiousLevelWords);
const plurals = marked(pluralMarkers);

/** The level word at a token, with its dot and a modifier ("huyện biên giới"); null when there is none or no word follows in the line. */
export function headAt(text: string, row: KeyedTokens, index: number): PlaceHead | null {
  return wordHeadAt(text, row, index) ?? dottedHeadAt(row, index);
}

function wordHeadAt(text: string, row: KeyedTokens, index: number): PlaceHead | null {
  const found = levels.longestAt(row, index);
  const level = found?.values[0];
  if (found === null || level === undefined || noLevelBehind.longestBefore(row, index) !== null) return null;
  const afterWord = skipDot(row, index + found.length);
  const name = afterWord + (modifiers.longestAt(row, afterWord)?.length ?? 0);
  if (!sameLine(text, row.tokens[index + found.length - 1], row.tokens[name])) return null;
  const before = row.tokens[index - 1];
  const plural = before?.kind === 'number' || plurals.longestBefore(row, index) !== null;
  const stopped = afterWord > index + found.length && row.tokens[name]?.start !== row.tokens[afterWord - 1]?.end;
  return { level, first: index, name, plural, stopped, cautious: cautious.longestAt(row, index) !== null };
}

/** "H.Tháp Mười", "P.3": one capital letter, a dot, and the name glued to it. */
function dottedHeadAt(row: KeyedTokens, index: number): PlaceHead | null {
  const [letter, dot, name] = [row.tokens[index], row.tokens[index + 1], row.tokens[index + 2]];
  if (letter?.text.length !== 1 || letter.text === letter.text.toLowerCase() || dot?.text !== '.' || name === undefined) return null;
  const level = dotted.longestAt(row, index)?.values[0];
  const glued = dot.start === letter.end && (name.start === dot.end || name.kind === 'number');
  const hyphen = row.tokens[index + 3];
  const foreign = hyphen?.text === '-' && hyphen.start === name.end;
  if (level === undefined || !glued || foreign) return null;
  return { level, first: index, name: index + 2, plural: false, stopped: false, cautious: true };
}

function skipDot(row: KeyedTokens, index: number): number {
  return row.tokens[index]?.text === '.' && row.tokens[index]?.start === row.tokens[index - 1]?.end && isAbbreviation(row, index - 1)
    ? index + 1
    : index;
}

function isAbbreviation(row: KeyedTokens, index: number): boolean {
  return /^\p{Lu}\p{L}?$/u.test(row.tokens[index]?.text ?? '') || (row.folded && (row.tokens[index]?.text.length ?? 0) <= 2);
}
