import { describe, expect, it } from 'vitest';
import { clauseShare } from '../../../src/answering/choice/clause-share.js';
import type { TermMatch } from '../../../src/answering/evidence/term-match.js';
import type { WeightedQuestion } from '../../../src/answering/question/term-weights.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';

const text = 'Xã trồng 12 ha lúa, thu 60 tấn và nuôi 300 con bò';
const syllables = syllablesOf(text);
const positionOf = (word: string): number => syllables.findIndex(({ normal }) => normal === word);

function share(word: string, number: string, rivals: readonly string[] = []): number {
  const range = (one: string) => ({ from: positionOf(one), to: positionOf(one) + 1 });
  const asked = { terms: [{ weight: 1 }, { weight: 1 }], bigrams: [] } as unknown as WeightedQuestion;
  const match: TermMatch = { strengths: [1, 0], positions: [[positionOf(word)], []], bigrams: [] };
  return clauseShare(asked, match, syllables, range(number), rivals.map(range));
}

describe('the share of a question in the clause of an answer', () => {
  it('counts words up to the next mark', () => {
    expect([share('lúa', '12'), share('lúa', '60'), share('thu', '60'), share('thu', '12')]).toEqual([0.5, 0, 0.5, 0]);
  });

  it('ends at another target', () => {
    expect([share('bò', '60'), share('bò', '60', ['300']), share('bò', '300', ['60']), share('thu', '300', ['60'])]).toEqual([
      0.5, 0, 0.5, 0,
    ]);
  });

  it('is 0 for a question without words', () => {
    const nothing = { terms: [], bigrams: [] } as unknown as WeightedQuestion;
    expect(clauseShare(nothing, { strengths: [], positions: [], bigrams: [] }, syllables, { from: 0, to: 1 }, [])).toBe(0);
  });
});
