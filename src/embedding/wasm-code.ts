/*
 * WebAssembly written out byte by byte (https://webassembly.github.io/spec/core/binary/), as far as the kernels of training and search need it. WebAssembly rounds alike on
 * every machine, so equal seeds give equal models.
 */

/**
 * Instructions, one after another: a statement, which leaves nothing on the stack, or an expression, which leaves its value there. What takes a `value` works on what is on
 * the stack, and on that value after it: `[...get(0), ...minusPair(get(1))]` is the first local less the second.
 */
export type Code = readonly number[];

/** Types of values: 32-bit whole numbers (also byte offsets in the memory), floats of 32 and of 64 bits, and vectors of 16 bytes. */
export const valueType = { i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b } as const;

/** A vector holds four floats of 32 bits, or a pair of 64 bits. */
export const vectorBytes = 16;
export const bytesPerFloat = 4;

/** 0, 1, … below `end`. */
export const numbersTo = (end: number): number[] => Array.from({ length: end }, (_, index) => index);

export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];

// Whole numbers.
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const plus = (value: Code): Code => [...value, 0x6a];
export const times = (value: Code): Code => [...value, 0x6c];
export const bitsIn = (value: Code): Code => [...value, 0x71];
export const orBits = (value: Code): Code => [...value, 0x72];
/** The bits moved towards the highest. */
export const shift = (by: Code): Code => [...by, 0x74];
/** The bits moved towards the lowest, zeros behind them. */
export const shiftDown = (by: Code): Code => [...by, 0x76];
/** 1 where it is so, else 0. */
export const differs = (value: Code): Code => [...value, 0x47];
/** One of two values, both worked out: the first where the condition is not 0. */
export const choose = (value: Code, otherwise: Code, condition: Code): Code => [...value, ...otherwise, ...condition, 0x1b];
/** Both taken as signed. */
export const atLeast = (least: Code): Code => [...least, 0x4e];
/** Adds to a local. */
export const move = (local: number, by: Code): Code => [...get(local), ...plus(by), ...set(local)];

// The order of statements.
export const when = (condition: Code, body: Code): Code => [...condition, 0x04, 0x40, ...body, 0x0b];
/** Repeats a body until the condition after it is 0. */
export const repeat = (body: Code, condition: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0x00, 0x0b];
/** Repeats a body until the local, which is not 0 and falls by `step` each time before it, is 0. */
export const downFrom = (local: number, step: number, body: Code): Code => repeat([...move(local, constant(-step)), ...body], get(local));

/**
 * Repeats a body for every vector of a row from its end to its beginning: `at`, in bytes, a multiple of 16, falls to 0, and the vector stands at `at + offset`. Four vectors
 * a turn, after those that are too many for that.
 */
export function downRow(at: number, body: (offset: number) => Code): Code {
  const turn = 4 * vectorBytes;
  const tooMany = [...get(at), ...bitsIn(constant(turn - 1))];
  const single = repeat([...move(at, constant(-vectorBytes)), ...body(0)], tooMany);
  const offsets = [3, 2, 1, 0].map((index) => index * vectorBytes);
  return [...when(tooMany, single), ...when(get(at), downFrom(at, turn, offsets.flatMap(body)))];
}

// Loads are from the place on the stack, stores to the place below their value, both `offset` bytes further.
/** Whole numbers of so many bits, without a sign. */
export const load32 = (offset = 0): Code => [0x28, 0x02, ...unsigned(offset)];
export const load8 = (offset: number): Code => [0x2d, 0x00, ...unsigned(offset)];
export const load16 = (offset: number): Code => [0x2f, 0x01, ...unsigned(offset)];
export const loadFloat = (offset: number): Code => [0x2a, 0x02, ...unsigned(offset)];
/** A float of 64 bits. */
export const loadDouble = (offset: number): Code => [0x2b, 0x03, ...unsigned(offset)];
/** A 32-bit float, as one of 64 bits. */
export const loadReal = (offset: number): Code => [...loadFloat(offset), 0xbb];
export const loadVector = (offset = 0): Code => [0xfd, 0x00, 0x02, ...unsigned(offset)];
/** Two 32-bit floats, as a pair. */
export const loadPair = (offset: number): Code => [0xfd, 0x5d, 0x02, ...unsigned(offset), 0xfd, 0x5f];
export const storeFloat = (offset: number): Code => [0x38, 0x02, ...unsigned(offset)];
export const storeVector = (offset = 0): Code => [0xfd, 0x0b, 0x02, ...unsigned(offset)];
/** A pair, rounded to two 32-bit floats. */
export const storePair = (offset: number): Code => [0xfd, 0x5e, 0xfd, 0x5b, 0x02, ...unsigned(offset), 0x00];
/** The first of a pair, as it is. */
export const storeFirst: Code = [0xfd, 0x5b, 0x03, 0x00, 0x00];

// Four floats of 32 bits.
export const zeroVector: Code = [0xfd, 0x0c, ...numbersTo(vectorBytes).fill(0)];
export const plusVector = (value: Code): Code => [...value, 0xfd, 0xe4, 0x01];
export const timesVector = (value: Code): Code => [...value, 0xfd, 0xe6, 0x01];
/** One of the four, counted from 0. */
export const lane = (vector: number, index: number): Code => [...get(vector), 0xfd, 0x1f, index];
export const plusFloat = (value: Code): Code => [...value, 0x92];
export const timesFloat = (value: Code): Code => [...value, 0x94];
/** The greater of two. */
export const greatest = (value: Code): Code => [...value, 0x97];
/** 1 where it is the value or more, else 0. */
export const isLeast = (value: Code): Code => [...value, 0x60];

// Eight numbers of 16 bits, four of 32.
/** Eight signed numbers of 8 bits, as 16. */
export const loadBytes = (offset: number): Code => [0xfd, 0x01, 0x03, ...unsigned(offset)];
/** The products of eight and eight, each two neighbours added up: four numbers of 32 bits. */
export const dotOfEights = (value: Code): Code => [...value, 0xfd, 0xba, 0x01];
export const plusFour = (value: Code): Code => [...value, 0xfd, 0xae, 0x01];
/** One of the four, counted from 0. */
export const integerLane = (vector: number, index: number): Code => [...get(vector), 0xfd, 0x1b, index];
export const store32 = (offset = 0): Code => [0x36, 0x02, ...unsigned(offset)];
/** A float of 64 bits, rounded to one of 32. */
export const storeRounded = (offset: number): Code => [0xb6, ...storeFloat(offset)];

export const storeDouble = (offset: number): Code => [0x39, 0x03, ...unsigned(offset)];

// Floats of 64 bits.
export const real = (value: number): Code => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
/** 1 where it is so, else 0. */
export const equalsReal = (value: Code): Code => [...value, 0x61];
export const realOf = (integer: Code): Code => [...integer, 0xb7];
export const plusReal = (value: Code): Code => [...value, 0xa0];
export const timesReal = (value: Code): Code => [...value, 0xa2];
export const overReal = (value: Code): Code => [...value, 0xa3];

// Bits of vectors.
export const andVector = (value: Code): Code => [...value, 0xfd, 0x4e];
export const orVector = (value: Code): Code => [...value, 0xfd, 0x50];
export const hasBits: Code = [0xfd, 0x53];

// Pairs of 64-bit floats.
/** A number twice. */
export const pairOf = (value: number): Code => [0xfd, 0x0c, ...new Uint8Array(Float64Array.of(value, value).buffer)];
/** A local of 64 bits twice. */
export const twice = (local: number): Code => [...get(local), 0xfd, 0x14];
/** The second of a pair twice. */
export const secondTwice: Code = [0xfd, 0x21, 0x01, 0xfd, 0x14];
export const plusPair = (value: Code): Code => [...value, 0xfd, 0xf0, 0x01];
export const minusPair = (value: Code): Code => [...value, 0xfd, 0xf1, 0x01];
export const timesPair = (value: Code): Code => [...value, 0xfd, 0xf2, 0x01];
export const overPair = (value: Code): Code => [...value, 0xfd, 0xf3, 0x01];
export const rootOfPair: Code = [0xfd, 0xef, 0x01];
/** Without what stands behind the point. */
export const wholePair: Code = [0xfd, 0x7a];
/** All bits where it is `most` or less, none elsewhere. */
export const atMostPair = (most: Code): Code => [...most, 0xfd, 0x4b];
/** The bits of both moved towards the highest. */
export const shiftPair = (by: number): Code => [...constant(by), 0xfd, 0xcb, 0x01];

/** Locals beside the parameters, which are the first: how many there are of each type, in this order. */
export interface Locals {
  readonly integers: number;
  readonly vectors: number;
  /** Floats of 64 bits. */
  readonly reals?: number;
  /** Floats of 32 bits. */
  readonly floats?: number;
}

/** A module with one function, exported as `run`, over a memory that it imports as `ground.memory`. */
export function wasmModule(
  parameters: readonly number[],
  { integers, vectors, reals = 0, floats = 0 }: Locals,
  statements: Code,
): Uint8Array<ArrayBuffer> {
  const locals = [4, integers, valueType.i32, vectors, valueType.v128, reals, valueType.f64, floats, valueType.f32];
  const body = [...locals, ...statements, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, parameters.length, ...parameters, 0]),
    ...section(2, [1, ...name('ground'), ...name('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('run'), 0x00, 0]),
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
