import type { PostingList } from '../lexical-index.js';
import { lengthOfNumber, readFrequency } from '../posting-codec.js';
import type { TermHash } from './term-hash.js';

/** Posting lists of many terms of both fields, ordered by the terms' hashes; see `posting-codec` for `data`. */
export interface PostingSegment {
  /** `TermHash.order`, ascending; equal ones by {@link checks}. */
  readonly orders: Uint32Array;
  readonly checks: Uint32Array;
  /** Where each list starts in {@link data}; it ends where the next one starts. */
  readonly offsets: Uint32Array;
  readonly data: Uint8Array;
}

/** The list of a term, null when the segment has none. */
export function findList(segment: PostingSegment, hash: TermHash): PostingList | null {
  const at = find(segment, hash);
  if (at < 0) return null;
  const offset = segment.offsets[at] as number;
  const frequency = readFrequency(segment.data, offset);
  return { frequency, entries: segment.data.subarray(offset + lengthOfNumber(frequency), segment.offsets[at + 1] ?? segment.data.length) };
}

function find({ orders, checks }: PostingSegment, { order, check }: TermHash): number {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((orders[middle] as number) < order) low = middle + 1;
    else high = middle;
  }
  for (let at = low; orders[at] === order; at += 1) if (checks[at] === check) return at;
  return -1;
}
