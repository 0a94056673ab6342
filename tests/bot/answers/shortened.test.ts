import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened, shortenedAround } from '../../../src/bot/answers/shortened.js';
import { emphasized, formatted } from '../../../src/bot/formatted-text.js';
import { nastyText } from '../../language/nasty-text.js';
import { messageRefusal } from '../../support/telegram-checks.js';

const text = 'Xã trồng mới 12 ha rừng. Toàn xã có 48 hộ tham gia trồng rừng.';

describe('shortened', () => {
  it('leaves alone what is short enough', () => {
    expect(shortened(formatted(text), text.length)).toEqual(formatted(text));
  });

  it('ends behind a sentence when one ends in the second half', () => {
    expect(shortened(formatted(text), 40).text).toBe('Xã trồng mới 12 ha rừng. …');
  });

  it('else ends between two words', () => {
    expect(shortened(formatted(text), 20).text).toBe('Xã trồng mới 12 ha…');
  });

  it('never leaves a number without its unit', () => {
    expect(shortened(formatted('Thu ngân sách đạt 5.499 tỷ đồng'), 25).text).toBe('Thu ngân sách đạt…');
  });

  it('takes bold words along as far as they are shown', () => {
    const start = text.indexOf('trồng mới');
    const cutShort = shortened(emphasized(text, [{ start, end: text.length }]), 20);
    expect(cutShort.entities).toEqual([{ type: 'bold', offset: start, length: 'trồng mới 12 ha'.length }]);
  });

  it('is the beginning of any text, within the limit, and Telegram takes it', () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 8, max: 60 }), (words, limit) => {
        const whole = emphasized(`Đầu ${words}`, [{ start: 0, end: 3 }]);
        const short = shortened(whole, limit);
        expect(short.text.length).toBeLessThanOrEqual(limit);
        expect(messageRefusal({ chat_id: 1, ...short })).toBeNull();
        expect(short.text === whole.text || whole.text.startsWith(short.text.replace(/ ?…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('shortenedAround', () => {
  const start = text.indexOf('48 hộ');
  const focus = { start, end: start + '48 hộ'.length };

  it('shows the words that matter when they stand far back', () => {
    const { text: shown, entities } = shortenedAround(emphasized(text, [focus]), 30, focus);
    expect(shown).toBe('… Toàn xã có 48 hộ tham gia…');
    expect(entities.map(({ offset, length }) => shown.slice(offset, offset + length))).toEqual(['48 hộ']);
  });

  it('begins at the beginning when they stand there', () => {
    expect(shortenedAround(formatted(text), 40, { start: 13, end: 18 }).text).toBe('Xã trồng mới 12 ha rừng. …');
  });

  it('holds the words for any text that has room for them, within the limit', () => {
    fc.assert(
      fc.property(nastyText, nastyText, fc.integer({ min: 40, max: 80 }), (before, behind, limit) => {
        const whole = formatted(`${before} 4.840 đồng chí ${behind}`);
        const at = formatted(before).text.length + 1;
        const { text: shown } = shortenedAround(whole, limit, { start: at, end: at + '4.840 đồng chí'.length });
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown).toContain('4.840');
        expect(/\p{Surrogate}/u.test(shown)).toBe(false);
      }),
    );
  });
});
