import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentedForms } from '../../../src/answering/question/accented-forms.js';
import { stripAccents } from '../../../src/language/fold.js';

describe('the forms of a syllable with accents', () => {
  test.each([
    ['ngheo', 'nghèo'],
    ['nguoi', 'người'],
    ['duong', 'đường'],
    ['hoa', 'hòa'],
    ['thuy', 'thủy'],
  ])('%s may be %s', (folded, form) => {
    expect(accentedForms(folded)).toContain(form);
  });

  test('each folds to the syllable and stands once', () => {
    const syllable = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(syllable, (folded) => {
        const forms = accentedForms(folded);
        expect(forms.every((form) => form !== folded && stripAccents(form) === folded)).toBe(true);
        expect(new Set(forms).size).toBe(forms.length);
      }),
      { numRuns: 60 },
    );
  });
});
