import { describe, expect, it } from 'vitest';
import { choiceTraits } from '../../src/answering/choice/weigh.js';
import type { ChoiceExample } from '../../src/evaluation/choice-examples.js';
import { fitChoice } from '../../src/evaluation/fit-choice.js';
import { fakeTraits } from '../support/fake-assistant.js';
import { pseudoRandom } from '../support/pseudo-random.js';

/** Questions with four choices; the right one is that with the most of `near`, twice, and of `unit`. */
function examples(count: number): ChoiceExample[] {
  const next = pseudoRandom(3);
  return Array.from({ length: count }, (_, id): ChoiceExample => {
    const drawn = Array.from({ length: 4 }, () => ({ near: next(), unit: next() }));
    const worths = drawn.map(({ near, unit }) => 2 * near + unit);
    const best = worths.indexOf(Math.max(...worths));
    return {
      id: `${id}`,
      choices: drawn.map((one, at) => ({ traits: fakeTraits(one), grade: at === best ? 'headline' : 'wrong' })),
    };
  });
}

describe('the fit of the choice', () => {
  const sets = [
    { name: 'one', examples: examples(80) },
    { name: 'two', examples: examples(40) },
  ];
  const fit = fitChoice(sets);

  it('finds what decides, in proportion, and nothing else', () => {
    expect(fit.weights.near / fit.weights.unit).toBeGreaterThan(1.6);
    expect(fit.weights.near / fit.weights.unit).toBeLessThan(2.4);
    expect(fit.weights.place).toBe(0);
    expect(Object.keys(fit.weights)).toEqual([...choiceTraits]);
  });

  it('adds up to the same, to three decimals', () => {
    const values = Object.values(fit.weights);
    expect(values.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(6, 2);
    expect(values).toEqual(values.map((weight) => Number(weight.toFixed(3))));
  });

  it('takes the penalty of the least loss on folds left out', () => {
    expect(fit.validated.loss).toBe(Math.min(...fit.tried.map(({ loss }) => loss)));
    expect(fit.tried).toContainEqual(fit.validated);
  });

  it('scores each set and all together, with the table in use and the new one', () => {
    expect(fit.sets.map(({ name, fitted }) => [name, fitted.questions])).toEqual([
      ['one', 80],
      ['two', 40],
      ['all', 120],
    ]);
    const all = fit.sets.at(-1);
    expect(all?.fitted.right).toBeGreaterThan(112);
    expect(all?.validated.right).toBe(fit.validated.right);
    expect(all?.inUse.headline).toBeLessThan(all?.fitted.headline ?? 0);
  });

  it('gives the same every time, and something for nothing', () => {
    expect(fitChoice(sets)).toEqual(fit);
    expect(fitChoice([])).toMatchObject({ sets: [{ name: 'all', fitted: { questions: 0, right: 0 } }] });
  });
});
