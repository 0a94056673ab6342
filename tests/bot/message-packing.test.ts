import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatted } from '../../src/bot/formatted-text.js';
import { messageLimit, packMessages } from '../../src/bot/message-packing.js';
import { telegramAnswer } from '../../src/bot/telegram-answer.js';
import { answered } from '../support/fake-assistant.js';
import { messageRefusal } from '../support/telegram-checks.js';

const word = fc.stringMatching(/^[a-zà-ỹ0-9]{1,12}$/u);
const longText = fc
  .array(fc.oneof(word, fc.constant('🌾🌾🌾'), fc.constant('x'.repeat(90))), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));

describe('packMessages', () => {
  it('never makes a message that Telegram refuses, and loses no letter', () => {
    fc.assert(
      fc.property(fc.array(longText, { minLength: 1, maxLength: 6 }), fc.integer({ min: 20, max: 200 }), (texts, limit) => {
        const pieces = texts.map((text) => ({ gap: '\n', content: formatted(text, { type: 'blockquote' }) }));
        const messages = packMessages(pieces, limit);
        for (const { text, entities } of messages) {
          expect(text.length).toBeLessThanOrEqual(limit);
          expect(messageRefusal({ chat_id: 1, text, entities })).toBeNull();
        }
        const letters = (given: string): string => given.replace(/\s/g, '');
        expect(letters(messages.map(({ text }) => text).join(''))).toBe(letters(texts.join('')));
      }),
    );
  });

  it('keeps together what fits', () => {
    const pieces = ['a', 'b', 'c'].map((text) => ({ gap: '\n\n', content: formatted(text) }));
    expect(packMessages(pieces).map(({ text }) => text)).toEqual(['a\n\nb\n\nc']);
  });

  it('starts a new message rather than cut a piece that fits into one', () => {
    const pieces = ['aaaa', 'bb bb'].map((text) => ({ gap: '\n', content: formatted(text) }));
    expect(packMessages(pieces, 8).map(({ text }) => text)).toEqual(['aaaa', 'bb bb']);
  });

  it('makes nothing of nothing', () => {
    expect(packMessages([])).toEqual([]);
  });
});

describe('telegramAnswer', () => {
  it('marks headline, quote and link by entities over exactly their words', () => {
    const [citation] = answered('?').citations;
    if (citation === undefined) throw new Error('the fake answer has no citation');
    const [message] = telegramAnswer(answered('?', { notes: ['Lưu ý'], citations: [{ ...citation, url: 'https://a.vn/1' }] }));
    if (message === undefined) throw new Error('there is no message');
    expect(message.entities.map(({ type, offset, length }) => [type, message.text.slice(offset, offset + length)])).toEqual([
      ['bold', '12,5ha rừng'],
      ['italic', 'Lưu ý'],
      ['blockquote', '“Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.” [1]'],
      ['text_link', 'Bình Minh trồng rừng'],
    ]);
  });

  it('links nothing but web addresses', () => {
    const [citation] = answered('?').citations;
    if (citation === undefined) throw new Error('the fake answer has no citation');
    const [message] = telegramAnswer(answered('?', { citations: [{ ...citation, url: 'javascript:alert(1)' }] }));
    expect(message?.entities.map(({ type }) => type)).not.toContain('text_link');
  });

  it('spreads a very long quote over messages that Telegram takes', () => {
    const text = 'rừng xanh 🌳 '.repeat(900).trim();
    const messages = telegramAnswer(answered('?', { quotes: [{ text, file: 'bai-1.md', start: 0, end: text.length, citation: 1 }] }));
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) {
      expect(message.text.length).toBeLessThanOrEqual(messageLimit);
      expect(messageRefusal({ chat_id: 1, ...message })).toBeNull();
    }
  });
});
