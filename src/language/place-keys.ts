import { normalizeWord, stripAccents } from './fold.js';
import { type KeyedTokens, writtenPhrases } from './keyed-tokens.js';
import { keyOfSyllables, type NameSyllable } from './name-run.js';
import type { PlaceLevel } from './place.js';
import { isSyllable } from './syllable.js';
import { type Province, provinces } from './vocabulary/provinces.js';

/** Names that the corpus knows. Keys are those of `PlaceMention.key`; for text without accents those of {@link foldKey}. */
export interface KnownNames {
  has(key: string): boolean;
  /** Syllables of the longest name. */
  readonly longest: number;
}

/** A name found in a table: which tokens it takes, and its key. */
export interface TableName {
  /** Position behind its last token. */
  readonly end: number;
  readonly key: string;
  readonly level: PlaceLevel | null;
  /** Whether it stands for a place without a level word. */
  readonly bare: boolean;
}

/** The key of a name, accent-stripped: what unaccented text is looked up by. */
export function foldKey(key: string): string {
  return stripAccents(key);
}

const provinceNames = writtenPhrases<{ readonly province: Province; readonly bare: boolean }>(
  provinces.flatMap((province) => [
    ...[province.name, ...(province.aliases ?? [])].map((name) => [name, { province, bare: province.needsLevel !== true }] as const),
    ...(province.bareAliases ?? []).map((name) => [name, { province, bare: true }] as const),
  ]),
);

/** The longest name of a province or centrally-run city that begins at a token. */
export function provinceAt(row: KeyedTokens, index: number): TableName | null {
  const found = provinceNames.longestAt(row, index);
  const entry = found?.values[0];
  if (found === null || entry === undefined) return null;
  const key = normalizeWord(entry.province.name);
  return { end: index + found.length, key: row.folded ? foldKey(key) : key, level: entry.province.level, bare: entry.bare };
}

/** Whether a name cannot be taken for a common word: it has several syllables, or is none that Vietnamese could have ("Đakrông", "Pleiku"). */
export function isDistinctive(key: string): boolean {
  return key.includes(' ') || !isSyllable(key);
}

/** The longest known name that begins a run and has at least `least` syllables; a {@link isDistinctive} one may be shorter. */
export function knownAt(run: readonly NameSyllable[], known: KnownNames | undefined, least: number): TableName | null {
  if (known === undefined) return null;
  for (let length = Math.min(run.length, known.longest); length > 0; length -= 1) {
    const key = keyOfSyllables(run.slice(0, length));
    const end = run[length - 1]?.end;
    if (end !== undefined && known.has(key) && (length >= least || isDistinctive(key))) return { end, key, level: null, bare: true };
  }
  return null;
}

/** The longer of two names. */
export function longerName(left: TableName | null, right: TableName | null): TableName | null {
  if (left === null || right === null) return left ?? right;
  return right.end > left.end ? right : left;
}
