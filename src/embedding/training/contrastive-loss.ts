import { multiplyByTransposed, transpose } from './matrix.js';

/** Memory of one loss, used again at each step. */
export interface ContrastiveLoss {
  /** Gradients of the loss by the query vectors and by the passage vectors of the last call. */
  readonly queryGradient: Float32Array;
  readonly passageGradient: Float32Array;
  /**
   * Symmetric InfoNCE (van den Oord 2018) over one batch: row i of the queries belongs to row i of the passages, all other rows of the
   * batch are its negatives, in both directions. Both are unit vectors. Gives the mean loss in nats.
   */
  evaluate(queries: Float32Array, passages: Float32Array): number;
}

/** @param batch number of pairs, a multiple of four; @param temperature what similarities are divided by, .05 here. */
export function contrastiveLoss(batch: number, dimensions: number, temperature: number): ContrastiveLoss {
  const similarities = new Float32Array(batch * batch);
  const slopes = new Float32Array(batch * batch);
  const columns = new Float32Array(batch * dimensions);
  const queryGradient = new Float32Array(batch * dimensions);
  const passageGradient = new Float32Array(batch * dimensions);
  const scale = 1 / (2 * batch * temperature);
  return {
    queryGradient,
    passageGradient,
    evaluate(queries, passages) {
      multiplyByTransposed(queries, passages, dimensions, similarities);
      slopes.fill(0);
      let loss = 0;
      for (let row = 0; row < batch; row += 1) {
        loss += addSoftmax(similarities, slopes, batch, row * batch, 1, row, temperature, scale);
        loss += addSoftmax(similarities, slopes, batch, row, batch, row, temperature, scale);
      }
      transpose(passages, dimensions, columns);
      multiplyByTransposed(slopes, columns, batch, queryGradient);
      transpose(slopes, batch, similarities);
      transpose(queries, dimensions, columns);
      multiplyByTransposed(similarities, columns, batch, passageGradient);
      return loss / (2 * batch);
    },
  };
}

/** Cross-entropy of one row (step 1) or column (step = batch) against its pair; adds its slope. */
function addSoftmax(
  similarities: Float32Array,
  slopes: Float32Array,
  batch: number,
  start: number,
  step: number,
  pair: number,
  temperature: number,
  scale: number,
): number {
  let sum = 0;
  const end = start + batch * step;
  for (let at = start; at < end; at += step) sum += Math.exp(((similarities[at] ?? 0) - 1) / temperature);
  for (let at = start; at < end; at += step) {
    slopes[at] = (slopes[at] ?? 0) + (Math.exp(((similarities[at] ?? 0) - 1) / temperature) / sum) * scale;
  }
  const target = start + pair * step;
  slopes[target] = (slopes[target] ?? 0) - scale;
  return Math.log(sum) - ((similarities[target] ?? 0) - 1) / temperature;
}
