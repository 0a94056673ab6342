import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFitSets } from '../../src/evaluation/fit-set.js';

const path = 'tests/gold/fit-sets.json';

describe('gold sets to fit on', () => {
  it('are all needed unless they say otherwise', () => {
    const rows = [
      { name: 'a', gold: 'g', corpus: 'c' },
      { name: 'b', gold: 'g', corpus: 'c', optional: true, expected: {} },
    ];
    expect(parseFitSets(JSON.stringify(rows), 'sets').map(({ name, optional }) => [name, optional])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('are refused when they are broken', () => {
    expect(() => parseFitSets('[{"name":"a","gold":"g","corpus":"c","optional":"yes"}]', 'sets')).toThrow(/sets.*optional/s);
  });

  it('of the repository leave out what the fit is tested on', () => {
    const sets = parseFitSets(readFileSync(path, 'utf8'), path);
    expect(sets.filter(({ optional }) => !optional).map(({ gold }) => gold)).toEqual([
      'tests/gold/corpus.jsonl',
      'tests/gold/traps.jsonl',
      'tests/gold/pages-1.jsonl',
      'tests/gold/pages-2.jsonl',
      'tests/gold/pages-3.jsonl',
      'tests/gold/pages-4-fit.jsonl',
      'tests/gold/pages-5.jsonl',
    ]);
    expect(sets.some(({ gold }) => gold.includes('test.jsonl'))).toBe(false);
  });
});
