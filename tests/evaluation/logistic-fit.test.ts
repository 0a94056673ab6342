import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic, probabilityOf } from '../../src/evaluation/logistic-fit.js';
import { syntheticExamples } from '../support/synthetic-examples.js';

const penalty = 1e-6;

describe('logistic fit', () => {
  it('finds the weights that made the examples', () => {
    const truth = { bias: -1, weights: [3, -2, 0] };
    const { bias, weights } = fitLogistic(syntheticExamples(truth, 20_000), penalty);
    [bias, ...weights].forEach((weight, at) => {
      expect(Math.abs(weight - ([-1, 3, -2, 0][at] ?? 0))).toBeLessThan(0.15);
    });
  });

  it('gives the same to the last digit every time', () => {
    const examples = syntheticExamples({ bias: 0.3, weights: [1, -1] }, 500);
    expect(fitLogistic(examples, 0.001)).toEqual(fitLogistic(examples, 0.001));
  });

  it('without features gives the log-odds of being right', () => {
    const examples: Example[] = [true, true, true, false].map((right) => ({ features: [], right }));
    expect(probabilityOf(fitLogistic(examples, penalty), [])).toBeCloseTo(0.75, 4);
  });

  it('pulls weights towards 0 the more, the larger the penalty', () => {
    const examples = syntheticExamples({ bias: 0, weights: [4] }, 400);
    const sizes = [0.0001, 0.01, 1].map((one) => Math.abs(fitLogistic(examples, one).weights[0] ?? 0));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('stays finite where a feature tells right from wrong without exception', () => {
    const examples = Array.from({ length: 40 }, (_, at): Example => ({ features: [at % 2], right: at % 2 === 1 }));
    const model = fitLogistic(examples, 0.001);
    expect(Number.isFinite(model.bias)).toBe(true);
    expect(probabilityOf(model, [1])).toBeGreaterThan(0.9);
    expect(probabilityOf(model, [0])).toBeLessThan(0.1);
  });

  it.each([true, false])('stays finite where every example is %s', (right) => {
    const model = fitLogistic(
      [
        { features: [0.2], right },
        { features: [0.9], right },
      ],
      0.001,
    );
    expect([model.bias, ...model.weights].every(Number.isFinite)).toBe(true);
    expect(probabilityOf(model, [0.5]) > 0.9).toBe(right);
  });

  it('of nothing is even odds', () => {
    expect(fitLogistic([], penalty)).toEqual({ bias: 0, weights: [] });
  });

  it('makes the mean of its probabilities the share that is right, for the bias is free', () => {
    const example = fc.record({ features: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(example, { minLength: 4, maxLength: 30 }), (examples) => {
        const model = fitLogistic(examples, 0.01);
        const mean = examples.reduce((sum, { features }) => sum + probabilityOf(model, features), 0) / examples.length;
        expect(mean).toBeCloseTo(examples.filter(({ right }) => right).length / examples.length, 3);
      }),
    );
  });
});
