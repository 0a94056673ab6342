import {
  andVector,
  atMostPair,
  bytesPerFloat,
  type Code,
  constant,
  downFrom,
  get,
  loadPair,
  loadVector,
  minusPair,
  move,
  numbersTo,
  overPair,
  pairOf,
  plusPair,
  secondTwice,
  set,
  shiftPair,
  storeFirst,
  storePair,
  storeVector,
  timesPair,
  twice,
  valueType,
  wasmModule,
  wholePair,
  zeroVector,
} from '../wasm-code.js';

/*
 * The exponential is that of fdlibm (Sun Microsystems 1993, https://www.netlib.org/fdlibm/e_exp.c), which V8 has as Math.exp: x = k · ln 2 + r, and a rational
 * function of r. Step by step as there, so that the last bit is the same.
 */
const inverseOfLn2 = Math.LOG2E;
const [ln2High, ln2Low] = [0.6931471803691238, 1.9082149292705877e-10];
const coefficients = [4.1381367970572385e-8, -1.6533902205465252e-6, 6.613756321437934e-5, -0.0027777777777015593];
const firstCoefficient = 0.16666666666666602;
/** Up to here k is 0: fdlibm compares the upper half of the bits of x with those of ½ ln 2. */
const halfOfLn2 = -0.3465735912322998;
/** Added to k it leaves k with the bias of an exponent in the lowest bits. */
const exponentMark = 2 ** 52 + 1023;
const mantissaBits = 52;

/** Parameters, then counters and places, then values. */
const [values, rowSums, columnSums, batch, stride, temperature] = [0, 1, 2, 3, 4, 5];
const [rowsLeft, columnsLeft, valueAt, columnAt] = [6, 7, 8, 9];
const [x, k, high, low, r, square, c, power, rowSum] = [10, 11, 12, 13, 14, 15, 16, 17, 18];

const polynomial: Code = [...coefficients.slice(1), firstCoefficient].reduce<Code>(
  (sum, coefficient) => [...pairOf(coefficient), ...plusPair([...get(square), ...timesPair(sum)])],
  pairOf(coefficients[0] as number),
);

const reduce: Code = [
  ...[...pairOf(inverseOfLn2), ...timesPair(get(x)), ...plusPair(pairOf(-0.5)), ...wholePair],
  ...[...andVector([...get(x), ...atMostPair(pairOf(halfOfLn2))]), ...set(k)],
  ...[...get(x), ...minusPair([...get(k), ...timesPair(pairOf(ln2High))]), ...set(high)],
  ...[...get(k), ...timesPair(pairOf(ln2Low)), ...set(low)],
  ...[...get(high), ...minusPair(get(low)), ...set(r)],
  ...[...get(r), ...timesPair(get(r)), ...set(square)],
];

/** 1 − ((low − r·c / (2 − c)) − high), times 2 to the power of k. */
const raise: Code = [
  ...[...get(r), ...minusPair([...get(square), ...timesPair(polynomial)]), ...set(c)],
  ...[...get(r), ...timesPair(get(c)), ...overPair([...pairOf(2), ...minusPair(get(c))]), ...set(square)],
  ...[...pairOf(1), ...minusPair([...get(low), ...minusPair(get(square)), ...minusPair(get(high))])],
  ...timesPair([...get(k), ...plusPair(pairOf(exponentMark)), ...shiftPair(mantissaBits)]),
  ...set(power),
];

const addToSums: Code = [
  ...[...get(rowSum), ...plusPair(get(power)), ...plusPair([...get(power), ...secondTwice]), ...set(rowSum)],
  ...[...get(columnAt), ...get(columnAt), ...loadVector(), ...plusPair(get(power)), ...storeVector()],
];

const overColumns: Code = downFrom(columnsLeft, 2, [
  ...[...get(valueAt), ...loadPair(0), ...minusPair(pairOf(1)), ...overPair(twice(temperature)), ...set(x)],
  ...[...reduce, ...raise, ...addToSums],
  ...[...get(valueAt), ...get(power), ...storePair(0)],
  ...[...move(valueAt, constant(2 * bytesPerFloat)), ...move(columnAt, constant(4 * bytesPerFloat))],
]);

const overRows: Code = downFrom(rowsLeft, 1, [
  ...[...get(batch), ...set(columnsLeft), ...get(values), ...set(valueAt), ...get(columnSums), ...set(columnAt)],
  ...[...zeroVector, ...set(rowSum), ...overColumns],
  ...[...get(rowSums), ...get(rowSum), ...storeFirst],
  ...[...move(values, get(stride)), ...move(rowSums, constant(2 * bytesPerFloat))],
]);

/**
 * Places of a square matrix, of the sums of its rows and of its columns, which are 64-bit floats; rows and columns of the matrix, an even number, not 0; the bytes
 * a row begins after the one before it; what similarities are divided by.
 */
export type PowerKernel = (values: number, rowSums: number, columnSums: number, batch: number, stride: number, temperature: number) => void;

/**
 * The module of a {@link PowerKernel}: turns similarities s, from −1 to 1, into `exp((s − 1) / temperature)` to the last bit of `Math.exp`, writes the sums of the rows and adds to
 * those of the columns. The temperature is .003 or more.
 */
export function powerKernel(): Uint8Array<ArrayBuffer> {
  const statements = [...get(batch), ...set(rowsLeft), ...overRows];
  return wasmModule([...numbersTo(5).fill(valueType.i32), valueType.f64], { integers: 4, vectors: 9 }, statements);
}
