import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, longestFirst, overlaps, sliceOf, trimSpan } from '../../src/language/span.js';
import { nastyText } from './nasty-text.js';

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

describe('span', () => {
  it('slices, contains and overlaps by half-open ranges', () => {
    expect(sliceOf('abcdef', { start: 1, end: 3 })).toBe('bc');
    expect(contains({ start: 0, end: 3 }, { start: 3, end: 3 })).toBe(true);
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false);
  });

  it('trims every kind of white space as trim does', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(sliceOf(text, trimSpan(text, { start: 0, end: text.length }))).toBe(text.trim());
      }),
    );
  });
});

describe('longestFirst', () => {
  it('keeps the longest, and of equals the earliest', () => {
    const kept = longestFirst([
      { start: 0, end: 4 },
      { start: 2, end: 8 },
      { start: 8, end: 10 },
      { start: 9, end: 11 },
    ]);
    expect(kept).toEqual([
      { start: 2, end: 8 },
      { start: 8, end: 10 },
    ]);
  });

  it('agrees with the plain way of choosing', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
        const ranked = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
        const plain: { start: number; end: number }[] = [];
        for (const one of ranked) if (!plain.some((other) => overlaps(other, one))) plain.push(one);
        const order = (a: { start: number; end: number }, b: { start: number; end: number }) => a.start - b.start || a.end - b.end;
        expect([...longestFirst(spans)].sort(order)).toEqual(plain.sort(order));
      }),
    );
  });
});
