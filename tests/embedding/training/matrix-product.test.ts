import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFloatMemory } from '../../../src/embedding/float-memory.js';
import { openMatrixProduct } from '../../../src/embedding/training/matrix-product.js';
import { seededRandom } from '../../../src/embedding/training/random.js';

const fours = (most: number) => fc.integer({ min: 1, max: most }).map((count) => count * 4);

/** Four sums, of every fourth product from the end, and then their sum; each number rounded to 32 bits. */
function dotProduct(left: Float32Array, right: Float32Array): number {
  const sums = new Float32Array(4);
  for (let k = left.length - 1; k >= 0; k -= 1) {
    sums[k % 4] = (sums[k % 4] ?? 0) + Math.fround((left[k] ?? 0) * (right[k] ?? 0));
  }
  return sums.reduce((total, sum) => Math.fround(total + sum));
}

describe('openMatrixProduct', () => {
  it('gives every dot product to the last bit, and touches nothing else', () => {
    fc.assert(
      fc.property(fours(9), fours(40), fours(9), fc.constantFrom(0, 4, 12), fc.nat(), (rows, columns, width, padding, seed) => {
        const random = seededRandom(seed);
        const memory = openFloatMemory();
        const [stride, outStride] = [width + padding, columns + padding];
        const [left, right, out] = [memory.allocate(rows * stride), memory.allocate(columns * stride), memory.allocate(rows * outStride)];
        for (const { floats } of [left, right]) floats.set(floats.map(() => random() - 0.5));
        out.floats.fill(9);
        openMatrixProduct(memory, width, stride)({ left, right, out, rows, columns, outStride });
        const expected = new Float32Array(rows * outStride).fill(9);
        for (let row = 0; row < rows; row += 1) {
          for (let column = 0; column < columns; column += 1) {
            const rowOf = (matrix: Float32Array, at: number) => matrix.subarray(at * stride, at * stride + width);
            expected[row * outStride + column] = dotProduct(rowOf(left.floats, row), rowOf(right.floats, column));
          }
        }
        expect(out.floats).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('gives nothing for no rows', () => {
    const memory = openFloatMemory();
    const [left, right, out] = [memory.allocate(0), memory.allocate(16), memory.allocate(4)];
    openMatrixProduct(memory, 4)({ left, right, out, rows: 0, columns: 4, outStride: 4 });
    expect(Array.from(out.floats)).toEqual([0, 0, 0, 0]);
  });
});
