import { stripAccents } from '../../language/fold.js';
import { wordMark } from '../piece-text.js';
import { type ScoredPiece, specialPieces } from '../segmenter.js';

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
  tied: TiedTable,
  learned: Float32Array,
  start: Float32Array | null,
  width: number,
  pieces: Iterable<number>,
  table: Float32Array,
): void {
  for (const piece of pieces) {
    const at = piece * width;
    if (start === null) table.fill(0, at, at + width);
    else table.set(start.subarray(at, at + width), at);
    const end = tied.offsets[piece + 1] ?? 0;
    for (let part = tied.offsets[piece] ?? 0; part < end; part += 1) addRow(table, at, learned, (tied.parts[part] ?? 0) * width, width);
  }
}

/** Adds each given piece's gradient to the gradients of its rows. */
export function spreadGradient(
  tied: TiedTable,
  gradient: Float32Array,
  width: number,
  pieces: Iterable<number>,
  learnedGradient: Float32Array,
): void {
  for (const piece of pieces) {
    const end = tied.offsets[piece + 1] ?? 0;
    for (let part = tied.offsets[piece] ?? 0; part < end; part += 1) {
      addRow(learnedGradient, (tied.parts[part] ?? 0) * width, gradient, piece * width, width);
    }
  }
}

/** `target[targetAt + k] += source[sourceAt + k]` over one row, four numbers at a time: `width` is a multiple of four. */
export function addRow(target: Float32Array, targetAt: number, source: Float32Array, sourceAt: number, width: number): void {
  for (let k = 0; k < width; k += 4) {
    const to = targetAt + k;
    const from = sourceAt + k;
    target[to] = (target[to] ?? 0) + (source[from] ?? 0);
    target[to + 1] = (target[to + 1] ?? 0) + (source[from + 1] ?? 0);
    target[to + 2] = (target[to + 2] ?? 0) + (source[from + 2] ?? 0);
    target[to + 3] = (target[to + 3] ?? 0) + (source[from + 3] ?? 0);
  }
}
