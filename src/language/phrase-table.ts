import { normalizeWord } from './fold.js';
import { tokenize } from './tokens.js';

/** A phrase found in a row of keys. */
export interface PhraseMatch<T> {
  /** How many keys of the row it takes, at least 1. */
  readonly length: number;
  /** The first of its values. */
  readonly value: T;
  /** Everything that stands under the phrase, in the order of the entries. */
  readonly values: readonly T[];
}

/** Phrases of one or more words, looked up in a row of word keys. Of phrases that match at one place the one with most words wins. */
export interface PhraseTable<T> {
  /** The longest phrase that begins at `at`; null when none does. */
  startingAt(keys: readonly string[], at: number): PhraseMatch<T> | null;
  /** The longest phrase whose last word is at `at`; null when none is. */
  endingAt(keys: readonly string[], at: number): PhraseMatch<T> | null;
  /** What stands under one whole phrase; none when it is unknown. */
  valuesOf(phrase: string): readonly T[];
}

interface Entry<T> {
  readonly keys: readonly string[];
  readonly match: PhraseMatch<T>;
}

/**
 * Builds a table, when it is first looked into: not every text needs every table. `keyOf` makes the key of a word, both for the phrases and for {@link PhraseTable.valuesOf}; the keys given to
 * {@link PhraseTable.startingAt} must be made by the same function.
 */
export function phraseTable<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  keyOf: (word: string) => string = normalizeWord,
): PhraseTable<T> {
  let known: ReadonlyMap<string, Entry<T>> | null = null;
  let byFirst: ReadonlyMap<string, Entry<T>[]> | null = null;
  let byLast: ReadonlyMap<string, Entry<T>[]> | null = null;
  const gathered = (): ReadonlyMap<string, Entry<T>> => {
    known ??= gather(entries, (phrase) => keysOf(phrase, keyOf));
    return known;
  };
  return {
    startingAt(keys, at) {
      byFirst ??= index(gathered().values(), (own) => own[0]);
      for (const entry of byFirst.get(keys[at] ?? '') ?? none) if (standsAt(entry, keys, at)) return entry.match;
      return null;
    },
    endingAt(keys, at) {
      byLast ??= index(gathered().values(), (own) => own.at(-1));
      for (const entry of byLast.get(keys[at] ?? '') ?? none) if (standsAt(entry, keys, at - entry.keys.length + 1)) return entry.match;
      return null;
    },
    valuesOf: (phrase) => gathered().get(keysOf(phrase, keyOf).join(' '))?.match.values ?? [],
  };
}

const wordsAlone = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u;

/** The keys of a phrase's tokens; what is only words needs no tokenizer. */
function keysOf(phrase: string, keyOf: (word: string) => string): string[] {
  return wordsAlone.test(phrase) ? phrase.split(' ').map(keyOf) : tokenize(phrase).map((token) => keyOf(token.text));
}

/** A vocabulary without values: its phrases are either there or not. */
export function phraseSet(phrases: readonly string[]): PhraseTable<true> {
  return phraseTable(phrases.map((phrase) => [phrase, true] as const));
}

/** A vocabulary given as lists of phrases under their value. */
export function phrasesByValue<T extends string>(lists: Readonly<Partial<Record<T, readonly string[]>>>): PhraseTable<T> {
  const pairs = Object.entries(lists) as [T, readonly string[]][];
  return phraseTable(pairs.flatMap(([value, phrases]) => phrases.map((phrase) => [phrase, value] as const)));
}

/** The entries by their joined keys, all values of a phrase together. */
function gather<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
  keysOf: (phrase: string) => string[],
): ReadonlyMap<string, Entry<T>> {
  const known = new Map<string, Entry<T>>();
  for (const [phrase, value] of entries) {
    const keys = keysOf(phrase);
    const joined = keys.join(' ');
    const before = known.get(joined)?.match.values ?? [];
    known.set(joined, { keys, match: { length: keys.length, value: before[0] ?? value, values: [...before, value] } });
  }
  return known;
}

/** The entries by one of their keys, the longest first. */
function index<T>(entries: Iterable<Entry<T>>, keyOf: (keys: readonly string[]) => string | undefined): ReadonlyMap<string, Entry<T>[]> {
  const filed = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const key = keyOf(entry.keys);
    if (key !== undefined) filed.set(key, [...(filed.get(key) ?? []), entry]);
  }
  for (const list of filed.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return filed;
}

const none: readonly never[] = [];

function standsAt({ keys: own }: Pick<Entry<unknown>, 'keys'>, keys: readonly string[], start: number): boolean {
  if (start < 0) return false;
  for (let offset = 0; offset < own.length; offset += 1) if (keys[start + offset] !== own[offset]) return false;
  return true;
}
