import type { Printing, StoredArticle } from '../library.js';
import { linkReprints, printingOf, type Reprints } from '../reprints.js';
import { type SketchedArticle, similarPairs } from '../similar-sketches.js';
import { articleReader } from './article-rows.js';
import { type Store, unpackMembers } from './database.js';

/** The reprints of a generation by the id of the copy. */
export function readReprints(store: Store): Reprints {
  const rows = store.prepare<[], { copy: number; original: number; repeats: string }>('SELECT copy, original, repeats FROM reprints').all();
  return new Map(rows.map(({ copy, original, repeats }) => [copy, { original, repeats: JSON.parse(repeats) }]));
}

/** Brings the reprints up to date: articles from `firstId` on are compared with all, and so are those whose original went. */
export function updateReprints(store: Store, firstId: number): void {
  const there = store.prepare<[number], number>('SELECT count(*) FROM articles WHERE id = ?').pluck();
  const reprints = readReprints(store);
  const orphans: number[] = [];
  for (const [copy, { original }] of reprints) {
    if (there.get(copy) === 1 && there.get(original) === 1) continue;
    reprints.delete(copy);
    if (there.get(copy) === 1) orphans.push(copy);
  }
  const fresh = [...sketches(store, firstId)];
  const lone = orphans.filter((id) => id < firstId);
  fresh.push(...lone.flatMap((id) => [...sketches(store, id, id)]));
  if (fresh.length > 0) linkReprints(reprints, similarPairs(sketches(store, 0), fresh), keptArticles(store));
  writeReprints(store, reprints);
}

function* sketches(store: Store, from: number, to: number = Number.MAX_SAFE_INTEGER): Generator<SketchedArticle> {
  const read = store.prepare<[number, number], { article: number; sketch: Buffer }>(
    'SELECT article, sketch FROM sketches WHERE article BETWEEN ? AND ? ORDER BY article',
  );
  for (const { article, sketch } of read.iterate(from, to)) yield { id: article, sketch: unpackMembers(sketch) };
}

/** An article of several pairs is read once; few are. */
function keptArticles(store: Store): (id: number) => StoredArticle | null {
  const reader = articleReader(store);
  const kept = new Map<number, StoredArticle | null>();
  return (id) => {
    const article = kept.get(id) ?? reader.byId(id);
    kept.set(id, article);
    return article;
  };
}

function writeReprints(store: Store, reprints: Reprints): void {
  store.exec('DELETE FROM reprints');
  const put = store.prepare('INSERT INTO reprints (copy, original, repeats) VALUES (?, ?, ?)');
  for (const [copy, { original, repeats }] of reprints) put.run(copy, original, JSON.stringify(repeats));
}

/** The other printings of each article that has any, by file name. */
export function readPrintings(store: Store): Map<string, Printing[]> {
  const read = store.prepare<[number], { file: string; record: string }>('SELECT file, record FROM articles WHERE id = ?');
  const groups = new Map<number, number[]>();
  for (const [copy, { original }] of readReprints(store)) groups.set(original, [...(groups.get(original) ?? [original]), copy]);
  const found = new Map<string, Printing[]>();
  for (const group of groups.values()) {
    const printings = group.flatMap((id) => {
      const row = read.get(id);
      return row === undefined ? [] : [printingOf({ ...JSON.parse(row.record), file: row.file })];
    });
    for (const { file } of printings) {
      found.set(
        file,
        printings.filter((other) => other.file !== file),
      );
    }
  }
  return found;
}
