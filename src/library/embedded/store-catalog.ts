import { breathe } from '../../breathe.js';
import { stripAccents } from '../../language/fold.js';
import { noArticle, type PassageCatalog } from '../passage-catalog.js';
import { type Store, unpackMembers } from './database.js';
import type { PassageTable } from './index-tables.js';
import { readReprints } from './reprint-rows.js';

/** The catalog of an open generation. Ranks and extents are read at once, the members of places and years when they are asked for. */
export async function storeCatalog(store: Store, table: PassageTable, passages: number): Promise<PassageCatalog> {
  const { files, ranks } = await readNames(store);
  const extents = extentsOf(table, files.length);
  const repeats = new Map([...readReprints(store)].map(([copy, reprint]) => [copy, new Set(reprint.repeats)]));
  const byKey = store.prepare<[string], Buffer>('SELECT members FROM places WHERE key = ?').pluck();
  const byFolded = store.prepare<[string], Buffer>('SELECT members FROM places WHERE folded = ?').pluck();
  const byYear = store.prepare<[number], Buffer>('SELECT members FROM year_members WHERE year = ?').pluck();
  return {
    size: table.size,
    passages,
    articles: files.length,
    articleOf: table.articleOf,
    positionOf: table.positionOf,
    rankOf: ranks,
    file: (article) => files[article] ?? '',
    passagesOf: (article) => ({ first: extents.firsts[article] ?? 0, count: extents.counts[article] ?? 0 }),
    *articlesOfPlace(key, folded) {
      for (const members of folded ? byFolded.all(stripAccents(key)) : byKey.all(key)) yield* unpackMembers(members);
    },
    isRepeat: (article, position) => repeats.get(article)?.has(position) ?? false,
    *articlesOfYear(year) {
      for (const members of byYear.all(year)) yield* unpackMembers(members);
    },
  };
}

/** By article id; a hole where an article is gone. */
interface Names {
  readonly files: readonly (string | undefined)[];
  /** Place of each name among all. */
  readonly ranks: Uint32Array;
}

interface NameRow {
  readonly id: number;
  readonly file: string;
}

/** Names read before others get their turn: three milliseconds. */
const namesAtOnce = 4_096;

/** Read from the index of names alone: the rows of the table lie far apart, between the texts. */
async function readNames(store: Store): Promise<Names> {
  const next = store.prepare<[string, number], NameRow>('SELECT id, file FROM articles WHERE file > ? ORDER BY file LIMIT ?');
  const rows: NameRow[] = [];
  for (let part = next.all('', namesAtOnce); part.length > 0; part = next.all(part.at(-1)?.file ?? '', namesAtOnce)) {
    rows.push(...part);
    await breathe();
  }
  rows.sort((a, b) => (a.file < b.file ? -1 : 1));
  const last = store.prepare<[], number | null>('SELECT max(id) FROM articles').pluck().get() ?? -1;
  const files = new Array<string | undefined>(last + 1).fill(undefined);
  const ranks = new Uint32Array(last + 1);
  for (const [rank, { id, file }] of rows.entries()) {
    files[id] = file;
    ranks[id] = rank;
  }
  return { files, ranks };
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
