import { type FloatBlock, openFloatMemory } from '../float-memory.js';
import { openCrossEntropy } from './cross-entropy.js';
import { transpose } from './matrix.js';
import { openMatrixProduct } from './matrix-product.js';

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

/** So many numbers more than the batch is a row's length: were it a power of two, a column would have few places in the processor's caches. */
const padding = 16;

/**
 * @param batch number of pairs, a multiple of four; @param dimensions length of a vector, a multiple of four.
 * @param temperature what similarities are divided by, .05 here, .003 or more.
 */
export function contrastiveLoss(batch: number, dimensions: number, temperature: number): ContrastiveLoss {
  const memory = openFloatMemory();
  const stride = batch + padding;
  const vectors = (): FloatBlock => memory.allocate(batch * dimensions);
  const [queries, passages, queryGradient, passageGradient] = [vectors(), vectors(), vectors(), vectors()];
  const [slopes, turnedSlopes] = [memory.allocate(batch * stride), memory.allocate(batch * stride)];
  const columns = memory.allocate(dimensions * stride);
  const crossEntropy = openCrossEntropy(memory, { batch, stride, values: slopes, turned: turnedSlopes }, temperature);
  const compare = openMatrixProduct(memory, dimensions);
  const weigh = openMatrixProduct(memory, batch, stride);
  const addWeighted = (weights: FloatBlock, rows: FloatBlock, out: FloatBlock): void => {
    transpose(rows.floats, dimensions, columns.floats, stride);
    weigh({ left: weights, right: columns, out, rows: batch, columns: dimensions, outStride: dimensions });
  };
  return {
    queryGradient: queryGradient.floats,
    passageGradient: passageGradient.floats,
    evaluate(givenQueries, givenPassages) {
      queries.floats.set(givenQueries);
      passages.floats.set(givenPassages);
      compare({ left: queries, right: passages, out: slopes, rows: batch, columns: batch, outStride: stride });
      const loss = crossEntropy();
      addWeighted(slopes, passages, queryGradient);
      addWeighted(turnedSlopes, queries, passageGradient);
      return loss;
    },
  };
}
