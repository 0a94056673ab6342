import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentiles } from '../../src/evaluation/percentiles.js';

describe('percentiles', () => {
  it('gives the least value that enough of the values do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, most: 100 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7, most: 7 });
    expect(percentiles([])).toEqual({ p50: 0, p95: 0, p99: 0, most: 0 });
  });

  it('is one of the values, and never falls', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
        const { p50, p95, p99, most } = percentiles(values);
        for (const value of [p50, p95, p99, most]) expect(values).toContain(value);
        expect(most).toBe(Math.max(...values));
        expect(p50 <= p95 && p95 <= p99 && p99 <= most).toBe(true);
      }),
    );
  });
});
