import { describe, expect, it } from 'vitest';
import { TienDoError } from '../../src/errors.js';
import { parseGoldSets } from '../../src/evaluation/gold-set.js';

describe('gold sets', () => {
  it('reads rows, with or without a day, and passes over what baselines have besides', () => {
    const rows = [
      { name: 'một', gold: 'a.jsonl', corpus: 'bai', today: '2024-11-20', expected: { score: 0.8 }, tolerance: 0.01 },
      { name: 'hai', gold: 'b.jsonl', corpus: 'bai' },
    ];
    expect(parseGoldSets(JSON.stringify(rows), 'sets.json')).toEqual([
      { name: 'một', gold: 'a.jsonl', corpus: 'bai', today: '2024-11-20' },
      { name: 'hai', gold: 'b.jsonl', corpus: 'bai', today: null },
    ]);
  });

  it.each([
    ['no JSON', '[{', /sets\.json: is not JSON/],
    ['no list', '{}', /sets\.json: : /],
    ['no corpus', '[{"name": "x", "gold": "y"}]', /sets\.json: 0\.corpus: /],
  ])('names what is wrong: %s', (_what, text, reason) => {
    expect(() => parseGoldSets(text, 'sets.json')).toThrow(TienDoError);
    expect(() => parseGoldSets(text, 'sets.json')).toThrow(reason);
  });
});
