import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntries, sortEntries } from '../../../src/library/embedded/posting-entries.js';

const order = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc.constantFrom(2 ** 21, 2 ** 21 - 1, 2 ** 32 - 1),
);

describe('sorting entries', () => {
  it('orders them, equal ones as they stood, and leaves what stands behind', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 300 }), (orders) => {
        const [entries, beside] = [createEntries(orders.length + 1), createEntries(orders.length + 1)];
        for (const [at, each] of orders.entries()) {
          entries.orders[at] = each;
          entries.checks[at] = at * 7;
          entries.payloads[at] = at;
        }
        entries.orders[orders.length] = 5;
        sortEntries(entries, beside, orders.length);
        const sorted = orders.map((each, at) => ({ each, at })).sort((a, b) => a.each - b.each || a.at - b.at);
        expect([...entries.orders]).toEqual([...sorted.map(({ each }) => each), 5]);
        expect([...entries.payloads.subarray(0, orders.length)]).toEqual(sorted.map(({ at }) => at));
        expect([...entries.checks.subarray(0, orders.length)]).toEqual(sorted.map(({ at }) => at * 7));
      }),
    );
  });
});
