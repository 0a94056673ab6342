import { normalizeWord } from '../language/fold.js';
import { tokenize } from '../language/tokens.js';

/** A phrase of a vocabulary found in a row of words. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** Number of words it covers, at least 1. */
  readonly length: number;
}

/** A vocabulary that finds its longest phrase at a place in a row of normalised words. */
export interface PhraseTable<T> {
  /** The longest phrase that begins at `at`; null when none does. */
  startingAt(words: readonly string[], at: number): PhraseMatch<T> | null;
  /** The longest phrase whose last word is at `at`; null when none is. */
  endingAt(words: readonly string[], at: number): PhraseMatch<T> | null;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Builds the lookup of a vocabulary; of phrases that match at one place the one with most words wins. */
export function phraseTable<T>(entries: Iterable<readonly [string, T]>): PhraseTable<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  const byLast = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of entries) {
    const entry = { words: wordsOf(phrase), value };
    file(byFirst, entry.words[0], entry);
    file(byLast, entry.words.at(-1), entry);
  }
  return {
    startingAt: (words, at) => longest(byFirst.get(words[at] ?? ''), words, () => at),
    endingAt: (words, at) => longest(byLast.get(words[at] ?? ''), words, (entry) => at - entry.words.length + 1),
  };
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

function wordsOf(phrase: string): string[] {
  return tokenize(phrase).map((token) => normalizeWord(token.text));
}

function file<T>(index: Map<string, Entry<T>[]>, key: string | undefined, entry: Entry<T>): void {
  if (key === undefined) return;
  const entries = index.get(key) ?? [];
  entries.push(entry);
  entries.sort((a, b) => b.words.length - a.words.length);
  index.set(key, entries);
}

function longest<T>(
  entries: readonly Entry<T>[] | undefined,
  words: readonly string[],
  startOf: (entry: Entry<T>) => number,
): PhraseMatch<T> | null {
  const found = entries?.find((entry) => {
    const start = startOf(entry);
    return start >= 0 && entry.words.every((word, offset) => words[start + offset] === word);
  });
  return found === undefined ? null : { value: found.value, length: found.words.length };
}
