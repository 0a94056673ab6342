import { createSink, readFrequency, readList, writeList } from './posting-codec.js';
import type { PostingSegment } from './posting-segment.js';

/**
 * One segment of several, whose ordinals ascend from each segment to the next.
 * @param size Ordinals are below this.
 * @param keeps Whether a passage is still there; lists that become empty are left out.
 * @param renumber Ordinal of a passage that is still there in the new segment; must keep their order. Left out, each keeps its own.
 */
export function mergeSegments(
  segments: readonly PostingSegment[],
  size: number,
  keeps: (ordinal: number) => boolean,
  renumber: (ordinal: number) => number = (ordinal) => ordinal,
): PostingSegment {
  const cursors = segments.map(() => 0);
  const most = segments.reduce((sum, { orders }) => sum + orders.length, 0);
  const merged = { orders: new Uint32Array(most), checks: new Uint32Array(most), offsets: new Uint32Array(most) };
  const sink = createSink(segments.reduce((sum, { data }) => sum + data.length, 16));
  const ordinals = new Uint32Array(size);
  const counts = new Uint8Array(size);
  let terms = 0;
  for (let first = firstSegment(segments, cursors); first >= 0; first = firstSegment(segments, cursors)) {
    const { orders, checks } = segments[first] as PostingSegment;
    const at = cursors[first] as number;
    const [order, check] = [orders[at] as number, checks[at] as number];
    const read = takeTerm(segments, cursors, order, check, ordinals, counts);
    const kept = keepOnly(ordinals, counts, read, keeps, renumber);
    if (kept === 0) continue;
    merged.orders[terms] = order;
    merged.checks[terms] = check;
    merged.offsets[terms] = sink.length;
    writeList(sink, ordinals, counts, kept);
    terms += 1;
  }
  return {
    orders: merged.orders.slice(0, terms),
    checks: merged.checks.slice(0, terms),
    offsets: merged.offsets.slice(0, terms),
    data: sink.bytes.subarray(0, sink.length),
  };
}

/** The segment whose next term is the least; −1 when all are at their end. */
function firstSegment(segments: readonly PostingSegment[], cursors: readonly number[]): number {
  let first = -1;
  let [leastOrder, leastCheck] = [0, 0];
  for (let i = 0; i < segments.length; i += 1) {
    const { orders, checks } = segments[i] as PostingSegment;
    const at = cursors[i] as number;
    if (at >= orders.length) continue;
    const [order, check] = [orders[at] as number, checks[at] as number];
    if (first >= 0 && (order > leastOrder || (order === leastOrder && check >= leastCheck))) continue;
    [first, leastOrder, leastCheck] = [i, order, check];
  }
  return first;
}

/** Reads the term's lists from all segments that have it, and moves their cursors on; gives the number of entries. */
function takeTerm(
  segments: readonly PostingSegment[],
  cursors: number[],
  order: number,
  check: number,
  ordinals: Uint32Array,
  counts: Uint8Array,
): number {
  let read = 0;
  for (const [i, { orders, checks, offsets, data }] of segments.entries()) {
    const at = cursors[i] as number;
    if (orders[at] !== order || checks[at] !== check) continue;
    read += readList(data, offsets[at] as number, ordinals, counts, read);
    cursors[i] = at + 1;
  }
  return read;
}

function keepOnly(
  ordinals: Uint32Array,
  counts: Uint8Array,
  read: number,
  keeps: (ordinal: number) => boolean,
  renumber: (ordinal: number) => number,
): number {
  let kept = 0;
  for (let i = 0; i < read; i += 1) {
    const ordinal = ordinals[i] as number;
    if (!keeps(ordinal)) continue;
    ordinals[kept] = renumber(ordinal);
    counts[kept] = counts[i] as number;
    kept += 1;
  }
  return kept;
}

/** How many posting entries a segment has. */
export function countPostings({ offsets, data }: PostingSegment): number {
  return offsets.reduce((sum, offset) => sum + readFrequency(data, offset), 0);
}
