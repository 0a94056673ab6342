import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationOf, coverageAt, type GivenAnswer, givenAnswers } from '../../src/evaluation/calibration.js';
import { parseGold } from '../../src/evaluation/gold.js';
import { judge } from '../../src/evaluation/judge.js';
import { answered, notFound } from '../support/fake-assistant.js';

function times(count: number, confidence: number, right: boolean): GivenAnswer[] {
  return Array.from({ length: count }, () => ({ confidence, right }));
}

const anyAnswers = fc.array(fc.record({ confidence: fc.integer({ min: 0, max: 100 }).map((n) => n / 100), right: fc.boolean() }), {
  maxLength: 60,
});

describe('calibration', () => {
  it('of no answer has empty bins, no error and no coverage', () => {
    const { bins, expectedError, coverage, answers } = calibrationOf([], 7);
    expect({ expectedError, answers, coverage }).toEqual({
      expectedError: null,
      answers: 0,
      coverage: { accuracy: 0.98, confidence: null, answers: 0, right: 0, share: 0 },
    });
    expect(bins.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.5, 0.6],
      [0.6, 0.7],
      [0.7, 0.8],
      [0.8, 0.9],
      [0.9, 1],
    ]);
    expect(bins.every(({ accuracy, confidence }) => accuracy === null && confidence === null)).toBe(true);
  });

  it('of answers that are all right errs by what confidence lacks of 1, and covers all that was answered', () => {
    const { expectedError, coverage } = calibrationOf([...times(3, 0.9, true), ...times(1, 0.5, true)], 5);
    expect(expectedError).toBeCloseTo((3 * 0.1 + 0.5) / 4, 12);
    expect(coverage).toEqual({ accuracy: 0.98, confidence: 0.5, answers: 4, right: 4, share: 0.8 });
  });

  it('puts a bound into the bin above it, and 1 into the last', () => {
    const { bins } = calibrationOf([...times(1, 0.6, true), ...times(2, 0.9, false), ...times(1, 1, true), ...times(1, 0.49, true)], 5);
    expect(bins.map(({ answers }) => answers)).toEqual([1, 0, 1, 0, 0, 3]);
    expect(bins[5]).toMatchObject({ right: 1, accuracy: 1 / 3 });
    expect(bins[5]?.confidence).toBeCloseTo(2.8 / 3, 12);
  });

  it('weighs each bin by its answers', () => {
    const { expectedError } = calibrationOf([...times(8, 0.75, true), ...times(2, 0.55, false)], 10);
    expect(expectedError).toBeCloseTo(0.8 * 0.25 + 0.2 * 0.55, 12);
  });

  it('puts every answer into one bin, and errs by 0 to 1', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { bins, expectedError } = calibrationOf(answers, answers.length + 1);
        expect(bins.reduce((sum, bin) => sum + bin.answers, 0)).toBe(answers.length);
        expect(expectedError ?? 0).toBeGreaterThanOrEqual(0);
        expect(expectedError ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('coverage', () => {
  it('reaches below a wrong answer when enough right ones follow', () => {
    const answers = [...times(1, 0.99, false), ...times(49, 0.9, true), ...times(5, 0.6, false)];
    expect(coverageAt(0.98, answers, 100)).toEqual({ accuracy: 0.98, confidence: 0.9, answers: 50, right: 49, share: 0.5 });
  });

  it('gives answers of one confidence all or none', () => {
    const answers = [...times(2, 0.9, true), ...times(3, 0.8, true), ...times(1, 0.8, false)];
    expect(coverageAt(0.98, answers, 10)).toMatchObject({ confidence: 0.9, answers: 2, share: 0.2 });
  });

  it('is none when the surest answer is wrong and nothing makes up for it', () => {
    expect(coverageAt(0.98, times(3, 0.9, false), 3)).toMatchObject({ confidence: null, share: 0 });
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(coverageAt(0.8, [...answers].reverse(), 60)).toEqual(coverageAt(0.8, answers, 60));
      }),
    );
  });
});

it('takes the answers of a run that were given, right or not', () => {
  const line = { article: 'bai-1.md', type: 'quantity', question: '?' };
  const lines = [
    { ...line, id: 'a', must_contain: ['12,5ha'] },
    { ...line, id: 'b', must_contain: ['99'] },
  ];
  const [a, b] = parseGold(lines.map((one) => JSON.stringify(one)).join('\n'), 'gold');
  if (a === undefined || b === undefined) throw new Error('two lines make two questions');
  const verdicts = [judge(a, answered('?')), judge(b, answered('?', { confidence: 0.7 })), judge(a, notFound('?'))];
  expect(givenAnswers(verdicts)).toEqual([
    { confidence: 0.9, right: true },
    { confidence: 0.7, right: false },
  ]);
});
