import { describe, expect, it } from 'vitest';
import {
  shortened,
  shownCount,
  shownInstant,
  shownModel,
  shownPercent,
  shownSpan,
  shownTime,
} from '../../../src/bot/admin/shown-amounts.js';

describe('amounts as administrators read them', () => {
  it.each([
    [shownCount(12_345), '12.345'],
    [shownPercent(0.934), '93%'],
    [shownTime(85), '85 mili giây'],
    [shownTime(1234), '1,2 giây'],
    [shownTime(185_000), '3 phút 5 giây'],
    [shownSpan(0), '0 giây'],
    [shownSpan(3_600_000), '1 giờ'],
    [shownSpan(2 * 86_400_000 + 3 * 3_600_000 + 5000), '2 ngày 3 giờ'],
    [shownSpan(86_400_000 + 5000), '1 ngày'],
    [shownInstant('2023-12-31T17:30:00.000Z'), '00:30 01/01/2024'],
    [shownInstant('không rõ'), 'không rõ'],
    [shownModel(`tien-do@${'0123456789abcdef'.repeat(4)}`), 'tien-do (0123456)'],
    [shownModel('Xenova/multilingual-e5-small@main'), 'Xenova/multilingual-e5-small@main'],
  ])('%s', (shown, expected) => {
    expect(shown).toBe(expected);
  });

  it('cuts a text with "…", never a surrogate pair', () => {
    expect([shortened('abcdef', 6), shortened('abcdefg', 6), shortened('abcd🌾ef', 6), shortened('abc  def', 5)]).toEqual([
      'abcdef',
      'abcde…',
      'abcd…',
      'abc…',
    ]);
  });
});
