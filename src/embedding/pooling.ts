/** Token vectors of a batch, padded on the right: `[texts][sequence][dimensions]`, row-major. */
export interface TokenVectors {
  readonly data: Float32Array;
  readonly sequence: number;
  readonly dimensions: number;
}

/** Vectors shorter than this are taken for zero. */
const least = 1e-9;

/**
 * The unit vector of one text of a batch: the mean of its tokens' vectors, or the first token's, divided by its length.
 * Writes it to `out` at `outAt`; all zeros when there is nothing to point anywhere.
 * @param text position in the batch; @param tokens how many tokens the text has without padding.
 */
export function poolText(
  vectors: TokenVectors,
  text: number,
  tokens: number,
  pooling: 'mean' | 'cls',
  out: Float32Array,
  outAt: number,
): void {
  const { data, sequence, dimensions } = vectors;
  const summed = pooling === 'cls' ? Math.min(1, tokens) : tokens;
  const sums = new Float64Array(dimensions);
  for (let token = 0; token < summed; token += 1) {
    const at = (text * sequence + token) * dimensions;
    for (let k = 0; k < dimensions; k += 1) sums[k] = (sums[k] as number) + (data[at + k] as number);
  }
  let squares = 0;
  for (const value of sums) squares += value * value;
  const length = Math.sqrt(squares);
  for (let k = 0; k < dimensions; k += 1) out[outAt + k] = length < least ? 0 : (sums[k] as number) / length;
}
