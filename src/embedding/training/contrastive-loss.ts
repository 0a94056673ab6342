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

/** @param batch number of pairs, a multiple of four; @param temperature what similarities are divided by, .05 here. */
export function contrastiveLoss(batch: number, dimensions: number, temperature: number): ContrastiveLoss {
  const multiply = openMatrixProduct();
  const similarities = new Float32Array(batch * batch);
  const slopes = new Float32Array(batch * batch);
  const columns = new Float32Array(batch * dimensions);
  const queryGradient = new Float32Array(batch * dimensions);
  const passageGradient = new Float32Array(batch * dimensions);
  return {
    queryGradient,
    passageGradient,
    evaluate(queries, passages) {
      multiply(queries, passages, dimensions, similarities);
      const loss = crossEntropy(similarities, slopes, batch, temperature);
      transpose(passages, dimensions, columns);
      multiply(slopes, columns, batch, queryGradient);
      transpose(slopes, batch, similarities);
      transpose(queries, dimensions, columns);
      multiply(similarities, columns, batch, passageGradient);
      return loss;
    },
  };
}

/** Mean cross-entropy of all rows and columns against their pair, on the diagonal, with its slopes. The similarities are lost. */
function crossEntropy(similarities: Float32Array, slopes: Float32Array, batch: number, temperature: number): number {
  const rowSums = new Float64Array(batch);
  const columnSums = new Float64Array(batch);
  let loss = 0;
  for (let row = 0; row < batch; row += 1) {
    loss -= (2 * ((similarities[row * batch + row] ?? 0) - 1)) / temperature;
    rowSums[row] = exponentiateRow(similarities, row * batch, columnSums, temperature);
  }
  for (const sum of [...rowSums, ...columnSums]) loss += Math.log(sum);
  const scale = 1 / (2 * batch * temperature);
  const columnScales = columnSums.map((sum) => scale / sum);
  for (let row = 0; row < batch; row += 1) {
    writeSlopes(similarities, slopes, row * batch, scale / (rowSums[row] ?? 1), columnScales);
    slopes[row * batch + row] = (slopes[row * batch + row] ?? 0) - 2 * scale;
  }
  return loss / (2 * batch);
}

/** Turns similarities into `exp((s − 1) / temperature)`, adds them to the sums of their columns, and gives the sum of the row. */
function exponentiateRow(values: Float32Array, start: number, columnSums: Float64Array, temperature: number): number {
  let sum = 0;
  for (let column = 0; column < columnSums.length; column += 1) {
    const power = Math.exp(((values[start + column] ?? 0) - 1) / temperature);
    values[start + column] = power;
    sum += power;
    columnSums[column] = (columnSums[column] ?? 0) + power;
  }
  return sum;
}

function writeSlopes(powers: Float32Array, slopes: Float32Array, start: number, rowScale: number, columnScales: Float64Array): void {
  for (let column = 0; column < columnScales.length; column += 1) {
    slopes[start + column] = (powers[start + column] ?? 0) * (rowScale + (columnScales[column] ?? 0));
  }
}
