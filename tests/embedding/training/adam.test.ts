import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFloatMemory } from '../../../src/embedding/float-memory.js';
import { adam } from '../../../src/embedding/training/adam.js';
import { seededRandom } from '../../../src/embedding/training/random.js';

const [firstDecay, secondDecay, epsilon] = [0.9, 0.98, 1e-8];

/** Adam one number at a time: reckoned in 64 bits, kept in 32. */
function plainAdam(size: number) {
  const [first, second] = [new Float32Array(size), new Float32Array(size)];
  let steps = 0;
  return (parameters: Float32Array, gradient: Float32Array, rate: number): void => {
    steps += 1;
    const secondBias = Math.sqrt(1 - secondDecay ** steps);
    const stepSize = (rate * secondBias) / (1 - firstDecay ** steps);
    gradient.forEach((slope, at) => {
      const mean = firstDecay * (first[at] ?? 0) + (1 - firstDecay) * slope;
      const square = secondDecay * (second[at] ?? 0) + (1 - secondDecay) * slope * slope;
      [first[at], second[at]] = [mean, square];
      if (mean !== 0) parameters[at] = (parameters[at] ?? 0) - (stepSize * mean) / (Math.sqrt(square) + epsilon * secondBias);
    });
  };
}

function openAdam(size: number) {
  const memory = openFloatMemory();
  const [parameters, gradient] = [memory.allocate(size), memory.allocate(size)];
  const optimizer = adam(memory, size);
  return { parameters, gradient, optimizer };
}

describe('adam', () => {
  it('finds the lowest point of a bowl', () => {
    const { parameters, gradient, optimizer } = openAdam(4);
    parameters.floats.set([3, -2, 0, 9]);
    for (let step = 0; step < 2000; step += 1) {
      gradient.floats.set(parameters.floats.map((value, at) => 2 * (value - at)));
      optimizer.step(parameters, gradient, 0.02);
    }
    parameters.floats.forEach((value, at) => {
      expect(value).toBeCloseTo(at, 1);
    });
  });

  it('reckons as one number at a time does, to the last bit, and clears the gradient', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }), fc.nat(), (fours, steps, seed) => {
        const random = seededRandom(seed);
        const { parameters, gradient, optimizer } = openAdam(fours * 4);
        const { floats } = parameters;
        floats.set(floats.map(() => random() - 0.5));
        const expected = floats.slice();
        const takePlainStep = plainAdam(fours * 4);
        for (let step = 0; step < steps; step += 1) {
          const slopes = floats.map((_, at) => ((at >> 2) % 3 === 0 || random() < 0.5 ? 0 : (random() - 0.5) * 10 ** (-8 * random())));
          takePlainStep(expected, slopes, 0.014);
          gradient.floats.set(slopes);
          optimizer.step(parameters, gradient, 0.014);
          expect(floats).toEqual(expected);
          expect(gradient.floats.every((slope) => slope === 0)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has nothing to do without parameters', () => {
    const { parameters, gradient, optimizer } = openAdam(0);
    expect(() => optimizer.step(parameters, gradient, 0.1)).not.toThrow();
  });
});
