import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitListwise, listwiseLoss, type OptionList, scoreOf } from '../../src/evaluation/listwise-fit.js';
import { pseudoRandom } from '../support/pseudo-random.js';

const penalty = 1e-4;

/** Lists of five options; the one that true weights score highest is right. */
function listsBy(truth: readonly number[], count: number): OptionList[] {
  const next = pseudoRandom(7);
  return Array.from({ length: count }, () => {
    const features = Array.from({ length: 5 }, () => truth.map(next));
    const scores = features.map((one) => scoreOf(truth, one));
    const best = scores.indexOf(Math.max(...scores));
    return features.map((one, at) => ({ features: one, grade: at === best ? 2 : 0 }));
  });
}

describe('listwise fit', () => {
  it('finds the proportion of the weights that made the choices', () => {
    const [first = 0, second = 0, none = 1] = fitListwise(listsBy([3, 1, 0], 800), penalty);
    expect(first / second).toBeGreaterThan(2.5);
    expect(first / second).toBeLessThan(3.5);
    expect(none).toBeLessThan(0.1 * second);
  });

  it('gives no weight below 0 to what speaks against an option', () => {
    const [first = 0, second = 1] = fitListwise(listsBy([2, -2], 300), penalty);
    expect(first).toBeGreaterThan(1);
    expect(second).toBe(0);
  });

  it('prefers the better of two right ones, and either to a wrong one', () => {
    const list: OptionList = [
      { features: [1, 0], grade: 1 },
      { features: [1, 1], grade: 2 },
      { features: [0, 1], grade: 0 },
    ];
    const [isRight = 0, isBest = 0] = fitListwise([list], penalty);
    expect(isRight).toBeGreaterThan(isBest);
    expect(isBest).toBeGreaterThan(0);
  });

  it('learns nothing from a list whose options are all equally good', () => {
    expect(fitListwise([[1, 0].map((feature) => ({ features: [feature], grade: 2 }))], penalty)).toEqual([0]);
    expect(fitListwise([], penalty)).toEqual([]);
  });

  it('pulls weights towards 0 the more, the larger the penalty', () => {
    const sizes = [0.0001, 0.01, 1].map((one) => fitListwise(listsBy([4], 100), one)[0] ?? 0);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('gives the same to the last digit every time', () => {
    expect(fitListwise(listsBy([1, 2], 100), penalty)).toEqual(fitListwise(listsBy([1, 2], 100), penalty));
  });

  it('ends no higher than it began', () => {
    const feature = fc.double({ min: -1, max: 1, noNaN: true });
    const option = fc.record({ features: fc.tuple(feature, feature), grade: fc.integer({ min: 0, max: 2 }) });
    fc.assert(
      fc.property(fc.array(fc.array(option, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (lists) => {
        const fitted = fitListwise(lists, 0.01);
        expect(fitted.every((weight) => weight >= 0 && Number.isFinite(weight))).toBe(true);
        expect(listwiseLoss(lists, fitted) ?? 1).toBeLessThanOrEqual((listwiseLoss(lists, [0, 0]) ?? 0) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it('has no loss without lists', () => {
    expect(listwiseLoss([], [1])).toBeNull();
  });
});
