import type { FloatBlock, FloatMemory } from '../float-memory.js';
import { bytesPerFloat } from '../wasm-code.js';
import { type ProductKernel, productKernel } from './product-kernel.js';

/** The number of rows of both operands, and the length of the rows, must be a multiple of this. */
export const productBlock = 4;

/** Matrices of one memory, row after row. */
export interface Product {
  readonly left: FloatBlock;
  readonly right: FloatBlock;
  readonly out: FloatBlock;
  /** Rows of the left operand and of the product. */
  readonly rows: number;
  /** Rows of the right operand, columns of the product. */
  readonly columns: number;
  /** How many numbers a row of the product begins after the one before it. */
  readonly outStride: number;
}

/** `out[i][j] = Σ_k left[i][k] · right[j][k]`, all dot products between the rows of two matrices. */
export type MatrixProduct = (product: Product) => void;

/** Rows of the right operand that are taken at a time, so that they stay in a cache. */
const tile = 128;

/**
 * Opens products of blocks of one memory.
 * @param width Length of the rows of both operands; @param stride how many numbers a row begins after the one before it, a multiple of four.
 */
export function openMatrixProduct(memory: FloatMemory, width: number, stride = width): MatrixProduct {
  const multiply = memory.open<ProductKernel>(productKernel({ width: width * bytesPerFloat, stride: stride * bytesPerFloat }));
  return ({ left, right, out, rows, columns, outStride }) => {
    if (rows === 0) return;
    for (let first = 0; first < columns; first += tile) {
      const rightPlace = right.place + first * stride * bytesPerFloat;
      const outPlace = out.place + first * bytesPerFloat;
      multiply(left.place, rightPlace, outPlace, rows, Math.min(tile, columns - first), outStride * bytesPerFloat);
    }
  };
}
