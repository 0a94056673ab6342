import type { FlatVectors } from '../exact-vectors.js';
import { noArticle } from '../passage-catalog.js';
import type { QuantizedVector } from '../quantized-vector.js';

/** What is known of each passage, by ordinal, in arrays with room to grow. Entries from `size` on mean nothing. */
export interface PassageTable {
  size: number;
  articleOf: Uint32Array;
  positionOf: Uint16Array;
  lengths: Uint16Array;
  readonly dimensions: number;
  codes: Int8Array;
  scales: Float32Array;
}

/** A table that starts as a copy of another one's entries. */
export function createTable(dimensions: number, from: PassageTable | null = null): PassageTable {
  const table: PassageTable = {
    size: 0,
    articleOf: new Uint32Array(0),
    positionOf: new Uint16Array(0),
    lengths: new Uint16Array(0),
    dimensions,
    codes: new Int8Array(0),
    scales: new Float32Array(0),
  };
  return from === null ? table : { ...from };
}

/** A passage as the table has it. */
export interface PassageEntry {
  readonly article: number;
  readonly position: number;
  readonly length: number;
}

/** Sets an entry beyond the last one; those it skips are of passages that are gone. */
export function putPassage(table: PassageTable, ordinal: number, { article, position, length }: PassageEntry): void {
  if (ordinal >= table.articleOf.length) grow(table, Math.max(1024, (ordinal + 1) * 1.5));
  table.articleOf.fill(noArticle, table.size, ordinal);
  table.articleOf[ordinal] = article;
  table.positionOf[ordinal] = position;
  table.lengths[ordinal] = Math.min(length, 0xffff);
  table.size = ordinal + 1;
}

/** Sets the vector of an entry that is there. */
export function putVector(table: PassageTable, ordinal: number, { codes, scale }: QuantizedVector): void {
  table.codes.set(codes, ordinal * table.dimensions);
  table.scales[ordinal] = scale;
}

/** Marks a passage as gone. */
export function dropPassage(table: PassageTable, ordinal: number): void {
  table.articleOf[ordinal] = noArticle;
  table.lengths[ordinal] = 0;
}

/** How many passages are there, and their length in all. */
export function countLive(table: PassageTable): { passages: number; length: number } {
  let [passages, length] = [0, 0];
  for (let ordinal = 0; ordinal < table.size; ordinal += 1) {
    if (table.articleOf[ordinal] === noArticle) continue;
    passages += 1;
    length += table.lengths[ordinal] as number;
  }
  return { passages, length };
}

/** The table's vectors. */
export function vectorsOf({ dimensions, codes, scales, size }: PassageTable): FlatVectors {
  return { dimensions, codes: codes.subarray(0, size * dimensions), scales: scales.subarray(0, size) };
}

function grow(table: PassageTable, wanted: number): void {
  const room = Math.ceil(wanted);
  table.articleOf = enlarged(table.articleOf, new Uint32Array(room));
  table.positionOf = enlarged(table.positionOf, new Uint16Array(room));
  table.lengths = enlarged(table.lengths, new Uint16Array(room));
  table.codes = enlarged(table.codes, new Int8Array(room * table.dimensions));
  table.scales = enlarged(table.scales, new Float32Array(room));
}

function enlarged<T extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, into: T): T {
  into.set(from);
  return into;
}
