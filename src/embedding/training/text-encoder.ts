import type { FloatBlock, FloatMemory } from '../float-memory.js';
import type { RowSums } from './row-sums.js';

/** One side of a batch: the pieces of each text. */
export type PieceLists = readonly (readonly number[])[];

/** Turns texts into unit vectors and sends gradients back. Tables are blocks of its memory. */
export interface TextEncoder {
  /** Unit vectors of the last texts encoded, row by row. */
  readonly vectors: FloatBlock;
  /** Vector of a text = sum of its pieces' rows of `table`, divided by its length. A text without any row stays zero. */
  encode(texts: PieceLists, table: FloatBlock): void;
  /** Adds to `tableGradient` what the gradient by {@link vectors} means for the rows of the last texts encoded. */
  backpropagate(texts: PieceLists, gradient: Float32Array, tableGradient: FloatBlock): void;
}

/** @param sums Over the same memory; @param batch how many texts are encoded at a time. */
export function textEncoder(memory: FloatMemory, sums: RowSums, batch: number): TextEncoder {
  const { width } = sums;
  const vectors = memory.allocate(batch * width);
  const slope = memory.allocate(width);
  const lengths = new Float64Array(batch);
  return {
    vectors,
    encode(texts, table) {
      const { floats } = vectors;
      floats.fill(0);
      texts.forEach((pieces, text) => {
        sums.gather(table, pieces, vectors, text);
        lengths[text] = normalizeRow(floats, text * width, width);
      });
    },
    backpropagate(texts, gradient, tableGradient) {
      const [unit, slopes] = [vectors.floats, slope.floats];
      texts.forEach((pieces, text) => {
        const length = lengths[text] as number;
        if (length === 0) return;
        slopeOfSum(unit, gradient, text * width, width, length, slopes);
        sums.scatter(slope, 0, tableGradient, pieces);
      });
    },
  };
}

/** Divides a row by its L2 norm, and gives that norm. */
function normalizeRow(vectors: Float32Array, at: number, width: number): number {
  let squares = 0;
  for (let k = at; k < at + width; k += 1) squares += (vectors[k] as number) ** 2;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = at; k < at + width; k += 1) vectors[k] = (vectors[k] as number) / length;
  return length;
}

/** For u = s / |s|: the gradient by s is (g − (g·u)u) / |s|. */
function slopeOfSum(vectors: Float32Array, gradient: Float32Array, at: number, width: number, length: number, slope: Float32Array): void {
  let along = 0;
  for (let k = 0; k < width; k += 1) along += (gradient[at + k] as number) * (vectors[at + k] as number);
  for (let k = 0; k < width; k += 1) slope[k] = ((gradient[at + k] as number) - along * (vectors[at + k] as number)) / length;
}
