import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineScale, floorRank, fusedScore, fusionWeight, normalizedCosine, normalizedLexical } from '../../src/library/fusion.js';

const cosine = fc.double({ min: -1, max: 1, noNaN: true });

describe('fusion', () => {
  it('takes the cosine at the floor rank, or the last of fewer, for zero', () => {
    const descending = Array.from({ length: floorRank + 50 }, (_, i) => 1 - i / 1000);
    expect(cosineScale(descending)).toEqual({ best: 1, floor: descending[floorRank - 1] });
    expect(cosineScale([0.9, 0.4])).toEqual({ best: 0.9, floor: 0.4 });
    expect(cosineScale([])).toBeNull();
  });

  it('normalises to −1 to 1, and tells nothing apart where all are equal', () => {
    expect(normalizedCosine(0.65, { best: 0.9, floor: 0.4 })).toBeCloseTo(0.5, 12);
    expect(normalizedCosine(-1, { best: 0.9, floor: 0.4 })).toBe(-1);
    expect(normalizedCosine(0.7, { best: 0.7, floor: 0.7 })).toBe(0);
    expect(normalizedLexical(3, 0)).toBe(0);
    expect(normalizedLexical(3, 4)).toBe(0.75);
  });

  it('is α·e + (1 − α)·b, and b alone without vectors', () => {
    const scale = { bestLexical: 10, cosines: { best: 0.8, floor: 0.3 } };
    expect(fusedScore(5, 0.8, scale, 0.2)).toBeCloseTo(0.2 * 1 + 0.8 * 0.5, 12);
    expect(fusedScore(5, null, scale, 0.2)).toBeCloseTo(0.8 * 0.5, 12);
    expect(fusedScore(5, null, { bestLexical: 10, cosines: null }, 0.2)).toBe(0.5);
    expect(fusedScore(0, null, { bestLexical: 0, cosines: null }, 0.2)).toBe(0);
  });

  it('is finite and between −α and 1, whatever was found', () => {
    fc.assert(
      fc.property(fc.array(cosine, { maxLength: 5 }), cosine, fc.double({ min: 0, max: 50, noNaN: true }), (list, own, lexical) => {
        const cosines = cosineScale([...list].sort((a, b) => b - a));
        const score = fusedScore(lexical, own, { bestLexical: 50, cosines }, fusionWeight);
        expect(score).toBeGreaterThanOrEqual(-fusionWeight);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
