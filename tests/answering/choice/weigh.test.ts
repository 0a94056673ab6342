import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceTraits, explainChoice, weigh } from '../../../src/answering/choice/weigh.js';
import { type Traits, weights } from '../../../src/answering/choice/weights.js';
import { fakeTraits } from '../../support/fake-assistant.js';

describe('the score of a candidate', () => {
  it('is the sum of its parts, each a trait times its weight', () => {
    const drawn = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: choiceTraits.length, maxLength: choiceTraits.length });
    fc.assert(
      fc.property(drawn, (values) => {
        const traits = Object.fromEntries(choiceTraits.map((trait, at) => [trait, values[at] ?? 0])) as Traits;
        const { score } = weigh(traits);
        const explanation = explainChoice(traits);
        const sum = choiceTraits.reduce((total, trait) => total + traits[trait] * weights[trait], 0);
        expect(score).toBeCloseTo(sum, 10);
        expect(explanation.value).toBe(score);
        expect(explanation.parts.reduce((total, { value }) => total + value, 0)).toBeCloseTo(score, 10);
      }),
    );
  });

  it('has a merit that place and period do not touch', () => {
    const elsewhere = weigh(fakeTraits({ near: 0.5, place: -1, period: -0.5 }));
    expect(elsewhere.merit).toBeCloseTo(weigh(fakeTraits({ near: 0.5 })).score, 10);
    expect(elsewhere.score).toBeLessThan(elsewhere.merit);
  });

  it('tells each part with its trait and its weight', () => {
    const explanation = explainChoice(fakeTraits({ near: 0.5 }));
    expect(explanation.parts.map(({ label }) => label)).toContain(`words near the answer (0.50 × ${weights.near})`);
    expect(explanation.parts).toHaveLength(choiceTraits.length);
  });

  it('has no weight that counts against what speaks for a candidate', () => {
    expect(Object.values(weights).every((weight) => weight >= 0)).toBe(true);
  });
});
