import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cosineScale,
  floorRank,
  fusedScore,
  fusionShares,
  fusionWeight,
  fusionWeights,
  normalizedCosine,
  normalizedLexical,
} from '../../src/library/fusion.js';

const cosine = fc.double({ min: -1, max: 1, noNaN: true });
const bm25 = fc.double({ min: 0, max: 50, noNaN: true });

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

  it('is α·e + (1 − α)·((1 − β)·b + β·a), and the words alone without vectors', () => {
    const scale = { bestLexical: 10, bestArticle: 20, cosines: { best: 0.8, floor: 0.3 } };
    const weights = { vectors: 0.2, article: 0.4 };
    expect(fusedScore({ lexical: 5, article: 20, cosine: 0.8 }, scale, weights)).toBeCloseTo(0.2 * 1 + 0.8 * (0.6 * 0.5 + 0.4 * 1), 12);
    expect(fusedScore({ lexical: 5, article: 10, cosine: null }, scale, weights)).toBeCloseTo(0.8 * 0.5, 12);
    expect(fusedScore({ lexical: 0, article: 20, cosine: 0.3 }, scale, weights)).toBeCloseTo(0.8 * 0.4, 12);
    expect(fusedScore({ lexical: 5, article: 10, cosine: null }, { ...scale, cosines: null }, weights)).toBe(0.5);
    expect(fusedScore({ lexical: 0, article: 0, cosine: null }, { bestLexical: 0, bestArticle: 0, cosines: null }, weights)).toBe(0);
  });

  it('shares out one whole, with and without vectors', () => {
    for (const cosines of [null, { best: 0.8, floor: 0.3 }]) {
      const { passage, article, vectors } = fusionShares({ bestLexical: 1, bestArticle: 1, cosines }, fusionWeights);
      expect(passage + article + vectors).toBeCloseTo(1, 12);
      expect(Math.min(passage, article)).toBeGreaterThan(0);
      expect(vectors).toBe(cosines === null ? 0 : fusionWeight);
    }
  });

  it('is finite and between −α and 1, whatever was found', () => {
    fc.assert(
      fc.property(fc.array(cosine, { maxLength: 5 }), cosine, bm25, bm25, (list, own, lexical, article) => {
        const cosines = cosineScale([...list].sort((a, b) => b - a));
        const score = fusedScore({ lexical, article, cosine: own }, { bestLexical: 50, bestArticle: 50, cosines }, fusionWeights);
        expect(score).toBeGreaterThanOrEqual(-fusionWeight);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
