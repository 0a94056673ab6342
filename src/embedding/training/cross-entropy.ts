import type { FloatBlock, FloatMemory } from '../float-memory.js';
import { bytesPerFloat } from '../wasm-code.js';
import { overTiles } from './matrix.js';
import { type PowerKernel, powerKernel } from './power-kernel.js';

/** A square matrix of all pairs of a batch, and room for its transpose. */
export interface PairMatrix {
  readonly batch: number;
  /** How many numbers a row begins after the one before it. */
  readonly stride: number;
  /** Similarities at first, from −1 to 1; what they become are the slopes of the cross-entropy by them. */
  readonly values: FloatBlock;
  /** Becomes the transpose of the slopes. */
  readonly turned: FloatBlock;
}

/**
 * Gives the mean cross-entropy of all rows and columns of a matrix against their pair, on the diagonal, in nats, and turns its similarities into slopes.
 * The matrix is of blocks of one memory.
 * @param temperature what similarities are divided by, .003 or more.
 */
export function openCrossEntropy(memory: FloatMemory, matrix: PairMatrix, temperature: number): () => number {
  const { batch, stride, values } = matrix;
  const [rowSums, columnSums] = [memory.allocate(2 * batch), memory.allocate(2 * batch)];
  const raise = memory.open<PowerKernel>(powerKernel());
  return () => {
    let loss = 0;
    for (const similarity of diagonalOf(values.floats, stride, batch)) loss -= (2 * (similarity - 1)) / temperature;
    columnSums.floats.fill(0);
    raise(values.place, rowSums.place, columnSums.place, batch, stride * bytesPerFloat, temperature);
    const sums = [rowSums.doubles, columnSums.doubles] as const;
    for (const side of sums) for (const sum of side) loss += Math.log(sum);
    writeSlopes(matrix, ...sums, 1 / (2 * batch * temperature));
    return loss / (2 * batch);
  };
}

function diagonalOf(values: Float32Array, stride: number, batch: number): number[] {
  return Array.from({ length: batch }, (_, row) => values[row * (stride + 1)] as number);
}

/** Turns powers into slopes, and writes their transpose. */
function writeSlopes(matrix: PairMatrix, rowSums: Float64Array, columnSums: Float64Array, scale: number): void {
  const { batch, stride } = matrix;
  const [values, turned] = [matrix.values.floats, matrix.turned.floats];
  const columnScales = columnSums.map((sum) => scale / sum);
  overTiles(batch, batch, (row, left, right) => {
    const rowScale = scale / (rowSums[row] as number);
    for (let column = left; column < right; column += 1) {
      const at = row * stride + column;
      const slope = (values[at] as number) * (rowScale + (columnScales[column] as number));
      values[at] = slope;
      turned[column * stride + row] = slope;
    }
  });
  for (let row = 0; row < batch; row += 1) {
    const at = row * (stride + 1);
    values[at] = (values[at] as number) - 2 * scale;
    turned[at] = values[at] as number;
  }
}
