import { tokenize } from './tokens.js';

/** A phrase found in a row of keys. */
export interface PhraseMatch<T> {
  /** How many keys of the row it takes, at least 1. */
  readonly length: number;
  readonly values: readonly T[];
}

/** Phrases of one or more words, looked up in a row of word keys. */
export interface PhraseTable<T> {
  /** The longest phrase that begins at `index`. */
  longestAt(keys: readonly string[], index: number): PhraseMatch<T> | null;
  /** The longest phrase that ends right before `end`. */
  longestBefore(keys: readonly string[], end: number): PhraseMatch<T> | null;
  /** What stands under one whole phrase; none when it is unknown. */
  valuesOf(phrase: string): readonly T[];
}

/**
 * Builds a table. `keyOf` makes the key of a word, both for the phrases and for {@link PhraseTable.valuesOf}; the keys given to
 * {@link PhraseTable.longestAt} must be made by the same function.
 */
export function phraseTable<T>(entries: Iterable<readonly [phrase: string, value: T]>, keyOf: (word: string) => string): PhraseTable<T> {
  const values = new Map<string, T[]>();
  const longest = new Map<string, number>();
  const keysOf = (phrase: string) => tokenize(phrase).map((token) => keyOf(token.text));
  for (const [phrase, value] of entries) {
    const keys = keysOf(phrase);
    const joined = keys.join(' ');
    const first = keys[0] ?? '';
    values.set(joined, [...(values.get(joined) ?? []), value]);
    longest.set(first, Math.max(longest.get(first) ?? 0, keys.length));
  }
  const longestOfAll = Math.max(0, ...longest.values());
  const matchOf = (keys: readonly string[], start: number, end: number): PhraseMatch<T> | null => {
    const found = values.get(keys.slice(start, end).join(' '));
    return found === undefined ? null : { length: end - start, values: found };
  };
  return {
    valuesOf: (phrase) => values.get(keysOf(phrase).join(' ')) ?? [],
    longestBefore(keys, end) {
      for (let start = Math.max(0, end - longestOfAll); start < end; start += 1) {
        const match = longest.has(keys[start] ?? '') ? matchOf(keys, start, end) : null;
        if (match !== null) return match;
      }
      return null;
    },
    longestAt(keys, index) {
      const most = longest.get(keys[index] ?? '') ?? 0;
      for (let length = Math.min(most, keys.length - index); length > 0; length -= 1) {
        const match = matchOf(keys, index, index + length);
        if (match !== null) return match;
      }
      return null;
    },
  };
}
