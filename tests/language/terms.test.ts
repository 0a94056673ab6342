import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/language/canonical.js';
import { stripAccents } from '../../src/language/fold.js';
import { analyserVersion, analyze } from '../../src/language/terms.js';
import { nastyText } from './nasty-text.js';

describe('analyze', () => {
  it('gives syllables and bigrams, accented and folded', () => {
    expect(analyze('Huyện uỷ, Tháp Mười')).toEqual({
      accented: ['huyện', 'ủy', 'huyện_ủy', 'tháp', 'mười', 'tháp_mười'],
      folded: ['huyen', 'uy', 'huyen_uy', 'thap', 'muoi', 'thap_muoi'],
    });
  });

  it('reaches over a hyphen but over no other mark', () => {
    expect(analyze('tế - xã; hội').accented).toEqual(['tế', 'xã', 'tế_xã', 'hội']);
  });

  it('matches numbers as they are written and without leading zeros', () => {
    expect(analyze('có 02 xã, 5.499').accented).toEqual(['có', '02', '2', 'có_2', 'xã', '2_xã', '5.499']);
    expect(analyze('có 2 xã').accented).toContain('có_2');
  });

  it('analyses a stretch as it does the same words alone', () => {
    const text = 'Một hai. Ba bốn. Năm';
    expect(analyze(text, { start: 9, end: 15 })).toEqual(analyze('Ba bốn'));
  });

  it('gives the same folded terms for a text and for the text without accents', () => {
    fc.assert(
      fc.property(nastyText, (raw) => {
        const text = canonicalize(raw)
          .replace(/[^\p{Script=Latin}\p{M}\p{Nd}\p{P}\s]/gu, '')
          .replaceAll('İ', '');
        expect(analyze(canonicalize(stripAccents(text))).folded).toEqual(analyze(text).folded);
      }),
    );
  });

  it('names its version', () => {
    expect(analyserVersion).not.toBe('');
  });
});
