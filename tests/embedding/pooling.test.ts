import { describe, expect, it } from 'vitest';
import { poolText } from '../../src/embedding/pooling.js';

/** Six tokens with two dimensions. */
const vectors = { data: Float32Array.of(1, 0, 2, 0, 0, 4, 0, -5, 9, 9, 9, 9), dimensions: 2 };

describe('poolText', () => {
  it('takes the direction of the mean of the tokens in the rows of the text, and of no others', () => {
    const out = new Float32Array(4);
    poolText(vectors, [0, 1, 2], 'mean', out, 0);
    poolText(vectors, [3], 'mean', out, 2);
    expect(Array.from(out)).toEqual([expect.closeTo(0.6), expect.closeTo(0.8), 0, -1]);
  });

  it('takes the first token alone when the model wants that', () => {
    const out = new Float32Array(2);
    poolText(vectors, [0, 1, 2], 'cls', out, 0);
    expect(Array.from(out)).toEqual([1, 0]);
  });

  it('leaves zero where nothing points anywhere', () => {
    const out = Float32Array.of(7, 7);
    poolText({ data: new Float32Array(4), dimensions: 2 }, [0, 1], 'mean', out, 0);
    expect(Array.from(out)).toEqual([0, 0]);
  });
});
