import {
  type Code,
  constant,
  dotOfEights,
  downFrom,
  get,
  integerLane,
  loadBytes,
  loadVector,
  move,
  numbersTo,
  plus,
  plusFour,
  set,
  store32,
  valueType,
  vectorBytes,
  wasmModule,
  zeroVector,
} from '../embedding/wasm-code.js';

/** Numbers that one instruction multiplies. */
const together = 8;
const [question, codes, out, rows, sum] = [0, 1, 2, 3, 4];

/** Where a question of 16-bit numbers stands, where rows of codes, and where a 32-bit sum a row goes, in bytes; and how many rows there are, not 0. */
export type CodeProducts = (question: number, codes: number, out: number, rows: number) => void;

/** Whether there is a kernel for vectors of so many dimensions. */
export function hasCodeProducts(dimensions: number): boolean {
  return dimensions > 0 && dimensions % together === 0;
}

/**
 * The module of {@link CodeProducts}, which multiplies a question with each row of codes: `out[i] = Σ_k question[k] · codes[i][k]`. All sums must stay below 2³¹.
 */
export function codeProducts(dimensions: number): Uint8Array<ArrayBuffer> {
  const eights = numbersTo(dimensions / together);
  const products: Code = eights.flatMap((eight) => [
    ...get(sum),
    ...plusFour([
      ...[...get(codes), ...loadBytes(eight * together)],
      ...dotOfEights([...get(question), ...loadVector(eight * vectorBytes)]),
    ]),
    ...set(sum),
  ]);
  const total: Code = [...integerLane(sum, 0), ...[1, 2, 3].flatMap((index) => plus(integerLane(sum, index)))];
  const perRow: Code = [
    ...[...zeroVector, ...set(sum), ...products],
    ...[...get(out), ...total, ...store32()],
    ...[...move(codes, constant(dimensions)), ...move(out, constant(4))],
  ];
  return wasmModule(numbersTo(4).fill(valueType.i32), { integers: 0, vectors: 1 }, downFrom(rows, 1, perRow));
}
