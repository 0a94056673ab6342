import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMatrixProduct } from '../../../src/embedding/training/matrix-product.js';
import { seededRandom } from '../../../src/embedding/training/random.js';

const blocks = fc.integer({ min: 1, max: 12 }).map((count) => count * 4);

describe('openMatrixProduct', () => {
  it('gives every dot product', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.integer({ min: 1, max: 9 }), fc.nat(), (rows, columns, width, seed) => {
        const random = seededRandom(seed);
        const left = Float32Array.from({ length: rows * width }, () => random() - 0.5);
        const right = Float32Array.from({ length: columns * width }, () => random() - 0.5);
        const out = new Float32Array(rows * columns);
        openMatrixProduct()(left, right, width, out);
        out.forEach((value, at) => {
          const row = Math.floor(at / columns) * width;
          const column = (at % columns) * width;
          let sum = 0;
          for (let k = 0; k < width; k += 1) sum += (left[row + k] ?? 0) * (right[column + k] ?? 0);
          expect(value).toBeCloseTo(sum, 5);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('can be used again with operands of other sizes', () => {
    const multiply = openMatrixProduct();
    for (const [rows, columns, width] of [
      [4, 8, 3],
      [400, 200, 70],
      [4, 4, 5],
    ] as const) {
      const out = new Float32Array(rows * columns).fill(9);
      multiply(new Float32Array(rows * width).fill(0.5), new Float32Array(columns * width).fill(2), width, out);
      expect(new Set(out)).toEqual(new Set([width]));
    }
  });

  it('gives nothing for no rows', () => {
    const multiply = openMatrixProduct();
    const out = new Float32Array(0);
    multiply(new Float32Array(0), new Float32Array(8), 2, out);
    expect(out).toHaveLength(0);
  });
});
