import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTokens, mostTokens } from '../../src/articles/estimate-tokens.js';

const piece = fc.oneof(
  fc.constantFrom('xã', 'NGHIÊNG', 'A', '1', '1.200', 'ha;', '%', '–', '🙂', '…', '℃', ' ', '\n', 'a1', 'supercalifragilistic'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('mostTokens', () => {
  it('is never below the estimate', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(mostTokens(text)).toBeGreaterThanOrEqual(estimateTokens(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
