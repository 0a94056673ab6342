import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectTop } from '../../src/library/select-top.js';

describe('the first of many', () => {
  it('are those of a full sort', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.nat(12), (values, count) => {
        const before = (a: number, b: number) => {
          const [left = 0, right = 0] = [values[a], values[b]];
          return left > right || (left === right && a < b);
        };
        const sorted = [...values.keys()].sort((a, b) => (before(a, b) ? -1 : 1));
        expect(selectTop(values.keys(), count, before)).toEqual(sorted.slice(0, count));
      }),
    );
  });
});
