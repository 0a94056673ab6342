import type { FloatBlock, FloatMemory } from '../float-memory.js';
import { bytesPerFloat } from '../wasm-code.js';
import { type AdamKernel, adamKernel } from './adam-kernel.js';

/** Adam (Kingma 2015) over one flat array of parameters. */
export interface Adam {
  /** Moves the parameters against the gradient, and clears the gradient. Both are blocks of its memory. */
  step(parameters: FloatBlock, gradient: FloatBlock, rate: number): void;
}

const firstDecay = 0.9;
const secondDecay = 0.98;
const epsilon = 1e-8;

/** @param size how many parameters there are, a multiple of four. */
export function adam(memory: FloatMemory, size: number): Adam {
  const [first, second] = [memory.allocate(size), memory.allocate(size)];
  const run = memory.open<AdamKernel>(adamKernel());
  let steps = 0;
  return {
    step(parameters, gradient, rate) {
      steps += 1;
      if (size === 0) return;
      const firstBias = 1 - firstDecay ** steps;
      const secondBias = Math.sqrt(1 - secondDecay ** steps);
      const places = [parameters.place, gradient.place, first.place, second.place] as const;
      const decays = [firstDecay, 1 - firstDecay, secondDecay, 1 - secondDecay] as const;
      run(...places, size * bytesPerFloat, ...decays, (rate * secondBias) / firstBias, epsilon * secondBias);
    },
  };
}
