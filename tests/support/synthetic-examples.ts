import { type Example, type LogisticModel, probabilityOf } from '../../src/evaluation/logistic-fit.js';

/** Examples as a model makes them: features spread over 0 to 1, each right with the probability that the model gives. The same every time. */
export function syntheticExamples(model: LogisticModel, count: number): Example[] {
  let state = 12345;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, (): Example => {
    const features = model.weights.map(next);
    return { features, right: next() < probabilityOf(model, features) };
  });
}
