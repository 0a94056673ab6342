import { describe, expect, it } from 'vitest';
import { randomBelow, seededRandom } from '../../../src/embedding/training/random.js';
import { openRunTable } from '../../../src/embedding/training/run-table.js';

describe('openRunTable', () => {
  it('counts as a map does, also when it has grown', () => {
    const random = seededRandom(4);
    const table = openRunTable();
    const numberOf = new Map<string, number>();
    const counts: number[] = [];
    for (let turn = 0; turn < 200_000; turn += 1) {
      const [prefix, last] = [randomBelow(random, 400), randomBelow(random, 300)];
      const key = `${prefix} ${last}`;
      const run = numberOf.get(key) ?? numberOf.size;
      numberOf.set(key, run);
      counts[run] = (counts[run] ?? 0) + 1;
      if (table.add(prefix, last, prefix + last) !== run) throw new Error(`Run ${key} has another number.`);
    }
    expect(numberOf.size).toBeGreaterThan(70_000);
    const { level, renumbered } = table.keep(3);
    const kept = [...numberOf].filter(([, run]) => (counts[run] ?? 0) >= 3);
    expect(level.counts).toEqual(kept.map(([, run]) => counts[run]));
    expect(level.prefix.map((prefix, at) => `${prefix} ${level.last[at]}`)).toEqual(kept.map(([key]) => key));
    expect(level.suffix).toEqual(level.prefix.map((prefix, at) => prefix + (level.last[at] ?? 0)));
    const expected = new Int32Array(numberOf.size).fill(-1);
    for (const [at, [, run]] of kept.entries()) expected[run] = at;
    expect(renumbered).toEqual(expected);
  });
});
