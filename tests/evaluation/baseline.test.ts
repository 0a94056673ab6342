import { describe, expect, it } from 'vitest';
import { type BaselineRow, compare, parseBaselines } from '../../src/evaluation/baseline.js';
import type { Scores } from '../../src/evaluation/scores.js';

const scores: Scores = {
  questions: 10,
  answerable: 8,
  score: 0.8,
  headline: 0.7,
  citeAt1: 1,
  abstained: null,
  wrongWhenAnswered: 0.1,
  quotesExact: 1,
};

const row = (expected: BaselineRow['expected'], tolerance = 0.02): BaselineRow => ({
  name: 'x',
  gold: 'g',
  corpus: 'c',
  today: null,
  expected,
  tolerance,
});

describe('compare', () => {
  it.each([
    [{ score: 0.82 }, 'OK'],
    [{ score: 0.78 }, 'OK'],
    [{ score: 0.75 }, 'better'],
    [{ score: 0.83 }, 'worse'],
    [{ wrongWhenAnswered: 0.2 }, 'better'],
    [{ wrongWhenAnswered: 0.05 }, 'worse'],
    [{ abstained: 0.5 }, 'worse'],
  ] as const)('%j is %s', (expected, result) => {
    expect(compare(row(expected), scores).map((comparison) => comparison.result)).toEqual([result]);
  });

  it('takes equal for equal without a tolerance', () => {
    expect(compare(row({ score: 8 / 10 }, 0), scores)[0]?.result).toBe('OK');
  });

  it('says nothing of a metric that is not expected', () => {
    expect(compare(row({}), scores)).toEqual([]);
  });
});

describe('parseBaselines', () => {
  it('reads rows', () => {
    const text = JSON.stringify([{ name: 'x', gold: 'g', corpus: 'c', today: '2024-01-01', expected: { score: 0.5 } }]);
    expect(parseBaselines(text, 'f')).toEqual([{ ...row({ score: 0.5 }, 0), today: '2024-01-01' }]);
  });

  it.each([['{'], ['{}'], ['[{}]'], [JSON.stringify([{ ...row({}), expected: { score: 2 } }])]])('refuses %s', (text) => {
    expect(() => parseBaselines(text, 'rows.json')).toThrow('rows.json');
  });
});
