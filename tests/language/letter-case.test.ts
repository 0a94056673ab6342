import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCapitals, startsWithCapital } from '../../src/language/letter-case.js';

const letter = fc.constantFrom('a', 'A', 'ắ', 'Ắ', 'đ', 'Đ', '\u0301', '\u0323', '1', 'ß', 'ǅ', '𝐀', '𐐀', '𐐨', 'Ⅷ', '-');
const word = fc.oneof(
  fc.array(letter, { maxLength: 5 }).map((letters) => letters.join('')),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);

describe('the case of letters', () => {
  it('is what Unicode says, of every word', () => {
    fc.assert(
      fc.property(word, (written) => {
        expect(startsWithCapital(written)).toBe(/^\p{Lu}/u.test(written));
        expect(isCapitals(written)).toBe(/^\p{Lu}[\p{Lu}\p{M}]+$/u.test(written));
      }),
    );
  });
});
