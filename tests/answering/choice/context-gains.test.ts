import { describe, expect, it } from 'vitest';
import { contextGains } from '../../../src/answering/choice/context-gains.js';
import type { TermMatch } from '../../../src/answering/evidence/term-match.js';
import type { WeightedQuestion, WeightedTerm } from '../../../src/answering/question/term-weights.js';

const term = (weight: number): WeightedTerm => ({ weight }) as WeightedTerm;
/** Four words of equal weight. */
const asked = { terms: [1, 1, 1, 1].map(term), bigrams: [], total: 4 } as unknown as WeightedQuestion;
const match = (...strengths: number[]): TermMatch => ({ strengths, positions: strengths.map(() => []), bigrams: [] });

describe('what the texts around a sentence add', () => {
  it('is what the sentence lacks, and the texts before in the list', () => {
    expect(contextGains(asked, match(1, 0, 0, 0), [match(1, 1, 0, 0), match(0, 1, 1, 0)])).toEqual([0.25, 0.25]);
  });

  it('is nothing where they have no more', () => {
    expect(contextGains(asked, match(1, 1, 0, 0), [match(1, 1, 0, 0), match(0, 0, 0, 0)])).toEqual([0, 0]);
  });

  it('counts a better match for what it is better', () => {
    expect(contextGains(asked, match(0.5, 0, 0, 0), [match(1, 0, 0, 0)])).toEqual([0.125]);
  });
});
