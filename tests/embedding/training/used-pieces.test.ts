import { describe, expect, it } from 'vitest';
import { openUsedPieces } from '../../../src/embedding/training/used-pieces.js';

describe('openUsedPieces', () => {
  it('gives each piece once, where it first stands, anew at each call', () => {
    const usedPieces = openUsedPieces(10);
    expect(usedPieces([[4, 2, 4], [], [9]], [[2, 0], [7]])).toEqual([4, 2, 9, 0, 7]);
    expect(usedPieces([[7]], [[4, 7]])).toEqual([7, 4]);
  });
});
