import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyByTransposed, transpose } from '../../../src/embedding/training/matrix.js';
import { seededRandom } from '../../../src/embedding/training/random.js';

const blocks = fc.integer({ min: 1, max: 12 }).map((count) => count * 4);

describe('matrix', () => {
  it('gives every dot product', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.integer({ min: 1, max: 9 }), fc.nat(), (rows, columns, width, seed) => {
        const random = seededRandom(seed);
        const left = Float32Array.from({ length: rows * width }, () => random() - 0.5);
        const right = Float32Array.from({ length: columns * width }, () => random() - 0.5);
        const out = new Float32Array(rows * columns);
        multiplyByTransposed(left, right, width, out);
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

  it('turns rows into columns, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 70 }), (rows, width) => {
        const matrix = Float32Array.from({ length: rows * width }, (_, at) => at);
        const turned = new Float32Array(matrix.length);
        const back = new Float32Array(matrix.length);
        transpose(matrix, width, turned);
        transpose(turned, rows, back);
        expect(turned[Math.min(1, rows - 1)]).toBe(rows > 1 ? width : 0);
        expect(back).toEqual(matrix);
      }),
      { numRuns: 40 },
    );
  });
});
