/** Vectors shorter than this are taken for zero. */
const least = 1e-9;

/**
 * The unit vector of one text: the mean of its tokens' vectors, or the first token's, divided by its length.
 * Writes it to `out` at `outAt`, as many numbers as a vector has dimensions; all zeros when there is nothing to point anywhere.
 * @param data Token vectors, row-major. @param rows For each token of the text, in its order, the row that holds its vector.
 */
export function poolText(
  { data, dimensions }: TokenVectors,
  rows: ArrayLike<number>,
  pooling: 'mean' | 'cls',
  out: Float32Array,
  outAt: number,
): void {
  const summed = pooling === 'cls' ? Math.min(1, rows.length) : rows.length;
  const sums = new Float64Array(dimensions);
  for (let token = 0; token < summed; token += 1) {
    const at = (rows[token] as number) * dimensions;
    for (let k = 0; k < dimensions; k += 1) sums[k] = (sums[k] as number) + (data[at + k] as number);
  }
  let squares = 0;
  for (const value of sums) squares += value * value;
  const length = Math.sqrt(squares);
  for (let k = 0; k < dimensions; k += 1) out[outAt + k] = length < least ? 0 : (sums[k] as number) / length;
}

/** Vectors of tokens, one a row: `[rows][dimensions]`. */
export interface TokenVectors {
  readonly data: Float32Array;
  readonly dimensions: number;
}
