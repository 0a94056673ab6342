/** Edge of the tiles that matrices are turned in: a tile of both stays in the processor's nearest cache. */
const edge = 32;

/** Visits all rows and columns tile by tile; `visit` is given a row and the columns `[left, right)`. */
export function overTiles(rows: number, width: number, visit: (row: number, left: number, right: number) => void): void {
  for (let first = 0; first < rows; first += edge) {
    const last = Math.min(rows, first + edge);
    for (let left = 0; left < width; left += edge) {
      const right = Math.min(width, left + edge);
      for (let row = first; row < last; row += 1) visit(row, left, right);
    }
  }
}

/** `out[j][i] = matrix[i][j]`, of a matrix with rows of `width` numbers; a row of `out` begins `stride` numbers after the one before it. */
export function transpose(matrix: Float32Array, width: number, out: Float32Array, stride = matrix.length / width): void {
  overTiles(matrix.length / width, width, (row, left, right) => {
    for (let column = left; column < right; column += 1) out[column * stride + row] = matrix[row * width + column] as number;
  });
}
