import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenBatches } from '../../src/embedding/token-batches.js';

describe('tokenBatches', () => {
  it('holds every text with a token once, within the caps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9000), { maxLength: 120 }), (lengths) => {
        const batches = tokenBatches(lengths);
        const held = batches.flatMap(({ texts }) => [...texts]).sort((a, b) => a - b);
        expect(held).toEqual(lengths.flatMap((length, text) => (length > 0 ? [text] : [])));
        for (const { texts, sequence } of batches) {
          expect(sequence).toBe(Math.max(...texts.map((text) => lengths[text] ?? 0)));
          expect(texts.length === 1 || (texts.length <= 32 && texts.length * sequence <= 8192)).toBe(true);
        }
      }),
    );
  });

  it('puts texts of like length together', () => {
    expect(tokenBatches([4000, 1, 5000, 2])).toEqual([
      { texts: [1, 3], sequence: 2 },
      { texts: [0], sequence: 4000 },
      { texts: [2], sequence: 5000 },
    ]);
  });
});
