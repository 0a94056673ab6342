import type { Article, BlockKind } from '../articles/article.js';
import { mastheadOf } from '../articles/masthead.js';
import type { PlaceLevel, PlaceMention } from '../language/place.js';
import type { KnownNames } from '../language/places.js';
import { readWords } from '../language/read-words.js';
import { type Span, sliceOf } from '../language/span.js';
import type { StoredPlaceKeys } from './library.js';

/** Finds place names: all that stand behind a level word, and bare ones whose key is known. */
export type FindPlaces = (text: string, within: Span, known: KnownNames) => readonly PlaceMention[];

/** Keys as {@link FindPlaces} takes them. */
export function knownNames(keys: ReadonlySet<string>): KnownNames {
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, key.split(' ').length);
  return { has: (key) => keys.has(key), longest };
}

/** How one article writes one place at one level. */
export interface PlaceWriting {
  /** See `PlaceMention.key`. */
  readonly key: string;
  readonly name: string;
  readonly level: PlaceLevel | null;
  readonly times: number;
}

const notRead: ReadonlySet<BlockKind> = new Set(['noise', 'front-matter']);
const yearPattern = /^(?:19|20)\d\d$/;

/** The places an article mentions: in its masthead, its blocks, its title, its place in front matter. */
export function placesOf(article: Article, find: FindPlaces, known: KnownNames): PlaceWriting[] {
  const writings = new Map<string, PlaceWriting>();
  const masthead = mastheadOf(article).map((span) => ({ text: article.text, span }));
  for (const { text, span } of [...masthead, ...textsOf(article)]) {
    for (const mention of find(text, span, known)) {
      const name = sliceOf(text, mention.nameSpan);
      const id = `${mention.key}\n${name}\n${mention.level ?? ''}`;
      const times = (writings.get(id)?.times ?? 0) + 1;
      writings.set(id, { key: mention.key, name, level: mention.level, times });
    }
  }
  return [...writings.values()];
}

/** The keys of what an article writes, apart by whether a level word stands before them. */
export function placeKeysOf(writings: readonly Pick<PlaceWriting, 'key' | 'level'>[]): StoredPlaceKeys {
  const keysOf = (levelled: boolean) => new Set(writings.flatMap(({ key, level }) => ((level !== null) === levelled ? [key] : [])));
  return { levelled: keysOf(true), bare: keysOf(false) };
}

/** The years from 1900 to 2099 an article mentions or is dated with, ascending. */
export function yearsOf(article: Article): number[] {
  const years = new Set<number>();
  for (const date of [article.date, article.dateline?.date]) if (date) years.add(Number(date.slice(0, 4)));
  for (const { text, span } of textsOf(article)) {
    for (const token of readWords(text, span).tokens)
      if (token.kind === 'number' && yearPattern.test(token.text)) years.add(Number(token.text));
  }
  return [...years].sort((a, b) => a - b);
}

function textsOf(article: Article): { text: string; span: Span }[] {
  const blocks = article.blocks.filter((block) => !notRead.has(block.kind)).map((span) => ({ text: article.text, span }));
  const besides = [article.titleSpan === null ? article.title : null, article.place];
  return [...blocks, ...besides.flatMap((text) => (text === null ? [] : [{ text, span: { start: 0, end: text.length } }]))];
}
