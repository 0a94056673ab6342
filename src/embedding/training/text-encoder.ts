import { addRow } from './tied-table.js';

/** One side of a batch: the pieces of each text. */
export type PieceLists = readonly (readonly number[])[];

/** Turns texts into unit vectors and sends gradients back. */
export interface TextEncoder {
  /** Unit vectors of the last texts encoded, row by row. */
  readonly vectors: Float32Array;
  /** Vector of a text = sum of its pieces' rows of `table`, divided by its length. A text without any row stays zero. */
  encode(texts: PieceLists, table: Float32Array): void;
  /** Adds to `tableGradient` what the gradient by {@link vectors} means for the rows of the last texts encoded. */
  backpropagate(texts: PieceLists, gradient: Float32Array, tableGradient: Float32Array): void;
}

/** @param batch how many texts are encoded at a time; @param width dimensions of a vector. */
export function textEncoder(batch: number, width: number): TextEncoder {
  const vectors = new Float32Array(batch * width);
  const lengths = new Float64Array(batch);
  const slope = new Float32Array(width);
  return {
    vectors,
    encode(texts, table) {
      vectors.fill(0);
      texts.forEach((pieces, text) => {
        for (const piece of pieces) addRow(vectors, text * width, table, piece * width, width);
        lengths[text] = normalizeRow(vectors, text * width, width);
      });
    },
    backpropagate(texts, gradient, tableGradient) {
      texts.forEach((pieces, text) => {
        if (lengths[text] === 0) return;
        slopeOfSum(vectors, gradient, text * width, width, lengths[text] ?? 1, slope);
        for (const piece of pieces) addRow(tableGradient, piece * width, slope, 0, width);
      });
    },
  };
}

/** Divides a row by its L2 norm, and gives that norm. */
function normalizeRow(vectors: Float32Array, at: number, width: number): number {
  let squares = 0;
  for (let k = at; k < at + width; k += 1) squares += (vectors[k] ?? 0) ** 2;
  const length = Math.sqrt(squares);
  if (length > 0) for (let k = at; k < at + width; k += 1) vectors[k] = (vectors[k] ?? 0) / length;
  return length;
}

/** For u = s / |s|: the gradient by s is (g − (g·u)u) / |s|. */
function slopeOfSum(vectors: Float32Array, gradient: Float32Array, at: number, width: number, length: number, slope: Float32Array): void {
  let along = 0;
  for (let k = 0; k < width; k += 1) along += (gradient[at + k] ?? 0) * (vectors[at + k] ?? 0);
  for (let k = 0; k < width; k += 1) slope[k] = ((gradient[at + k] ?? 0) - along * (vectors[at + k] ?? 0)) / length;
}
