import {
  bytesPerFloat,
  type Code,
  constant,
  downFrom,
  downRow,
  get,
  load32,
  loadVector,
  move,
  numbersTo,
  plus,
  plusVector,
  set,
  storeVector,
  times,
  valueType,
  wasmModule,
} from '../wasm-code.js';

/** Parameters, then locals. */
const [list, count, table, row, stride] = [0, 1, 2, 3, 4];
const [at, listed, from, to] = [5, 6, 7, 8];

/** Places of a list of row numbers, 32 bits each, not empty, of a table and of a row that is not listed, and the bytes of a row, a multiple of 16. */
export type RowKernel = (list: number, count: number, table: number, row: number, stride: number) => void;

/** The module of a {@link RowKernel} that adds each listed row of the table to the row, in the list's order. */
export function gatherKernel(): Uint8Array<ArrayBuffer> {
  return rowKernel(listed, row);
}

/** The module of a {@link RowKernel} that adds the row to each listed row of the table. */
export function scatterKernel(): Uint8Array<ArrayBuffer> {
  return rowKernel(row, listed);
}

function rowKernel(source: number, target: number): Uint8Array<ArrayBuffer> {
  const add: Code = downRow(at, (offset) => [
    ...[...get(source), ...plus(get(at)), ...set(from), ...get(target), ...plus(get(at)), ...set(to)],
    ...[...get(to), ...get(to), ...loadVector(offset), ...plusVector([...get(from), ...loadVector(offset)]), ...storeVector(offset)],
  ]);
  const eachListed: Code = downFrom(count, 1, [
    ...[...get(table), ...plus(times([...get(list), ...load32(), ...get(stride)])), ...set(listed)],
    ...[...get(stride), ...set(at), ...add],
    ...move(list, constant(bytesPerFloat)),
  ]);
  return wasmModule(numbersTo(5).fill(valueType.i32), { integers: 4, vectors: 0 }, eachListed);
}
