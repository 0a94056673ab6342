import { overTiles } from './matrix.js';

/** A square matrix of all pairs of a batch, and room for its transpose. */
export interface PairMatrix {
  readonly batch: number;
  /** How many numbers a row begins after the one before it. */
  readonly stride: number;
  /** Similarities at first, at most 1; what they become are the slopes of the cross-entropy by them. */
  readonly values: Float32Array;
  /** Becomes the transpose of the slopes. */
  readonly turned: Float32Array;
}

/** Mean cross-entropy of all rows and columns against their pair, on the diagonal, in nats. Turns the similarities into its slopes. */
export function crossEntropy(pairs: PairMatrix, temperature: number): number {
  const { batch, stride, values } = pairs;
  const rowSums = new Float64Array(batch);
  const columnSums = new Float64Array(batch);
  let loss = 0;
  for (let row = 0; row < batch; row += 1) {
    loss -= (2 * ((values[row * stride + row] as number) - 1)) / temperature;
    rowSums[row] = exponentiateRow(values, row * stride, columnSums, temperature);
  }
  for (const sum of rowSums) loss += Math.log(sum);
  for (const sum of columnSums) loss += Math.log(sum);
  writeSlopes(pairs, rowSums, columnSums, 1 / (2 * batch * temperature));
  return loss / (2 * batch);
}

/** Turns similarities into `exp((s − 1) / temperature)`, adds them to the sums of their columns, and gives the sum of the row. */
function exponentiateRow(values: Float32Array, start: number, columnSums: Float64Array, temperature: number): number {
  let sum = 0;
  for (let column = 0; column < columnSums.length; column += 1) {
    const power = Math.exp(((values[start + column] as number) - 1) / temperature);
    values[start + column] = power;
    sum += power;
    columnSums[column] = (columnSums[column] as number) + power;
  }
  return sum;
}

/** Turns powers into slopes, and writes their transpose. */
function writeSlopes({ batch, stride, values, turned }: PairMatrix, rowSums: Float64Array, columnSums: Float64Array, scale: number): void {
  const columnScales = columnSums.map((sum) => scale / sum);
  overTiles(batch, batch, (row, left, right) => {
    const rowScale = scale / (rowSums[row] as number);
    for (let column = left; column < right; column += 1) {
      const at = row * stride + column;
      const slope = (values[at] as number) * (rowScale + (columnScales[column] as number));
      values[at] = slope;
      turned[column * stride + row] = slope;
    }
  });
  for (let at = 0; at < batch * stride; at += stride + 1) {
    values[at] = (values[at] as number) - 2 * scale;
    turned[at] = values[at] as number;
  }
}
