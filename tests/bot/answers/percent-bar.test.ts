import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentBar } from '../../../src/bot/answers/percent-bar.js';

describe('percentBar', () => {
  it.each([
    [0, null, '░░░░░ 0%'],
    [3, null, '▓░░░░ 3%'],
    [61.8, null, '▓▓▓▓░ 61,8%'],
    [99.9, null, '▓▓▓▓░ 99,9%'],
    [100, null, '▓▓▓▓▓ 100%'],
    [1119.33, null, '▓▓▓▓▓ 1.119,33%'],
    [50, 'trên', '▓▓▓░░ trên 50%'],
    [90, 'trở lên', '▓▓▓▓▓ 90% trở lên'.replace('▓▓▓▓▓', '▓▓▓▓░')],
    [90, 'estimate', '▓▓▓▓░ ước 90%'],
  ])('shows %s%% (%s) as %s', (percent, bound, bar) => {
    expect(percentBar(percent, bound)).toBe(bar);
  });

  it('is full exactly when the target was reached', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (percent) => {
        expect(percentBar(percent, null).startsWith('▓▓▓▓▓')).toBe(percent >= 100);
      }),
    );
  });
});
