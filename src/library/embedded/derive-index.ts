import { articleTerms } from '../article-terms.js';
import { lengthOf } from '../passage-terms.js';
import type { Reading } from '../reading.js';
import { articleReader } from './article-rows.js';
import type { Store } from './database.js';
import { type PassageTable, putPassage, putVector } from './index-tables.js';
import type { PostingGatherer } from './posting-gatherer.js';

interface PassageRow {
  readonly ordinal: number;
  readonly codes: Buffer;
  readonly scale: number;
}

/** Makes table and postings from a store alone, with the ordinals it has. They must be empty before. */
export function deriveIndex(store: Store, table: PassageTable, postings: PostingGatherer, reading: Reading): void {
  const reader = articleReader(store);
  const passagesOf = store.prepare<[number], PassageRow>('SELECT ordinal, codes, scale FROM passages WHERE article = ? ORDER BY position');
  for (const id of store.prepare<[], number>('SELECT id FROM articles ORDER BY id').pluck().all()) {
    const article = reader.byId(id);
    if (article === null) continue;
    const terms = articleTerms(article, article.passages, reading.analyze);
    for (const [position, { ordinal, codes, scale }] of passagesOf.all(id).entries()) {
      const found = terms[position];
      if (found === undefined) continue;
      putPassage(table, ordinal, { article: id, position, length: lengthOf(found.own) });
      putVector(table, ordinal, { codes: new Int8Array(codes.buffer, codes.byteOffset, codes.length), scale });
      postings.addText(ordinal, found.own, found.context);
    }
  }
}

/** Gives all passages new ordinals, without gaps, in the order of their articles. Whatever was derived from the old ones is worthless then. */
export function renumberPassages(store: Store): void {
  const ordinals = store.prepare<[], number>('SELECT ordinal FROM passages ORDER BY article, position').pluck().all();
  const move = store.prepare('UPDATE passages SET ordinal = ? WHERE ordinal = ?');
  for (const [next, ordinal] of ordinals.entries()) move.run(-1 - next, ordinal);
  store.exec('UPDATE passages SET ordinal = -1 - ordinal');
}
