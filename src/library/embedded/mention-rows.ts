import { stripAccents } from '../../language/fold.js';
import type { PlaceLevel } from '../../language/place.js';
import type { PlaceWriting } from '../article-mentions.js';
import { knownPlaces } from '../known-places.js';
import { packMembers, type Store } from './database.js';

/** Writes what articles mention. */
export interface MentionWriter {
  /** Replaces what was written of the article before. */
  putPlaces(article: number, writings: readonly PlaceWriting[]): void;
  putYears(article: number, years: readonly number[]): void;
}

/** See {@link MentionWriter}. */
export function mentionWriter(store: Store): MentionWriter {
  const dropWritings = store.prepare('DELETE FROM writings WHERE article = ?');
  const putWriting = store.prepare('INSERT INTO writings (article, key, name, level, times) VALUES (?, ?, ?, ?, ?)');
  const putYear = store.prepare('INSERT INTO years (article, year) VALUES (?, ?)');
  return {
    putPlaces(article, writings) {
      dropWritings.run(article);
      for (const { key, name, level, times } of writings) putWriting.run(article, key, name, level ?? '', times);
    },
    putYears(article, years) {
      for (const year of years) putYear.run(article, year);
    },
  };
}

/** Keys of all places that are written behind a level word anywhere. */
export function knownKeys(store: Store): Set<string> {
  return new Set(store.prepare<[], string>("SELECT DISTINCT key FROM writings WHERE level <> ''").pluck().all());
}

interface WritingRow {
  readonly article: number;
  readonly key: string;
  readonly name: string;
  readonly level: PlaceLevel | '';
  readonly times: number;
}

/** Fills the tables that searches read: places with the articles that mention them, and years likewise. */
export function gatherMentions(store: Store): void {
  store.exec('DELETE FROM places; DELETE FROM year_members');
  const rows = store.prepare<[], WritingRow>('SELECT article, key, name, level, times FROM writings ORDER BY article').all();
  const members = membersOf(rows.map(({ key, article }) => [key, article]));
  const put = store.prepare('INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const [position, place] of knownPlaces(groupByArticle(rows)).entries()) {
    const { key, name, levels, articles } = place;
    put.run(position, key, stripAccents(key), name, JSON.stringify(levels), articles, packMembers(members.get(key) ?? []));
  }
  const years = store.prepare<[], { year: number; article: number }>('SELECT year, article FROM years ORDER BY article').all();
  const putYear = store.prepare('INSERT INTO year_members VALUES (?, ?)');
  for (const [year, articles] of membersOf(years.map(({ year, article }) => [year, article]))) putYear.run(year, packMembers(articles));
}

/** Each thing with its articles, ascending, each once; articles must come in ascending order. */
function membersOf<T>(pairs: readonly [thing: T, article: number][]): Map<T, number[]> {
  const members = new Map<T, number[]>();
  for (const [thing, article] of pairs) {
    const articles = members.get(thing) ?? [];
    if (articles.at(-1) !== article) articles.push(article);
    members.set(thing, articles);
  }
  return members;
}

function* groupByArticle(rows: readonly WritingRow[]): Generator<PlaceWriting[]> {
  let group: PlaceWriting[] = [];
  let last = rows[0]?.article;
  for (const { article, key, name, level, times } of rows) {
    if (article !== last) {
      yield group;
      group = [];
      last = article;
    }
    group.push({ key, name, level: level === '' ? null : level, times });
  }
  if (group.length > 0) yield group;
}
