import {
  bytesPerFloat,
  type Code,
  constant,
  downFrom,
  get,
  lane,
  loadVector,
  move,
  numbersTo,
  plus,
  plusFloat,
  plusVector,
  set,
  storeFloat,
  times,
  timesVector,
  valueType,
  vectorBytes,
  wasmModule,
  zeroVector,
} from '../wasm-code.js';

/** Rows and columns that are worked on at a time: as many sums as processors have registers for. */
const block = { rows: 4, columns: 2 };

/** Rows of both operands. */
export interface RowBytes {
  /** How many bytes a row has, a multiple of 16, not 0. */
  readonly width: number;
  /** How many bytes a row begins after the one before it, a multiple of 16. */
  readonly stride: number;
}

/** Parameters, then counters and places. */
const [left, right, out, rows, columns, outStride] = [0, 1, 2, 3, 4, 5];
const [columnsLeft, bytesLeft, leftAt, rightAt, rightRow, outAt, firstVector] = [6, 7, 8, 9, 10, 11, 12];
const leftVector = (row: number): number => firstVector + row;
const rightVector = (column: number): number => firstVector + block.rows + column;
const sumOf = (row: number, column: number): number => firstVector + block.rows + block.columns + row * block.columns + column;
const vectors = block.rows + block.columns + block.rows * block.columns;

const eachRow = (code: (row: number) => Code): Code => numbersTo(block.rows).flatMap(code);
const eachColumn = (code: (column: number) => Code): Code => numbersTo(block.columns).flatMap(code);
const eachSum = (code: (row: number, column: number) => Code): Code => eachRow((row) => eachColumn((column) => code(row, column)));

/** From the last vector of the rows to the first. */
const addProducts = ({ width, stride }: RowBytes): Code => [
  ...[...get(left), ...plus(constant(width)), ...set(leftAt)],
  ...[...get(rightRow), ...plus(constant(width)), ...set(rightAt)],
  ...[...constant(width), ...set(bytesLeft)],
  ...eachSum((row, column) => [...zeroVector, ...set(sumOf(row, column))]),
  ...downFrom(bytesLeft, vectorBytes, [
    ...[leftAt, rightAt].flatMap((place) => move(place, constant(-vectorBytes))),
    ...eachRow((row) => [...get(leftAt), ...loadVector(row * stride), ...set(leftVector(row))]),
    ...eachColumn((column) => [...get(rightAt), ...loadVector(column * stride), ...set(rightVector(column))]),
    ...eachSum((row, column) => {
      const product = [...get(leftVector(row)), ...timesVector(get(rightVector(column)))];
      return [...get(sumOf(row, column)), ...plusVector(product), ...set(sumOf(row, column))];
    }),
  ]),
];

const storeSums: Code = eachSum((row, column) => {
  const sum = sumOf(row, column);
  const total = [...lane(sum, 0), ...[1, 2, 3].flatMap((index) => plusFloat(lane(sum, index)))];
  return [...get(outAt), ...plus(times([...constant(row), ...get(outStride)])), ...total, ...storeFloat(column * bytesPerFloat)];
});

const overColumns = (bytes: RowBytes): Code =>
  downFrom(columnsLeft, block.columns, [
    ...[...addProducts(bytes), ...storeSums],
    ...move(rightRow, constant(bytes.stride * block.columns)),
    ...move(outAt, constant(block.columns * bytesPerFloat)),
  ]);

const overRows = (bytes: RowBytes): Code =>
  downFrom(rows, block.rows, [
    ...[...get(columns), ...set(columnsLeft), ...get(right), ...set(rightRow), ...get(out), ...set(outAt)],
    ...overColumns(bytes),
    ...move(left, constant(bytes.stride * block.rows)),
    ...move(out, times([...get(outStride), ...constant(block.rows)])),
  ]);

/** Places, numbers of rows of both operands (multiples of four, not 0), and the bytes of a row of `out`. */
export type ProductKernel = (left: number, right: number, out: number, rows: number, columns: number, outStride: number) => void;

/**
 * The module of a {@link ProductKernel}, which writes `out[i][j] = Σ_k left[i][k] · right[j][k]`, dot products between the rows of two matrices. There are four sums, of every
 * fourth product from the end of the rows to their beginning, and then the sum of those.
 */
export function productKernel(bytes: RowBytes): Uint8Array<ArrayBuffer> {
  return wasmModule(numbersTo(6).fill(valueType.i32), { integers: firstVector - columnsLeft, vectors }, overRows(bytes));
}
