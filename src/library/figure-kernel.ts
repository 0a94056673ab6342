import {
  bitsIn,
  type Code,
  choose,
  constant,
  downFrom,
  equalsReal,
  get,
  load8,
  loadDouble,
  move,
  plusReal,
  real,
  set,
  shift,
  store32,
  storeDouble,
  timesReal,
  valueType,
  wasmModule,
  when,
} from '../embedding/wasm-code.js';
import { readEntry } from './posting-kernels.js';

/** Where the tables of {@link figureSums} stand in the memory, in bytes. */
export interface FigurePlaces {
  /** By ordinal: a byte, 0 for figures that are left out. */
  readonly wanted: number;
  /** By ordinal: floats of 64 bits that are added to. */
  readonly sums: number;
  /** Where ordinals go that had no sum yet, 32 bits each; one more than there are figures. */
  readonly touched: number;
  /** Where it is told how many are touched now, 32 bits. */
  readonly outcome: number;
}

/**
 * Where a list's entries stand in the memory, and how many they are, not 0; what a figure gains that has the term with its count's lowest bit set, and the share of it that one
 * without gains; and how many are touched already.
 */
export type FigureSums = (entries: number, frequency: number, gain: number, share: number, touched: number) => void;

/** The module of {@link FigureSums}. */
export function figureSums({ wanted, sums, touched, outcome }: FigurePlaces): Uint8Array<ArrayBuffer> {
  const [entries, frequency, gain, share, end] = [0, 1, 2, 3, 4];
  const [byte, value, ordinal, count, width, inBytes] = [5, 6, 7, 8, 9, 10];
  const before = 11;
  const code = { entries, byte, value, ordinal, count, width };
  const factor: Code = choose(real(1), get(share), [...get(count), ...bitsIn(constant(1))]);
  const add: Code = [
    ...[...get(ordinal), ...shift(constant(3)), ...set(inBytes)],
    ...[...get(inBytes), ...loadDouble(sums), ...set(before)],
    ...[...get(end), ...shift(constant(2)), ...get(ordinal), ...store32(touched)],
    ...move(end, [...get(before), ...equalsReal(real(0))]),
    ...[...get(inBytes), ...get(before), ...plusReal([...get(gain), ...timesReal(factor)]), ...storeDouble(sums)],
  ];
  const perEntry: Code = [...readEntry(code), ...when([...get(ordinal), ...load8(wanted)], add)];
  const { i32, f64 } = valueType;
  return wasmModule([i32, i32, f64, f64, i32], { integers: 6, vectors: 0, reals: 1 }, [
    ...downFrom(frequency, 1, perEntry),
    ...[...constant(0), ...get(end), ...store32(outcome)],
  ]);
}
