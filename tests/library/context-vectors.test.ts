import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextShare, withContext, withContexts } from '../../src/library/context-vectors.js';

const dimensions = 6;
const unitVector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions })
  .filter((vector) => Math.hypot(...vector) > 0.1)
  .map((vector) => Float32Array.from(vector, (component) => component / Math.hypot(...vector)));

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, component, at) => sum + component * (b[at] ?? 0), 0);

describe('withContext', () => {
  it('gives unit vectors, each nearer to every other passage of the article than it was', () => {
    const article = [Float32Array.of(1, 0, 0), Float32Array.of(0, 1, 0), Float32Array.of(0, 0.6, 0.8)];
    const inContext = withContext(article);
    inContext.forEach((vector, at) => {
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
      for (const [other, own] of inContext.entries()) {
        if (other !== at) expect(dot(vector, own)).toBeGreaterThan(dot(article[at] ?? vector, article[other] ?? own));
      }
    });
  });

  it('adds the mean direction by its share', () => {
    const [first] = withContext([Float32Array.of(1, 0), Float32Array.of(0, 1)]);
    const mean = Math.SQRT1_2 * contextShare;
    expect((first?.[1] ?? 0) / (first?.[0] ?? 1)).toBeCloseTo(mean / (1 + mean), 5);
  });

  it('leaves the only passage of an article as it is', () => {
    fc.assert(
      fc.property(unitVector, (vector) => {
        const [alone] = withContext([vector]);
        for (let at = 0; at < dimensions; at += 1) expect(alone?.[at]).toBeCloseTo(vector[at] ?? 0, 5);
      }),
    );
  });

  it('leaves a passage without a known word at zero, and takes passages that cancel out as they are', () => {
    expect(withContext([Float32Array.of(1, 0), new Float32Array(2)])[1]).toEqual(new Float32Array(2));
    expect(withContext([Float32Array.of(1, 0), Float32Array.of(-1, 0)])).toEqual([Float32Array.of(1, 0), Float32Array.of(-1, 0)]);
    expect(withContext([])).toEqual([]);
  });
});

describe('withContexts', () => {
  it('keeps articles apart', () => {
    fc.assert(
      fc.property(fc.array(fc.array(unitVector, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (articles) => {
        const owners = articles.flatMap((vectors, article) => vectors.map(() => article));
        expect(withContexts(articles.flat(), (position) => owners[position] ?? -1)).toEqual(articles.flatMap(withContext));
      }),
    );
  });
});
