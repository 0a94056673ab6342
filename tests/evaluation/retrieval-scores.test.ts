import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/embedding/training/random.js';
import { gainInterval, rankScores, reciprocalRank } from '../../src/evaluation/retrieval-scores.js';

const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 40 });

describe('rankScores', () => {
  it('counts shares within 1, 5 and 10 and the mean reciprocal rank', () => {
    const scores = rankScores([1, 2, 5, 10, 11, null, 1, 4]);
    expect(scores).toEqual({
      recallAt1: 2 / 8,
      recallAt5: 5 / 8,
      recallAt10: 6 / 8,
      meanReciprocalRank: (1 + 1 / 2 + 1 / 5 + 1 / 10 + 1 + 1 / 4) / 8,
    });
  });

  it('gives 0 for no query', () => {
    expect(rankScores([])).toEqual({ recallAt1: 0, recallAt5: 0, recallAt10: 0, meanReciprocalRank: 0 });
  });

  it('never falls from a smaller depth to a larger one', () => {
    fc.assert(
      fc.property(ranks, (given) => {
        const { recallAt1, recallAt5, recallAt10, meanReciprocalRank } = rankScores(given);
        expect(recallAt1 <= recallAt5 && recallAt5 <= recallAt10).toBe(true);
        expect(meanReciprocalRank >= recallAt1 && meanReciprocalRank <= recallAt10).toBe(true);
      }),
    );
  });

  it('cuts the reciprocal rank off after ten', () => {
    expect([1, 10, 11, null].map(reciprocalRank)).toEqual([1, 0.1, 0, 0]);
  });
});

describe('gainInterval', () => {
  it('is nothing between equal ranks', () => {
    fc.assert(
      fc.property(ranks, (given) => {
        expect(gainInterval(given, given, seededRandom(1))).toEqual({ mean: 0, low: 0, high: 0 });
      }),
      { numRuns: 10 },
    );
  });

  it('holds the mean, and is the same for the same seed', () => {
    const better = Array.from({ length: 100 }, (_, query) => (query % 3 === 0 ? 1 : 2));
    const base = better.map((_, query) => (query % 2 === 0 ? 2 : 3));
    const interval = gainInterval(better, base, seededRandom(5));
    expect(interval.low).toBeLessThan(interval.mean);
    expect(interval.high).toBeGreaterThan(interval.mean);
    expect(gainInterval(better, base, seededRandom(5))).toEqual(interval);
  });

  it('narrows with more queries', () => {
    const width = (queries: number): number => {
      const better = Array.from({ length: queries }, (_, query) => (query % 2 === 0 ? 1 : 5));
      const { low, high } = gainInterval(
        better,
        better.map(() => 2),
        seededRandom(2),
      );
      return high - low;
    };
    expect(width(1000)).toBeLessThan(width(20));
  });
});
