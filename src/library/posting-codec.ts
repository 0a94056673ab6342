import { type PostingList, packCount } from './lexical-index.js';

/**
 * How a posting list is written: its length, then for each passage `gap << 1`, gap the distance from the ordinal before (from 0 for the
 * first). The lowest bit is set when a byte with the packed count follows; without it the count is one occurrence. Numbers are
 * written seven bits a byte, lowest first, the highest bit set in all but the last.
 */
export const usualCount = packCount(1, false);

/** Bytes that grow as they are written. */
export interface ByteSink {
  bytes: Uint8Array;
  length: number;
}

/** An empty sink. */
export function createSink(capacity = 1 << 16): ByteSink {
  return { bytes: new Uint8Array(capacity), length: 0 };
}

/** Appends the first `frequency` entries as one list. Ordinals ascend. */
export function writeList(sink: ByteSink, ordinals: Uint32Array, counts: Uint8Array, frequency: number): void {
  makeRoom(sink, 5);
  writeNumber(sink, frequency);
  writeEntries(sink, ordinals, counts, frequency);
}

/** Appends the entries without their number. */
export function writeEntries(sink: ByteSink, ordinals: Uint32Array, counts: Uint8Array, frequency: number): void {
  makeRoom(sink, frequency * 6);
  let before = 0;
  for (let i = 0; i < frequency; i += 1) {
    const ordinal = ordinals[i] as number;
    const count = counts[i] as number;
    writeNumber(sink, ((ordinal - before) << 1) | (count === usualCount ? 0 : 1));
    if (count !== usualCount) sink.bytes[sink.length++] = count;
    before = ordinal;
  }
}

/** Appends bytes as they are. */
export function appendBytes(sink: ByteSink, bytes: Uint8Array): void {
  makeRoom(sink, bytes.length);
  sink.bytes.set(bytes, sink.length);
  sink.length += bytes.length;
}

/** How many entries the list at `at` has. */
export function readFrequency(data: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at, shift = 0; ; i += 1, shift += 7) {
    const byte = data[i] as number;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

/** Reads the list at `at` into the arrays, from their position `into` on; gives how many entries it has. */
export function readList(data: Uint8Array, at: number, ordinals: Uint32Array, counts: Uint8Array, into = 0): number {
  const frequency = readFrequency(data, at);
  readEntries(data.subarray(at + lengthOfNumber(frequency)), frequency, ordinals, counts, into);
  return frequency;
}

/** Reads the first `frequency` entries behind a list's length into the arrays, from their position `into` on. */
export function readEntries(data: Uint8Array, frequency: number, ordinals: Uint32Array, counts: Uint8Array, into = 0): void {
  let i = 0;
  let ordinal = 0;
  for (let entry = 0; entry < frequency; entry += 1) {
    let byte = data[i++] as number;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = data[i++] as number;
      value |= (byte & 0x7f) << shift;
    }
    ordinal += value >>> 1;
    ordinals[into + entry] = ordinal;
    counts[into + entry] = (value & 1) === 0 ? usualCount : (data[i++] as number);
  }
}

function writeNumber(sink: ByteSink, value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    sink.bytes[sink.length++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  sink.bytes[sink.length++] = rest;
}

/** The passages of a list, ascending, and the packed count of each. */
export function decodeList({ entries, frequency }: PostingList): { readonly ordinals: Uint32Array; readonly counts: Uint8Array } {
  const [ordinals, counts] = [new Uint32Array(frequency), new Uint8Array(frequency)];
  readEntries(entries, frequency, ordinals, counts);
  return { ordinals, counts };
}

/** How many bytes a number is written in. */
export function lengthOfNumber(value: number): number {
  let length = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) length += 1;
  return length;
}

function makeRoom(sink: ByteSink, more: number): void {
  if (sink.length + more <= sink.bytes.length) return;
  const grown = new Uint8Array(Math.max(sink.bytes.length * 2, sink.length + more));
  grown.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = grown;
}
