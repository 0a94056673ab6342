import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFloatMemory } from '../../../src/embedding/float-memory.js';
import { seededRandom } from '../../../src/embedding/training/random.js';
import { openRowSums } from '../../../src/embedding/training/row-sums.js';

const rows = 7;
const widths = fc.integer({ min: 1, max: 11 }).map((count) => count * 4);
const lists = fc.array(fc.nat(rows - 1), { maxLength: 9 });

function tablesOf(width: number, seed: number) {
  const random = seededRandom(seed);
  const memory = openFloatMemory();
  const sums = openRowSums(memory, width);
  const [table, other] = [memory.allocate(rows * width), memory.allocate(rows * width)];
  for (const { floats } of [table, other]) floats.set(floats.map(() => random() - 0.5));
  return { sums, table, other };
}

function addRow(target: Float32Array, to: number, source: Float32Array, from: number, width: number): void {
  for (let k = 0; k < width; k += 1) target[to * width + k] = (target[to * width + k] ?? 0) + (source[from * width + k] ?? 0);
}

describe('openRowSums', () => {
  it('adds listed rows to a row, one after another, to the last bit', () => {
    fc.assert(
      fc.property(widths, lists, fc.nat(rows - 1), fc.nat(), (width, list, row, seed) => {
        const { sums, table, other } = tablesOf(width, seed);
        const expected = other.floats.slice();
        for (const listed of list) addRow(expected, row, table.floats, listed, width);
        sums.gather(table, list, other, row);
        expect(other.floats).toEqual(expected);
      }),
    );
  });

  it('adds a row to listed rows, as often as they are listed', () => {
    fc.assert(
      fc.property(widths, lists, fc.nat(rows - 1), fc.nat(), (width, list, row, seed) => {
        const { sums, table, other } = tablesOf(width, seed);
        const expected = table.floats.slice();
        for (const listed of list) addRow(expected, listed, other.floats, row, width);
        sums.scatter(other, row, table, Int32Array.from(list));
        expect(table.floats).toEqual(expected);
      }),
    );
  });

  it('takes lists of any length', () => {
    const { sums, table, other } = tablesOf(4, 1);
    table.floats.fill(1);
    other.floats.fill(0);
    sums.gather(table, Array(5000).fill(3), other, 2);
    expect(Array.from(other.floats.subarray(4, 16))).toEqual([0, 0, 0, 0, 5000, 5000, 5000, 5000, 0, 0, 0, 0]);
  });
});
