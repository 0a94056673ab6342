import { describe, expect, it } from 'vitest';
import { openFloatMemory } from '../../src/embedding/float-memory.js';

describe('openFloatMemory', () => {
  it('gives blocks of zeros that keep their numbers when the memory grows', () => {
    const memory = openFloatMemory();
    const [first, second] = [memory.allocate(3), memory.allocate(5)];
    first.floats.set([1, 2, 3]);
    second.floats.fill(4);
    const large = memory.allocate(1_000_000);
    expect(large.floats).toHaveLength(1_000_000);
    expect(large.floats.some((value) => value !== 0)).toBe(false);
    large.floats.fill(7);
    expect(Array.from(first.floats)).toEqual([1, 2, 3]);
    expect(Array.from(second.floats)).toEqual([4, 4, 4, 4, 4]);
    expect(first.floats).toBe(first.floats);
    expect([first, second, large].map(({ place }) => place % 64)).toEqual([0, 0, 0]);
  });

  it('shows the same bits as whole numbers and as numbers of 64 bits', () => {
    const block = openFloatMemory().allocate(4);
    block.floats[0] = 1;
    block.doubles[1] = -2;
    expect(Array.from(block.integers)).toEqual([0x3f800000, 0, 0, 0xc0000000]);
  });

  it('says in one sentence that there is no room for so much', () => {
    expect(() => openFloatMemory().allocate(2 ** 31)).toThrow(/8\.6 GB of memory.*fewer dimensions/);
  });
});
