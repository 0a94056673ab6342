import type { Article } from '../../articles/article.js';
import { knownNames, placesOf } from '../article-mentions.js';
import { noArticle } from '../passage-catalog.js';
import { isBigram } from '../passage-terms.js';
import { decodeList } from '../posting-codec.js';
import type { Reading } from '../reading.js';
import type { Store } from './database.js';
import type { IndexFiles } from './index-files.js';
import { knownKeys, mentionWriter } from './mention-rows.js';
import { findList } from './posting-segment.js';
import { hashTerm } from './term-hash.js';

/** What the base knew of places, and what is new. */
export interface MentionChanges {
  /** Keys that the base knew; empty without a base. */
  readonly knownBefore: ReadonlySet<string>;
  /** Ids from this on are of new articles. */
  readonly firstId: number;
  /** Of the base, to find where a name stands that was not known before. */
  readonly index: IndexFiles | null;
}

/**
 * Finds the places that articles write without a level word, now that all names are known: in new articles all of them; older ones are read again when they
 * mention a name that no article writes with a level any more, or when their passages or titles have the syllables of a name that became known.
 */
export function writeBareMentions(store: Store, reading: Reading, { knownBefore, firstId, index }: MentionChanges): void {
  const keys = knownKeys(store);
  const known = knownNames(keys);
  const appeared = [...keys].filter((key) => !knownBefore.has(key));
  const forgotten = [...knownBefore].filter((key) => !keys.has(key));
  const older =
    index === null ? idsBelow(store, firstId) : [...articlesWith(appeared, index, reading), ...articlesMentioning(store, forgotten)];
  const writer = mentionWriter(store);
  const read = store.prepare<[number], { file: string; record: string; text: string }>(
    'SELECT file, record, text FROM articles WHERE id = ?',
  );
  for (const id of new Set([...older, ...idsFrom(store, firstId)])) {
    const row = read.get(id);
    if (row === undefined) continue;
    const article: Article = { ...JSON.parse(row.record), file: row.file, text: row.text };
    writer.putPlaces(id, placesOf(article, reading.findPlaces, known));
  }
}

function articlesMentioning(store: Store, keys: readonly string[]): number[] {
  const mentioning = store.prepare<[string], number>('SELECT DISTINCT article FROM writings WHERE key = ?').pluck();
  return keys.flatMap((key) => mentioning.all(key));
}

function idsBelow(store: Store, id: number): number[] {
  return store.prepare<[number], number>('SELECT id FROM articles WHERE id < ?').pluck().all(id);
}

function idsFrom(store: Store, id: number): number[] {
  return store.prepare<[number], number>('SELECT id FROM articles WHERE id >= ?').pluck().all(id);
}

/** Ids of articles that have all terms of one of the names. */
function articlesWith(keys: readonly string[], index: IndexFiles, reading: Reading): Set<number> {
  const found = new Set<number>();
  for (const key of keys) {
    const terms = reading.analyze(key).accented;
    const telling = terms.some(isBigram) ? terms.filter(isBigram) : terms;
    const [first, ...others] = telling.map((term) => articlesHaving(term, index));
    const common = [...(first ?? [])].filter((article) => others.every((articles) => articles.has(article)));
    for (const article of common) found.add(article);
  }
  return found;
}

function articlesHaving(term: string, { segment, table }: IndexFiles): Set<number> {
  const list = findList(segment, hashTerm('accented', term));
  if (list === null) return new Set();
  const articles = new Set(Array.from(decodeList(list).ordinals, (ordinal) => table.articleOf[ordinal] ?? noArticle));
  articles.delete(noArticle);
  return articles;
}
