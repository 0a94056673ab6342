import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transpose } from '../../../src/embedding/training/matrix.js';

describe('matrix', () => {
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
