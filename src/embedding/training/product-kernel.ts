/*
 * A WebAssembly module, written out byte by byte (https://webassembly.github.io/spec/core/binary/), for what training spends its time on: dot products
 * between the rows of two matrices of 32-bit floats, four numbers at a time. WebAssembly rounds alike on every machine, so equal seeds give equal models.
 */

type Code = readonly number[];

const i32 = 0x7f;
const v128 = 0x7b;

/** Rows and columns that are worked on at a time: as many sums as processors have registers for. */
const block = { rows: 4, columns: 2 };
const bytesPerFloat = 4;
/** A vector holds four numbers. */
const vectorBytes = 16;

const numbersTo = (end: number): number[] => Array.from({ length: end }, (_, index) => index);

/** Parameters: places are byte offsets in the memory, `stride` the bytes of a row. */
const [left, right, out, rows, columns, stride] = [0, 1, 2, 3, 4, 5];
/** Counters, and the place of each row of a block. */
const [rowsLeft, columnsLeft, at, rightAt, firstPlace] = [6, 7, 8, 9, 10];
const leftPlace = (row: number): number => firstPlace + row;
const rightPlace = (column: number): number => firstPlace + block.rows + column;
const firstVector = firstPlace + block.rows + block.columns;
const leftVector = (row: number): number => firstVector + row;
const rightVector = firstVector + block.rows;
const sumOf = (row: number, column: number): number => rightVector + 1 + row * block.columns + column;
const vectors = block.rows + 1 + block.rows * block.columns;

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const constant = (value: number): Code => [0x41, ...signed(value)];
const plus = (value: Code): Code => [...value, 0x6a];
const times = (value: Code): Code => [...value, 0x6c];
const move = (local: number, by: Code): Code => [...get(local), ...plus(by), ...set(local)];
/** Repeats a body until the local, which falls by `step` each time before it, is 0. */
const downFrom = (local: number, step: number, body: Code): Code => [
  ...[0x03, 0x40],
  ...[...move(local, constant(-step)), ...body, ...get(local)],
  ...[0x0d, 0x00, 0x0b],
];
const loadVector: Code = [0xfd, 0x00, 0x02, 0x00];
const plusVector = (value: Code): Code => [...value, 0xfd, 0xe4, 0x01];
const timesVector = (value: Code): Code => [...value, 0xfd, 0xe6, 0x01];
const zeroVector: Code = [0xfd, 0x0c, ...numbersTo(vectorBytes).fill(0)];
const lane = (vector: number, index: number): Code => [...get(vector), 0xfd, 0x1f, index];
const plusFloat = (value: Code): Code => [...value, 0x92];
const storeFloat = (offset: number): Code => [0x38, 0x02, ...unsigned(offset)];

const eachRow = (code: (row: number) => Code): Code => numbersTo(block.rows).flatMap(code);
const eachColumn = (code: (column: number) => Code): Code => numbersTo(block.columns).flatMap(code);
const eachSum = (code: (row: number, column: number) => Code): Code => eachRow((row) => eachColumn((column) => code(row, column)));

const beginBlock: Code = [
  ...eachRow((row) => [...get(left), ...plus(times([...constant(row), ...get(stride)])), ...set(leftPlace(row))]),
  ...eachColumn((column) => [...get(rightAt), ...plus(times([...constant(column), ...get(stride)])), ...set(rightPlace(column))]),
  ...eachSum((row, column) => [...zeroVector, ...set(sumOf(row, column))]),
  ...[...get(stride), ...set(at)],
];

/** From the end of the rows to their beginning: `at` is the counter and the offset. */
const addProducts: Code = downFrom(at, vectorBytes, [
  ...eachRow((row) => [...get(leftPlace(row)), ...plus(get(at)), ...loadVector, ...set(leftVector(row))]),
  ...eachColumn((column) => [
    ...[...get(rightPlace(column)), ...plus(get(at)), ...loadVector, ...set(rightVector)],
    ...eachRow((row) => {
      const sum = sumOf(row, column);
      return [...get(sum), ...plusVector([...get(leftVector(row)), ...timesVector(get(rightVector))]), ...set(sum)];
    }),
  ]),
]);

const storeSums: Code = eachRow((row) => [
  ...eachColumn((column) => {
    const sum = sumOf(row, column);
    const total = [...lane(sum, 0), ...[1, 2, 3].flatMap((index) => plusFloat(lane(sum, index)))];
    return [
      ...get(out),
      ...plus(times([...constant(row * bytesPerFloat), ...get(columns)])),
      ...total,
      ...storeFloat(column * bytesPerFloat),
    ];
  }),
]);

const overColumns: Code = downFrom(columnsLeft, block.columns, [
  ...[...beginBlock, ...addProducts, ...storeSums],
  ...move(rightAt, times([...get(stride), ...constant(block.columns)])),
  ...move(out, constant(block.columns * bytesPerFloat)),
]);

/** After its columns `out` stands one row further: the next block begins three rows below. */
const overRows: Code = downFrom(rowsLeft, block.rows, [
  ...[...get(columns), ...set(columnsLeft), ...get(right), ...set(rightAt)],
  ...overColumns,
  ...move(left, times([...get(stride), ...constant(block.rows)])),
  ...move(out, times([...get(columns), ...constant((block.rows - 1) * bytesPerFloat)])),
]);

/**
 * The module. It imports a memory as `ground.memory` and exports `multiply(left, right, out, rows, columns, stride)`, which writes
 * `out[i][j] = Σ_k left[i][k] · right[j][k]`: byte offsets, numbers of rows that are multiples of four and not 0, rows of `stride` bytes, a multiple of 16.
 */
export function productKernel(): Uint8Array<ArrayBuffer> {
  const counters = firstVector - rowsLeft;
  const body = [...[2, counters, i32, vectors, v128], ...get(rows), ...set(rowsLeft), ...overRows, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 6, ...numbersTo(6).fill(i32), 0]),
    ...section(2, [1, ...name('ground'), ...name('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('multiply'), 0x00, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): Code {
  return [text.length, ...new TextEncoder().encode(text)];
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  const done = low < 0x40 ? rest === 0 : rest === -1;
  return done ? [low] : [low | 0x80, ...signed(rest)];
}
