import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatVectors } from '../../src/library/exact-vectors.js';
import { openNearScan } from '../../src/library/near-scan.js';
import { quantize, quantizedCosine } from '../../src/library/quantized-vector.js';

const component = fc.double({ min: -1, max: 1, noNaN: true });

function unit(components: readonly number[]): Float32Array {
  const length = Math.hypot(...components);
  return Float32Array.from(components, (value) => (length === 0 ? 0 : value / length));
}

describe('a scan', () => {
  it.each([8, 16, 64, 1024])('tells how near every row is, to a few hundred thousandths, at %i dimensions', (dimensions) => {
    const vector = fc.array(component, { minLength: dimensions, maxLength: dimensions }).map(unit);
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 6 }),
        vector,
        fc.array(fc.nat(5), { maxLength: 12 }),
        (rows, question, picked) => {
          const flat = flatVectors(rows, dimensions);
          const scan = openNearScan(flat);
          const ordinals = picked.map((at) => at % rows.length);
          const seen: number[] = [];
          scan(question, ordinals, (ordinal, cosine) => {
            const { codes, scale } = quantize(rows[ordinal] as Float32Array);
            expect(Math.abs(cosine - quantizedCosine(question, codes, 0, scale))).toBeLessThan(1e-4);
            seen.push(ordinal);
          });
          expect(seen).toEqual(ordinals);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not overflow where all components are as large as they can be', () => {
    for (const dimensions of [256, 2048]) {
      const even = unit(new Array(dimensions).fill(1));
      openNearScan(flatVectors([even], dimensions))(even, [0], (_, cosine) => expect(cosine).toBeCloseTo(1, 3));
    }
  });

  it('goes through more rows than it takes at a time, in any order, and again', () => {
    const rows = Array.from({ length: 900 }, (_, at) => unit([Math.sin(at), Math.cos(at), 0, 0, 0, 0, 0.1, 0]));
    const flat = flatVectors(rows, 8);
    const scan = openNearScan(flat);
    const question = unit([1, 0, 0, 0, 0, 0, 0, 0]);
    for (const ordinals of [rows.keys(), rows.map((_, at) => 899 - at), [3, 4, 5, 700, 2, 701, 702]]) {
      const seen = new Map<number, number>();
      scan(question, ordinals, (ordinal, cosine) => seen.set(ordinal, cosine));
      for (const [ordinal, cosine] of seen) {
        expect(cosine).toBeCloseTo(quantizedCosine(question, flat.codes, ordinal * 8, flat.scales[ordinal] as number), 4);
      }
    }
  });
});
