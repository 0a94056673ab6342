/** `out[j][i] = matrix[i][j]`, of a matrix with rows of `width` numbers. */
export function transpose(matrix: Float32Array, width: number, out: Float32Array): void {
  const rows = matrix.length / width;
  for (let first = 0; first < rows; first += tile) {
    for (let left = 0; left < width; left += tile) transposeTile(matrix, width, rows, first, left, out);
  }
}

/** A tile of both matrices stays in the processor's nearest cache. */
const tile = 32;

function transposeTile(matrix: Float32Array, width: number, rows: number, first: number, left: number, out: Float32Array): void {
  const lastRow = Math.min(rows, first + tile);
  const lastColumn = Math.min(width, left + tile);
  for (let row = first; row < lastRow; row += 1) {
    for (let column = left; column < lastColumn; column += 1) out[column * rows + row] = matrix[row * width + column] ?? 0;
  }
}
