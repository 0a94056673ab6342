import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldInPlace, normalizeInPlace } from '../../src/language/in-place.js';
import { readWords } from '../../src/language/read-words.js';
import { tokenize } from '../../src/language/tokens.js';

const word = fc.constantFrom(
  'Xã',
  'hoà',
  'Tân',
  'Hòa',
  'đạt',
  '119,33%',
  '1.250',
  'ha',
  '(đợt',
  '2)',
  'uỷ',
  'ban',
  '–',
  'a\u0323',
  '\n',
  '😀',
);
/** Long enough to be shared. */
const text = fc.array(word, { minLength: 150, maxLength: 260 }).map((words) => words.join(' '));

describe('readWords', () => {
  it('gives the tokens of a stretch and their forms, whatever of the text was read before', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(1500), fc.nat(400)), { minLength: 1, maxLength: 20 }), (whole, stretches) => {
        for (const [from, length] of stretches) {
          const within = { start: Math.min(from, whole.length), end: Math.min(from + length, whole.length) };
          const { tokens, accented, folded } = readWords(whole, within);
          expect(tokens).toEqual(tokenize(whole, within));
          const formsIn = (written: string) => tokens.map(({ start, end }) => written.slice(start - within.start, end - within.start));
          const piece = whole.slice(within.start, within.end);
          expect(accented).toEqual(formsIn(normalizeInPlace(piece)));
          expect(folded).toEqual(formsIn(foldInPlace(piece)));
        }
      }),
    );
  });

  it('keeps texts apart that are read in turn', () => {
    const texts = ['xã Tân Hòa ', 'huyện Phú Lộc ', 'phường An Bình '].map((name) => name.repeat(60));
    for (const start of [0, 300, 120]) {
      for (const one of texts) {
        const within = { start, end: start + 200 };
        expect(readWords(one, within).tokens).toEqual(tokenize(one, within));
      }
    }
  });
});
