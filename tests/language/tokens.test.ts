import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyTokens } from '../../src/language/keyed-tokens.js';
import { tokenize } from '../../src/language/tokens.js';
import { nastyText } from './nasty-text.js';

describe('tokenize', () => {
  it('tells words, numbers and marks apart', () => {
    const tokens = tokenize('đạt 5.499 tỷ (119,33%), 129,9ha');
    expect(tokens.map((token) => `${token.kind} ${token.text}`)).toEqual([
      'word đạt',
      'number 5.499',
      'word tỷ',
      'mark (',
      'number 119,33',
      'mark %',
      'mark )',
      'mark ,',
      'number 129,9',
      'word ha',
    ]);
  });

  it('is reversible: tokens and white space give back the text', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        let rebuilt = '';
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(end, token.start).trim()).toBe('');
          rebuilt += text.slice(end, token.start) + token.text;
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe('');
        expect(rebuilt + text.slice(end)).toBe(text);
      }),
    );
  });

  it('cuts as the pattern says', () => {
    const pattern = /(?<word>[\p{L}\p{M}]+)|(?<number>\p{Nd}+(?:[.,]\p{Nd}+)*)|[^\s]/gu;
    const kindOf = (groups: Record<string, string | undefined> = {}) =>
      groups['word'] !== undefined ? 'word' : groups['number'] !== undefined ? 'number' : 'mark';
    const pieces = fc.constantFrom(
      'Lúa',
      'a\u0301',
      '1',
      '5.4',
      '.',
      ',',
      '..',
      ' ',
      '\u2028',
      '\u00a0',
      '٣',
      '𝟙',
      '𐐀',
      '👍',
      '\ud800',
      '\udc00',
      '“',
      '一',
      '\ufeff',
      '%',
    );
    const mixed = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(mixed, nastyText), fc.nat(12), fc.nat(12), (text, start, length) => {
        const within = { start: Math.min(start, text.length), end: Math.min(start + length * 3, text.length) };
        const matches = [...text.slice(within.start, within.end).matchAll(pattern)];
        expect(tokenize(text, within)).toEqual(
          matches.map(({ 0: word, index, groups }) => ({
            ...{ text: word, start: within.start + index, end: within.start + index + word.length, kind: kindOf(groups) },
          })),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('cuts a stretch as it cuts the same words alone', () => {
    const text = 'Một hai. Ba 4,5 năm.';
    const within = { start: 9, end: 15 };
    const alone = tokenize(text.slice(within.start, within.end));
    expect(tokenize(text, within).map((token) => token.text)).toEqual(alone.map((token) => token.text));
    expect(tokenize(text, within).map((token) => token.start - within.start)).toEqual(alone.map((token) => token.start));
  });
});

describe('keyTokens', () => {
  it('gives each token a key and leaves its span', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const row = keyTokens(text, { start: 0, end: text.length });
        expect(row.keys).toHaveLength(row.tokens.length);
        for (const token of row.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });
});
