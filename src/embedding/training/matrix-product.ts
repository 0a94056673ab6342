import { productKernel } from './product-kernel.js';

/** The number of rows of both operands must be a multiple of this. */
export const rowBlock = 4;

/** `out[i][j] = Σ_k left[i][k] · right[j][k]`, all dot products between the rows of two row-major matrices with rows of `width` numbers. */
export type MatrixProduct = (left: Float32Array, right: Float32Array, width: number, out: Float32Array) => void;

/** What is used of WebAssembly, for which TypeScript has no declarations outside a browser. */
interface Assembly {
  readonly Memory: new (pages: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly multiply: Multiply } };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

type Multiply = (left: number, right: number, out: number, rows: number, columns: number, stride: number) => void;

const pageBytes = 65_536;
const bytesPerFloat = Float32Array.BYTES_PER_ELEMENT;
/** Rows are padded with zeros to a multiple of four numbers. */
const lanes = 4;

/** Opens a product with memory of its own, which grows to the largest operands it is given. */
export function openMatrixProduct(): MatrixProduct {
  const assembly = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;
  const memory = new assembly.Memory({ initial: 1 });
  const { multiply } = new assembly.Instance(new assembly.Module(productKernel()), { ground: { memory } }).exports;
  return (left, right, width, out) => {
    const padded = Math.ceil(width / lanes) * lanes;
    const [rows, columns] = [left.length / width, right.length / width];
    if (rows === 0 || columns === 0) return;
    const rightAt = rows * padded;
    const outAt = rightAt + columns * padded;
    reserve(memory, (outAt + rows * columns) * bytesPerFloat);
    const ground = new Float32Array(memory.buffer);
    placeRows(left, width, ground, 0, padded);
    placeRows(right, width, ground, rightAt, padded);
    multiply(0, rightAt * bytesPerFloat, outAt * bytesPerFloat, rows, columns, padded * bytesPerFloat);
    out.set(ground.subarray(outAt, outAt + rows * columns));
  };
}

function reserve(memory: Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
}

function placeRows(matrix: Float32Array, width: number, ground: Float32Array, start: number, padded: number): void {
  if (padded === width) {
    ground.set(matrix, start);
    return;
  }
  for (let from = 0, to = start; from < matrix.length; from += width, to += padded) {
    ground.set(matrix.subarray(from, from + width), to);
    ground.fill(0, to + width, to + padded);
  }
}
