/** Adam (Kingma 2015) over one flat array of parameters. */
export interface Adam {
  /** Moves the parameters against the gradient, and clears the gradient. */
  step(parameters: Float32Array, gradient: Float32Array, rate: number): void;
}

const firstDecay = 0.9;
const secondDecay = 0.98;
const epsilon = 1e-8;

/** @param size how many parameters there are. */
export function adam(size: number): Adam {
  const first = new Float32Array(size);
  const second = new Float32Array(size);
  let steps = 0;
  return {
    step(parameters, gradient, rate) {
      steps += 1;
      const firstBias = 1 - firstDecay ** steps;
      const secondBias = Math.sqrt(1 - secondDecay ** steps);
      const stepSize = (rate * secondBias) / firstBias;
      for (let at = 0; at < size; at += 1) {
        const slope = gradient[at] ?? 0;
        const mean = firstDecay * (first[at] ?? 0) + (1 - firstDecay) * slope;
        const square = secondDecay * (second[at] ?? 0) + (1 - secondDecay) * slope * slope;
        first[at] = mean;
        second[at] = square;
        if (mean !== 0) parameters[at] = (parameters[at] ?? 0) - (stepSize * mean) / (Math.sqrt(square) + epsilon * secondBias);
        gradient[at] = 0;
      }
    },
  };
}
