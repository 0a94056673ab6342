import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactVectors, flatVectors } from '../../src/library/exact-vectors.js';
import { dequantize, quantize } from '../../src/library/quantized-vector.js';

const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }).map((components) => {
  const length = Math.hypot(...components);
  return Float32Array.from(components, (component) => (length < 1e-3 ? 0 : component / length));
});

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, component, i) => sum + component * (b[i] ?? 0), 0);
}

describe('quantised vectors', () => {
  it('keep their length and nearly their direction', () => {
    fc.assert(
      fc.property(vector, (original) => {
        const { codes, scale } = quantize(original);
        const again = dequantize(codes, scale);
        const zero = original.every((component) => component === 0);
        expect(Math.hypot(...again)).toBeCloseTo(zero ? 0 : 1, 5);
        expect(dot(original, again)).toBeGreaterThan(zero ? -1 : 0.998);
      }),
    );
  });

  it('give the cosines of the vectors they stand for, best first, only of the scope', () => {
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 12 }),
        vector,
        fc.integer({ min: 1, max: 12 }),
        (vectors, question, count) => {
          const index = createExactVectors(flatVectors(vectors, 16));
          const wanted = [...vectors.keys()].filter((ordinal) => ordinal % 2 === 0);
          const scope = { size: wanted.length, has: (ordinal: number) => ordinal % 2 === 0, ordinals: () => wanted };
          const near = index.nearest(question, count, scope);
          expect(near).toHaveLength(Math.min(count, wanted.length));
          const cosines = wanted.map((ordinal) => index.cosine(question, ordinal)).sort((a, b) => b - a);
          expect(near.map((neighbour) => neighbour.cosine)).toEqual(cosines.slice(0, count));
          for (const { ordinal, cosine } of near) expect(cosine).toBeCloseTo(dot(question, vectors[ordinal] ?? question), 1);
        },
      ),
    );
  });
});
