import {
  type Code,
  constant,
  downFrom,
  get,
  hasBits,
  loadPair,
  loadVector,
  minusPair,
  move,
  numbersTo,
  orVector,
  overPair,
  plusPair,
  rootOfPair,
  set,
  storePair,
  storeVector,
  timesPair,
  twice,
  valueType,
  vectorBytes,
  wasmModule,
  when,
  zeroVector,
} from '../wasm-code.js';

/** Parameters, then locals. */
const [parameters, gradient, first, second, bytes] = [0, 1, 2, 3, 4];
const [firstDecay, firstGain, secondDecay, secondGain, stepSize, least] = [5, 6, 7, 8, 9, 10];
const [slope, mean, square] = [11, 12, 13];
const halves = [0, vectorBytes / 2];

const updatePair = (offset: number): Code => [
  ...[...get(gradient), ...loadPair(offset), ...set(slope)],
  ...[...twice(firstDecay), ...timesPair([...get(first), ...loadPair(offset)])],
  ...[...plusPair([...twice(firstGain), ...timesPair(get(slope))]), ...set(mean)],
  ...[...twice(secondDecay), ...timesPair([...get(second), ...loadPair(offset)])],
  ...[...plusPair([...twice(secondGain), ...timesPair(get(slope)), ...timesPair(get(slope))]), ...set(square)],
  ...[...get(first), ...get(mean), ...storePair(offset)],
  ...[...get(second), ...get(square), ...storePair(offset)],
  ...[...get(parameters), ...get(parameters), ...loadPair(offset)],
  ...minusPair([...[...twice(stepSize), ...timesPair(get(mean))], ...overPair([...get(square), ...rootOfPair, ...plusPair(twice(least))])]),
  ...storePair(offset),
];

const anything: Code = [
  ...[...get(gradient), ...loadVector()],
  ...[...orVector([...get(first), ...loadVector()]), ...orVector([...get(second), ...loadVector()])],
  ...hasBits,
];

const clearGradient: Code = [...get(gradient), ...zeroVector, ...storeVector()];

const update: Code = downFrom(bytes, vectorBytes, [
  ...when(anything, [...halves.flatMap(updatePair), ...clearGradient]),
  ...[parameters, gradient, first, second].flatMap((place) => move(place, constant(vectorBytes))),
]);

/**
 * Places of the parameters, their gradient and its two moments, and how many bytes each has, a multiple of 16, not 0. What the moments keep of themselves and take of the
 * gradient and of its square. The size of a step, and what is added to the root of the second moment.
 */
export type AdamKernel = (
  parameters: number,
  gradient: number,
  first: number,
  second: number,
  bytes: number,
  firstDecay: number,
  firstGain: number,
  secondDecay: number,
  secondGain: number,
  stepSize: number,
  least: number,
) => void;

/**
 * The module of an {@link AdamKernel}, which takes one step of Adam and clears the gradient. It reckons in 64 bits and keeps 32. Parameters that never had a gradient are passed over:
 * nothing of theirs would change.
 */
export function adamKernel(): Uint8Array<ArrayBuffer> {
  const types = [...numbersTo(5).fill(valueType.i32), ...numbersTo(6).fill(valueType.f64)];
  return wasmModule(types, { integers: 0, vectors: 3 }, update);
}
