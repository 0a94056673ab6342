import { stripAccents } from '../../language/fold.js';
import { noArticle, type PassageCatalog } from '../passage-catalog.js';
import { type Store, unpackMembers } from './database.js';
import type { PassageTable } from './index-tables.js';

/** The catalog of an open generation. Ranks and extents are read at once, the members of places and years when they are asked for. */
export function storeCatalog(store: Store, table: PassageTable, passages: number): PassageCatalog {
  const files = fileNames(store);
  const extents = extentsOf(table, files.length);
  const byKey = store.prepare<[string], Buffer>('SELECT members FROM places WHERE key = ?').pluck();
  const byFolded = store.prepare<[string], Buffer>('SELECT members FROM places WHERE folded = ?').pluck();
  const byYear = store.prepare<[number], Buffer>('SELECT members FROM year_members WHERE year = ?').pluck();
  return {
    size: table.size,
    passages,
    articles: files.length,
    articleOf: table.articleOf,
    positionOf: table.positionOf,
    rankOf: ranksOf(files),
    file: (article) => files[article] ?? '',
    passagesOf: (article) => ({ first: extents.firsts[article] ?? 0, count: extents.counts[article] ?? 0 }),
    *articlesOfPlace(key, folded) {
      for (const members of folded ? byFolded.all(stripAccents(key)) : byKey.all(key)) yield* unpackMembers(members);
    },
    *articlesOfYear(year) {
      for (const members of byYear.all(year)) yield* unpackMembers(members);
    },
  };
}

/** By article id; a hole where an article is gone. */
function fileNames(store: Store): (string | undefined)[] {
  const files: (string | undefined)[] = [];
  const rows = store.prepare<[], { id: number; file: string }>('SELECT id, file FROM articles ORDER BY id').all();
  for (const { id, file } of rows) files[id] = file;
  return files;
}

function ranksOf(files: readonly (string | undefined)[]): Uint32Array {
  const ranks = new Uint32Array(files.length);
  const sorted = files.flatMap((file, id) => (file === undefined ? [] : [{ file, id }])).sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const [rank, { id }] of sorted.entries()) ranks[id] = rank;
  return ranks;
}

function extentsOf(table: PassageTable, articles: number): { firsts: Uint32Array; counts: Uint32Array } {
  const extents = { firsts: new Uint32Array(articles), counts: new Uint32Array(articles) };
  for (let ordinal = table.size - 1; ordinal >= 0; ordinal -= 1) {
    const article = table.articleOf[ordinal] as number;
    if (article === noArticle) continue;
    extents.firsts[article] = ordinal;
    extents.counts[article] = (extents.counts[article] as number) + 1;
  }
  return extents;
}
