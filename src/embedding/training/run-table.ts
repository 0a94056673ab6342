/** Runs of one length: how often each occurs, which shorter runs it begins and ends with, and its last syllable. */
export interface RunLevel {
  readonly counts: number[];
  readonly prefix: number[];
  readonly suffix: number[];
  readonly last: number[];
}

/** Counts runs of one length, by the run one shorter that they begin with and their last syllable. */
export interface RunTable {
  /** Counts a run once more, and gives its number: runs are numbered from 0 as they come. `suffix` is the run one shorter that it ends with. */
  add(prefix: number, last: number, suffix: number): number;
  /** The runs that were counted so often, numbered anew, and the new number of each run, -1 when it is not among them. */
  keep(minimumCount: number): { level: RunLevel; renumbered: Int32Array };
}

/** What a slot holds, side by side, so that one look into memory finds it: the number of the run and one, 0 when it is empty, its key, its count. */
const slotSize = 4;
const [prefixAt, lastAt, countAt] = [1, 2, 3];

/** An empty table with open addresses. */
export function openRunTable(): RunTable {
  const suffixes: number[] = [];
  let slots = new Int32Array(slotSize << 12);

  const slotOf = (prefix: number, last: number): number => {
    const mask = slots.length - 1;
    const hash = (Math.imul(prefix, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> 5;
    for (let slot = (hash * slotSize) & mask; ; slot = (slot + slotSize) & mask) {
      if (slots[slot] === 0 || (slots[slot + prefixAt] === prefix && slots[slot + lastAt] === last)) return slot;
    }
  };

  const grow = (): void => {
    const before = slots;
    slots = new Int32Array(before.length * 4);
    for (let from = 0; from < before.length; from += slotSize) {
      if (before[from] === 0) continue;
      slots.set(before.subarray(from, from + slotSize), slotOf(before[from + prefixAt] as number, before[from + lastAt] as number));
    }
  };

  return {
    add(prefix, last, suffix) {
      const slot = slotOf(prefix, last);
      if (slots[slot] !== 0) {
        slots[slot + countAt] = (slots[slot + countAt] as number) + 1;
        return (slots[slot] as number) - 1;
      }
      const run = suffixes.push(suffix) - 1;
      slots[slot] = run + 1;
      slots[slot + prefixAt] = prefix;
      slots[slot + lastAt] = last;
      slots[slot + countAt] = 1;
      if (run * 2 * slotSize > slots.length) grow();
      return run;
    },
    keep: (minimumCount) => frequentRuns(slots, suffixes, minimumCount),
  };
}

function frequentRuns(slots: Int32Array, suffixes: readonly number[], minimumCount: number): { level: RunLevel; renumbered: Int32Array } {
  const slotOfRun = new Int32Array(suffixes.length);
  for (let slot = 0; slot < slots.length; slot += slotSize) if (slots[slot] !== 0) slotOfRun[(slots[slot] as number) - 1] = slot;
  const level: RunLevel = { counts: [], prefix: [], suffix: [], last: [] };
  const renumbered = new Int32Array(suffixes.length).fill(-1);
  slotOfRun.forEach((slot, run) => {
    const count = slots[slot + countAt] as number;
    if (count < minimumCount) return;
    level.prefix.push(slots[slot + prefixAt] as number);
    level.suffix.push(suffixes[run] as number);
    level.last.push(slots[slot + lastAt] as number);
    renumbered[run] = level.counts.push(count) - 1;
  });
  return { level, renumbered };
}
