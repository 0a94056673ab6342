import { stripAccents } from '../../language/fold.js';
import type { FloatBlock } from '../float-memory.js';
import { wordMark } from '../piece-text.js';
import { type ScoredPiece, specialPieces } from '../segmenter.js';
import type { RowSums } from './row-sums.js';

/** Which learned rows make up each piece's vector; the rows of a piece are added. */
export interface TiedTable {
  readonly pieces: number;
  /** How many learned rows there are. */
  readonly rows: number;
  /** Rows of piece i stand at `[offsets[i], offsets[i + 1])` of {@link parts}. Special pieces and the bare word mark have none: their vector is zero. */
  readonly offsets: Int32Array;
  readonly parts: Int32Array;
}

/**
 * Ties pieces that share syllables: the vector of a piece is the sum over its syllables of a row of the syllable and a row of the syllable without
 * accents, and a row of its own when it has more than one syllable. So an unaccented word lies near the accented ones.
 */
export function tieTable(vocabulary: readonly ScoredPiece[]): TiedTable {
  const rowOf = new Map<string, number>();
  const row = (key: string): number => {
    const known = rowOf.get(key) ?? rowOf.size;
    if (known === rowOf.size) rowOf.set(key, known);
    return known;
  };
  const offsets = new Int32Array(vocabulary.length + 1);
  const parts: number[] = [];
  vocabulary.forEach(({ piece }, id) => {
    if (id >= specialPieces.length && piece !== wordMark) {
      const syllables = syllablesOf(piece);
      for (const syllable of syllables) parts.push(row(`accented ${syllable}`), row(`folded ${stripAccents(syllable)}`));
      if (syllables.length > 1) parts.push(row(`piece ${piece}`));
    }
    offsets[id + 1] = parts.length;
  });
  return { pieces: vocabulary.length, rows: rowOf.size, offsets, parts: Int32Array.from(parts) };
}

/** A part of a word keeps its shape apart from the whole word: only what begins with the word mark begins a syllable. */
function syllablesOf(piece: string): string[] {
  return piece
    .split(wordMark)
    .map((part, at) => (at === 0 ? part : wordMark + part))
    .filter((part) => part !== '');
}

/** Writes the vectors of the given pieces into `table`: their rows added up, on top of their row in `start` when there is one. */
export function bakeRows(
  { offsets, parts }: TiedTable,
  learned: FloatBlock,
  start: Float32Array | null,
  sums: RowSums,
  pieces: Iterable<number>,
  table: FloatBlock,
): void {
  const { width } = sums;
  const { floats } = table;
  for (const piece of pieces) {
    const at = piece * width;
    if (start === null) floats.fill(0, at, at + width);
    else floats.set(start.subarray(at, at + width), at);
    sums.gather(learned, parts.subarray(offsets[piece], offsets[piece + 1]), table, piece);
  }
}

/** Adds each given piece's gradient to the gradients of its rows. */
export function spreadGradient(
  { offsets, parts }: TiedTable,
  gradient: FloatBlock,
  sums: RowSums,
  pieces: Iterable<number>,
  learnedGradient: FloatBlock,
): void {
  for (const piece of pieces) sums.scatter(gradient, piece, learnedGradient, parts.subarray(offsets[piece], offsets[piece + 1]));
}
