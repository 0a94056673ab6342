import { appendBytes, type ByteSink, createSink, readFrequency, readList, writeList } from '../posting-codec.js';
import type { PostingSegment } from './posting-segment.js';

/** What becomes of the ordinals of several segments in the one that is merged of them. */
export interface OrdinalChange {
  /** Ordinals are below this. */
  readonly size: number;
  /** Whether a passage is still there. Left out: all of them are. */
  readonly keeps?: (ordinal: number) => boolean;
  /** Ordinal of a passage that is still there in the new segment; must keep their order. Left out: each keeps its own. */
  readonly renumber?: (ordinal: number) => number;
}

/**
 * One segment of several, whose ordinals ascend from each segment to the next. Lists that become empty are left out. A list in which nothing changes is
 * copied byte by byte: a few articles more cost what they bring, not what is there.
 */
export function mergeSegments(segments: readonly PostingSegment[], change: OrdinalChange): PostingSegment {
  const cursors = segments.map(() => 0);
  const merged = emptySegment(segments);
  const scratch: Scratch = { ordinals: new Uint32Array(change.size), counts: new Uint8Array(change.size) };
  for (let first = firstSegment(segments, cursors); first >= 0; first = firstSegment(segments, cursors)) {
    const end = ownRun(segments, cursors, first);
    if (end > (cursors[first] as number)) {
      takeRun(segments[first] as PostingSegment, cursors[first] as number, end, change, scratch, merged);
      cursors[first] = end;
    } else takeTerm(segments, cursors, first, change, scratch, merged);
  }
  const { terms, sink } = merged;
  return {
    orders: merged.orders.slice(0, terms),
    checks: merged.checks.slice(0, terms),
    offsets: merged.offsets.slice(0, terms),
    data: sink.bytes.subarray(0, sink.length),
  };
}

interface Scratch {
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
}

/** A segment while it grows. */
interface Merged {
  readonly orders: Uint32Array;
  readonly checks: Uint32Array;
  readonly offsets: Uint32Array;
  readonly sink: ByteSink;
  terms: number;
}

function emptySegment(segments: readonly PostingSegment[]): Merged {
  const most = segments.reduce((sum, { orders }) => sum + orders.length, 0);
  const bytes = segments.reduce((sum, { data }) => sum + data.length, 16);
  const sink = createSink(bytes);
  return { orders: new Uint32Array(most), checks: new Uint32Array(most), offsets: new Uint32Array(most), sink, terms: 0 };
}

/** The segment whose next term is the least; −1 when all are at their end. */
function firstSegment(segments: readonly PostingSegment[], cursors: readonly number[], without = -1): number {
  let first = -1;
  for (let i = 0; i < segments.length; i += 1) {
    const segment = segments[i] as PostingSegment;
    const at = cursors[i] as number;
    if (i === without || at >= segment.orders.length) continue;
    if (first < 0 || compareTerms(segment, at, segments[first] as PostingSegment, cursors[first] as number) < 0) first = i;
  }
  return first;
}

function compareTerms(a: PostingSegment, atA: number, b: PostingSegment, atB: number): number {
  return (a.orders[atA] as number) - (b.orders[atB] as number) || (a.checks[atA] as number) - (b.checks[atB] as number);
}

/** Up to where the terms of the first segment come before those of all others: those that it alone has. */
function ownRun(segments: readonly PostingSegment[], cursors: readonly number[], first: number): number {
  const segment = segments[first] as PostingSegment;
  const next = firstSegment(segments, cursors, first);
  if (next < 0) return segment.orders.length;
  let end = cursors[first] as number;
  while (end < segment.orders.length && compareTerms(segment, end, segments[next] as PostingSegment, cursors[next] as number) < 0) end += 1;
  return end;
}

function takeRun(segment: PostingSegment, from: number, to: number, change: OrdinalChange, scratch: Scratch, merged: Merged): void {
  if (change.keeps === undefined && change.renumber === undefined) {
    copyLists(segment, from, to, merged);
    return;
  }
  for (let at = from; at < to; at += 1) {
    const read = readList(segment.data, segment.offsets[at] as number, scratch.ordinals, scratch.counts);
    if (change.renumber === undefined && keepsAll(scratch.ordinals, read, change)) copyLists(segment, at, at + 1, merged);
    else writeTerm(segment, at, read, change, scratch, merged);
  }
}

/** Lists stand one behind the other in every segment. */
function copyLists(segment: PostingSegment, from: number, to: number, merged: Merged): void {
  const { orders, checks, offsets, data } = segment;
  const start = offsets[from] as number;
  const end = to < offsets.length ? (offsets[to] as number) : data.length;
  const { sink, terms } = merged;
  merged.orders.set(orders.subarray(from, to), terms);
  merged.checks.set(checks.subarray(from, to), terms);
  const moved = sink.length - start;
  for (let at = from; at < to; at += 1) merged.offsets[terms + at - from] = (offsets[at] as number) + moved;
  appendBytes(sink, data.subarray(start, end));
  merged.terms += to - from;
}

/** Joins the lists that all segments have of the first one's next term, and moves their cursors on. */
function takeTerm(
  segments: readonly PostingSegment[],
  cursors: number[],
  first: number,
  change: OrdinalChange,
  scratch: Scratch,
  merged: Merged,
): void {
  const [segment, term] = [segments[first] as PostingSegment, cursors[first] as number];
  let read = 0;
  for (const [i, other] of segments.entries()) {
    const at = cursors[i] as number;
    if (at >= other.orders.length || compareTerms(other, at, segment, term) !== 0) continue;
    read += readList(other.data, other.offsets[at] as number, scratch.ordinals, scratch.counts, read);
    cursors[i] = at + 1;
  }
  writeTerm(segment, term, read, change, scratch, merged);
}

/** Writes the entries that were read for a term, those that are still there. */
function writeTerm(
  { orders, checks }: PostingSegment,
  at: number,
  read: number,
  change: OrdinalChange,
  { ordinals, counts }: Scratch,
  merged: Merged,
): void {
  const kept = keepOnly(ordinals, counts, read, change);
  if (kept === 0) return;
  const { sink, terms } = merged;
  merged.orders[terms] = orders[at] as number;
  merged.checks[terms] = checks[at] as number;
  merged.offsets[terms] = sink.length;
  writeList(sink, ordinals, counts, kept);
  merged.terms += 1;
}

function keepsAll(ordinals: Uint32Array, read: number, { keeps }: OrdinalChange): boolean {
  if (keeps !== undefined) for (let i = 0; i < read; i += 1) if (!keeps(ordinals[i] as number)) return false;
  return true;
}

function keepOnly(ordinals: Uint32Array, counts: Uint8Array, read: number, { keeps, renumber }: OrdinalChange): number {
  let kept = 0;
  for (let i = 0; i < read; i += 1) {
    const ordinal = ordinals[i] as number;
    if (keeps !== undefined && !keeps(ordinal)) continue;
    ordinals[kept] = renumber === undefined ? ordinal : renumber(ordinal);
    counts[kept] = counts[i] as number;
    kept += 1;
  }
  return kept;
}

/** How many posting entries a segment has. */
export function countPostings({ offsets, data }: PostingSegment): number {
  return offsets.reduce((sum, offset) => sum + readFrequency(data, offset), 0);
}
