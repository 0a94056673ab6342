/*
 * Products of row-major matrices. Four rows and four columns are worked on at a time, which is what makes plain JavaScript fast here;
 * so the number of rows of every operand is a multiple of {@link rowBlock}.
 */

/** The number of rows and columns that every operand's sizes must be a multiple of. */
export const rowBlock = 4;

/** `out[i][j] = Σ_k left[i][k] · right[j][k]`: all dot products between the rows of two matrices. */
export function multiplyByTransposed(left: Float32Array, right: Float32Array, width: number, out: Float32Array): void {
  const rows = left.length / width;
  const columns = right.length / width;
  for (let i = 0; i < rows; i += rowBlock) {
    for (let j = 0; j < columns; j += rowBlock) dotBlock(left, i * width, right, j * width, width, out, i * columns + j, columns);
  }
}

function dotBlock(
  left: Float32Array,
  leftAt: number,
  right: Float32Array,
  rightAt: number,
  width: number,
  out: Float32Array,
  outAt: number,
  columns: number,
): void {
  for (let half = 0; half < rowBlock; half += 2) {
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    const first = leftAt + half * width;
    for (let k = 0; k < width; k += 1) {
      const x = left[first + k] ?? 0;
      const y = left[first + width + k] ?? 0;
      const r0 = right[rightAt + k] ?? 0;
      const r1 = right[rightAt + width + k] ?? 0;
      const r2 = right[rightAt + 2 * width + k] ?? 0;
      const r3 = right[rightAt + 3 * width + k] ?? 0;
      a0 += x * r0;
      a1 += x * r1;
      a2 += x * r2;
      a3 += x * r3;
      b0 += y * r0;
      b1 += y * r1;
      b2 += y * r2;
      b3 += y * r3;
    }
    const at = outAt + half * columns;
    out[at] = a0;
    out[at + 1] = a1;
    out[at + 2] = a2;
    out[at + 3] = a3;
    out[at + columns] = b0;
    out[at + columns + 1] = b1;
    out[at + columns + 2] = b2;
    out[at + columns + 3] = b3;
  }
}

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
