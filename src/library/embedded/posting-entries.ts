/** Columns of what is to be sorted: an order, and what goes with it. */
export interface Entries {
  readonly orders: Uint32Array;
  readonly checks: Uint32Array;
  readonly payloads: Uint32Array;
}

/** Room for so many entries. */
export function createEntries(capacity: number): Entries {
  return { orders: new Uint32Array(capacity), checks: new Uint32Array(capacity), payloads: new Uint32Array(capacity) };
}

/** The highest bits of an order, by which entries are first divided into parts that fit the processor's cache. */
const partBits = 11;
/** The others, so many at a time from the lowest. */
const digits = [0, 7, 14] as const;
const digitBits = 7;

/**
 * Sorts the first `size` entries by order; equal ones stay as they stood. A radix sort: it goes through memory in long strokes, where a table of terms is a miss of the cache for
 * each entry. @param beside As much room again; means nothing afterwards.
 */
export function sortEntries(entries: Entries, beside: Entries, size: number): void {
  const heads = new Uint32Array(2 ** partBits);
  scatter(entries, beside, 0, size, 32 - partBits, heads);
  const ends = heads.slice();
  const digitHeads = new Uint32Array(2 ** digitBits);
  let start = 0;
  for (const end of ends) {
    let [from, to] = [beside, entries];
    for (const digit of digits) {
      scatter(from, to, start, end, digit, digitHeads);
      [from, to] = [to, from];
    }
    start = end;
  }
}

/** One stroke: moves entries from `start` to `end` to the same stretch, in the order of so many bits above `shift` as `heads` has room for; heads become the ends of what was moved. */
function scatter(from: Entries, to: Entries, start: number, end: number, shift: number, heads: Uint32Array): void {
  const mask = heads.length - 1;
  const { orders, checks, payloads } = from;
  heads.fill(0);
  for (let at = start; at < end; at += 1) {
    const digit = ((orders[at] as number) >>> shift) & mask;
    heads[digit] = (heads[digit] as number) + 1;
  }
  let next = start;
  for (let digit = 0; digit <= mask; digit += 1) {
    const count = heads[digit] as number;
    heads[digit] = next;
    next += count;
  }
  for (let at = start; at < end; at += 1) {
    const order = orders[at] as number;
    const digit = (order >>> shift) & mask;
    const place = heads[digit] as number;
    heads[digit] = place + 1;
    to.orders[place] = order;
    to.checks[place] = checks[at] as number;
    to.payloads[place] = payloads[at] as number;
  }
}
