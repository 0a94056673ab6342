import { type Field, fields, maxOccurrences, packCount } from '../lexical-index.js';
import type { Analysis, PassageTerms } from '../passage-terms.js';
import { type ByteSink, createSink, writeList } from '../posting-codec.js';
import { createEntries, type Entries, sortEntries } from './posting-entries.js';
import type { PostingSegment } from './posting-segment.js';
import { hashTerm } from './term-hash.js';

/** Postings of a run of passages, gathered in memory until there are many enough to be sorted into a segment. */
export interface PostingRun {
  /** Ordinals must ascend from one passage to the next. */
  add(ordinal: number, terms: PassageTerms): void;
  /** The same of a passage whose terms are not counted yet: see `passageTerms`. */
  addText(ordinal: number, own: Analysis, context: readonly Analysis[]): void;
  /** Whether the next passage should go into another run. */
  full(): boolean;
  /** All of it, sorted; the run is empty afterwards. */
  drain(): PostingSegment;
}

/** Entries a run holds, one for each time that a passage has a term: 36 MB, and as much again while they are sorted. */
const runEntries = 3_000_000;
/** Left free for one more passage. */
const passageRoom = 200_000;
/** A payload is an ordinal, counted from the run's first, above the bits of a packed count. */
const countBits = 8;
const mostOrdinals = 2 ** (32 - countBits);
const once = packCount(1, false);
const inContext = packCount(0, true);

interface Run {
  readonly entries: Entries;
  /** As many entries; made when they are first sorted. */
  beside: Entries | null;
  size: number;
  firstOrdinal: number;
  lastOrdinal: number;
}

/** An empty run. @param capacity Entries it holds, at least one passage's. */
export function createRun(capacity = runEntries): PostingRun {
  const run: Run = { entries: createEntries(capacity), beside: null, size: 0, firstOrdinal: 0, lastOrdinal: 0 };
  const room = Math.min(passageRoom, capacity >> 1);
  return {
    add(ordinal, terms) {
      begin(run, ordinal);
      for (const field of fields) for (const [term, count] of terms.counts[field]) addEntry(run, ordinal, field, term, count);
    },
    addText(ordinal, own, context) {
      begin(run, ordinal);
      for (const field of fields) {
        for (const term of own[field]) addEntry(run, ordinal, field, term, once);
        for (const part of context) for (const term of part[field]) addEntry(run, ordinal, field, term, inContext);
      }
    },
    full: () => run.size > capacity - room || run.lastOrdinal - run.firstOrdinal >= mostOrdinals / 2,
    drain() {
      run.beside ??= createEntries(capacity);
      sortEntries(run.entries, run.beside, run.size);
      const segment = segmentOf(run);
      run.size = 0;
      return segment;
    },
  };
}

function begin(run: Run, ordinal: number): void {
  if (run.size === 0) run.firstOrdinal = ordinal;
  run.lastOrdinal = ordinal;
  if (ordinal - run.firstOrdinal >= mostOrdinals) throw new RangeError(`A run has no room from ordinal ${run.firstOrdinal} to ${ordinal}.`);
}

function addEntry(run: Run, ordinal: number, field: Field, term: string, count: number): void {
  const { entries, size } = run;
  if (size >= entries.orders.length) throw new RangeError(`A run of ${size} entries is full.`);
  const { order, check } = hashTerm(field, term);
  entries.orders[size] = order;
  entries.checks[size] = check;
  entries.payloads[size] = ((ordinal - run.firstOrdinal) << countBits) | count;
  run.size += 1;
}

/** A segment while it is written; arrays have room for more terms than there are. */
interface Draft {
  readonly orders: Uint32Array;
  readonly checks: Uint32Array;
  readonly offsets: Uint32Array;
  readonly sink: ByteSink;
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
  terms: number;
}

/** Entries of one order are nearly always of one term: then they have one check as well. */
function segmentOf(run: Run): PostingSegment {
  const { entries, size } = run;
  const { orders, checks } = entries;
  const draft = draftFor(entries, size);
  for (let start = 0, end = 0; start < size; start = end) {
    const order = orders[start] as number;
    const check = checks[start] as number;
    let alike = true;
    do {
      if (checks[end] !== check) alike = false;
      end += 1;
    } while (end < size && orders[end] === order);
    const found = alike ? [check] : [...new Set(checks.subarray(start, end))].sort((a, b) => a - b);
    for (const each of found) writeTerm(run, start, end, each, draft);
  }
  const { terms, sink } = draft;
  return {
    orders: draft.orders.slice(0, terms),
    checks: draft.checks.slice(0, terms),
    offsets: draft.offsets.slice(0, terms),
    data: sink.bytes.slice(0, sink.length),
  };
}

function draftFor({ orders, checks }: Entries, size: number): Draft {
  let [longest, room] = [0, 0];
  for (let at = 0, start = 0; at < size; at += 1) {
    if (at === 0 || orders[at] !== orders[at - 1]) start = at;
    if (start === at || checks[at] !== checks[at - 1]) room += 1;
    longest = Math.max(longest, at + 1 - start);
  }
  return {
    orders: new Uint32Array(room),
    checks: new Uint32Array(room),
    offsets: new Uint32Array(room),
    sink: createSink(size * 2 + 16),
    ordinals: new Uint32Array(longest),
    counts: new Uint8Array(longest),
    terms: 0,
  };
}

/** Writes the list of one term: its entries among those from `start` to `end`, those of one passage counted together. */
function writeTerm({ entries, firstOrdinal }: Run, start: number, end: number, check: number, draft: Draft): void {
  const { checks, payloads, orders } = entries;
  const { ordinals, counts } = draft;
  let frequency = 0;
  let last = -1;
  for (let at = start; at < end; at += 1) {
    if (checks[at] !== check) continue;
    const payload = payloads[at] as number;
    const ordinal = firstOrdinal + (payload >>> countBits);
    const count = payload & (2 ** countBits - 1);
    if (ordinal === last) counts[frequency - 1] = together(counts[frequency - 1] as number, count);
    else {
      ordinals[frequency] = ordinal;
      counts[frequency] = count;
      frequency += 1;
      last = ordinal;
    }
  }
  draft.orders[draft.terms] = orders[start] as number;
  draft.checks[draft.terms] = check;
  draft.offsets[draft.terms] = draft.sink.length;
  draft.terms += 1;
  writeList(draft.sink, ordinals, counts, frequency);
}

/** The packed count of both. */
function together(one: number, other: number): number {
  return (Math.min(maxOccurrences, (one >> 1) + (other >> 1)) << 1) | ((one | other) & 1);
}
