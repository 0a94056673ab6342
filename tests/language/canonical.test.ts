import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/language/canonical.js';
import { nastyText } from './nasty-text.js';

describe('canonicalize', () => {
  it('composes letters and keeps one kind of line end and of space', () => {
    expect(canonicalize('hoa\u0300\r\nx\u00a0y\u202fz\u2007w')).toBe('hoà\nx y z w');
  });

  it('removes what nobody sees', () => {
    expect(canonicalize('\ufeffgiá\u00ad trị\u200b\u2060')).toBe('giá trị');
  });

  it('composes letters that an invisible character kept apart', () => {
    expect(canonicalize('a\u200d\u0300')).toBe('à');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(nastyText, (raw) => {
        expect(canonicalize(canonicalize(raw))).toBe(canonicalize(raw));
      }),
    );
  });
});
