import { describe, expect, test } from 'vitest';
import { oneEditAway } from '../../src/answering/spelling.js';

describe('slips of the keyboard', () => {
  test('one edit is a letter left out, added, replaced, or two swapped', () => {
    const variants = oneEditAway('ngiep');
    expect(variants).toEqual(expect.arrayContaining(['nghiep', 'giep', 'ngeip', 'ngiem']));
    expect(variants).not.toContain('ngiep');
    expect(variants.every((variant) => Math.abs(variant.length - 5) <= 1)).toBe(true);
  });
});
