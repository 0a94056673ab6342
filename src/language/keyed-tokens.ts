import { hasAccents, normalizeWord, stripAccents } from './fold.js';
import { keepOfLastTexts } from './last-texts.js';
import { type PhraseMatch, type PhraseTable, phraseTable } from './phrase-table.js';
import { readWords } from './read-words.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** A stretch of text cut into tokens, with the key by which each is looked up. */
export interface KeyedTokens {
  readonly tokens: readonly Token[];
  /** One a token: `normalizeWord` of it, or without accents when the stretch has none. */
  readonly keys: readonly string[];
  /** Whether the stretch is written without accents, as on a phone. */
  readonly folded: boolean;
}

/** Cuts a stretch of canonical text and decides once how its words are looked up. */
export const keyTokens: (text: string, within: Span) => KeyedTokens = keepOfLastTexts(cutAndKey);

function cutAndKey(text: string, within: Span): KeyedTokens {
  const words = readWords(text, within);
  const folded = !hasAccents(text.slice(within.start, within.end));
  return { tokens: words.tokens, keys: folded ? words.folded : words.accented, folded };
}

/** A phrase table for both ways of writing. */
export interface WrittenPhrases<T> {
  longestAt(row: KeyedTokens, index: number): PhraseMatch<T> | null;
  longestBefore(row: KeyedTokens, end: number): PhraseMatch<T> | null;
  readonly accented: PhraseTable<T>;
  readonly folded: PhraseTable<T>;
}

/** Builds the accented and the accent-stripped table of the same phrases. */
export function writtenPhrases<T>(entries: readonly (readonly [phrase: string, value: T])[]): WrittenPhrases<T> {
  const accented = phraseTable(entries, normalizeWord);
  const folded = phraseTable(entries, stripAccents);
  const tableFor = (row: KeyedTokens) => (row.folded ? folded : accented);
  return {
    accented,
    folded,
    longestAt: (row, index) => tableFor(row).startingAt(row.keys, index),
    longestBefore: (row, end) => tableFor(row).endingAt(row.keys, end - 1),
  };
}
