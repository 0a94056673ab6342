import { describe, expect, it } from 'vitest';
import { lastUsed } from '../src/last-used.js';

describe('what was used last', () => {
  it('is kept, and what was not used for longest goes', () => {
    const kept = lastUsed<string, number>(2);
    kept.put('a', 1);
    kept.put('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.put('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    kept.put('c', 4);
    kept.drop('a');
    expect([kept.get('a'), kept.get('c')]).toEqual([undefined, 4]);
  });
});
