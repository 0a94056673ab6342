import { type Field, fields } from '../lexical-index.js';
import type { PassageTerms } from '../passage-terms.js';
import { createSink, writeList } from '../posting-codec.js';
import type { PostingSegment } from './posting-segment.js';
import { hashTerm } from './term-hash.js';

/** Postings of a run of passages, gathered in memory until there are many enough to be sorted into a segment. */
export interface PostingRun {
  /** Ordinals must ascend from one passage to the next. */
  add(ordinal: number, terms: PassageTerms): void;
  /** Whether the next passage should go into another run. */
  full(): boolean;
  /** All of it, sorted; the run is empty afterwards. */
  drain(): PostingSegment;
}

/** Postings a run holds: 36 MB of buffers. */
const runPostings = 4_000_000;
/** Slots are told apart in 21 bits, so that order and slot share the 53 bits of a float when they are sorted. */
const slotBits = 21;
/** Left free for one more passage. */
const passageRoom = 200_000;

interface Buffers {
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
  readonly slots: Uint32Array;
  /** Open addressing: slot + 1 by hash, 0 for a free place. */
  readonly table: Int32Array;
  readonly orders: Uint32Array;
  readonly checks: Uint32Array;
  postings: number;
  terms: number;
}

/** An empty run. @param capacity Postings it holds, at least one passage's. */
export function createRun(capacity = runPostings): PostingRun {
  const maxTerms = Math.min(1 << slotBits, capacity);
  const buffers: Buffers = {
    ordinals: new Uint32Array(capacity),
    counts: new Uint8Array(capacity),
    slots: new Uint32Array(capacity),
    table: new Int32Array(tableSize(maxTerms)),
    orders: new Uint32Array(maxTerms),
    checks: new Uint32Array(maxTerms),
    postings: 0,
    terms: 0,
  };
  const room = Math.min(passageRoom, capacity >> 1);
  return {
    add(ordinal, terms) {
      for (const field of fields) for (const [term, count] of terms.counts[field]) addPosting(buffers, ordinal, field, term, count);
    },
    full: () => buffers.postings > capacity - room || buffers.terms > maxTerms - room,
    drain() {
      const segment = sortRun(buffers);
      buffers.table.fill(0);
      buffers.postings = 0;
      buffers.terms = 0;
      return segment;
    },
  };
}

function tableSize(terms: number): number {
  return 1 << (Math.ceil(Math.log2(Math.max(2, terms))) + 1);
}

function addPosting(buffers: Buffers, ordinal: number, field: Field, term: string, count: number): void {
  const at = buffers.postings;
  if (at >= buffers.ordinals.length) throw new RangeError(`A run of ${at} postings is full.`);
  buffers.ordinals[at] = ordinal;
  buffers.counts[at] = count;
  buffers.slots[at] = slotOf(buffers, field, term);
  buffers.postings += 1;
}

function slotOf(buffers: Buffers, field: Field, term: string): number {
  const { order, check } = hashTerm(field, term);
  const mask = buffers.table.length - 1;
  for (let place = check & mask; ; place = (place + 1) & mask) {
    const slot = (buffers.table[place] as number) - 1;
    if (slot < 0) {
      buffers.table[place] = buffers.terms + 1;
      buffers.orders[buffers.terms] = order;
      buffers.checks[buffers.terms] = check;
      buffers.terms += 1;
      return buffers.terms - 1;
    }
    if (buffers.orders[slot] === order && buffers.checks[slot] === check) return slot;
  }
}

function sortRun(buffers: Buffers): PostingSegment {
  const slots = slotsInOrder(buffers);
  const starts = new Uint32Array(buffers.terms + 1);
  for (let i = 0; i < buffers.postings; i += 1)
    starts[(buffers.slots[i] as number) + 1] = (starts[(buffers.slots[i] as number) + 1] as number) + 1;
  for (let slot = 0; slot < buffers.terms; slot += 1) starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  const { ordinals, counts } = groupBySlot(buffers, starts);
  const sink = createSink(buffers.postings * 2 + 16);
  const offsets = new Uint32Array(slots.length);
  for (const [i, slot] of slots.entries()) {
    const [start, end] = [starts[slot] as number, starts[slot + 1] as number];
    offsets[i] = sink.length;
    writeList(sink, ordinals.subarray(start, end), counts.subarray(start, end), end - start);
  }
  return {
    orders: slots.map((slot) => buffers.orders[slot] as number),
    checks: slots.map((slot) => buffers.checks[slot] as number),
    offsets,
    data: sink.bytes.slice(0, sink.length),
  };
}

/** Counting sort; postings of one slot keep the order they came in. */
function groupBySlot(buffers: Buffers, starts: Uint32Array): { ordinals: Uint32Array; counts: Uint8Array } {
  const next = starts.slice();
  const ordinals = new Uint32Array(buffers.postings);
  const counts = new Uint8Array(buffers.postings);
  for (let i = 0; i < buffers.postings; i += 1) {
    const slot = buffers.slots[i] as number;
    const at = next[slot] as number;
    next[slot] = at + 1;
    ordinals[at] = buffers.ordinals[i] as number;
    counts[at] = buffers.counts[i] as number;
  }
  return { ordinals, counts };
}

/** By order, then by check: floats of order and slot are sorted natively, the few of equal order by hand. */
function slotsInOrder({ orders, checks, terms }: Buffers): Uint32Array {
  const keys = Float64Array.from({ length: terms }, (_, slot) => (orders[slot] as number) * 2 ** slotBits + slot).sort();
  const slots = Uint32Array.from(keys, (key) => key % 2 ** slotBits);
  for (let i = 1; i < terms; i += 1) {
    for (let j = i; j > 0 && comesAfter(slots[j - 1] as number, slots[j] as number); j -= 1) {
      const kept = slots[j] as number;
      slots[j] = slots[j - 1] as number;
      slots[j - 1] = kept;
    }
  }
  return slots;
  function comesAfter(a: number, b: number): boolean {
    return orders[a] === orders[b] && (checks[a] as number) > (checks[b] as number);
  }
}
