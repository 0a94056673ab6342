/** Pieces of a vocabulary by their UTF-16 units, as a double array: a step is one addition and one look into one line of memory. */
export interface PieceTrie {
  /** By unit; 0 for a unit that is in no piece. */
  readonly letters: Uint16Array;
  /** For each node, at 2n its parent (-1: not in use) and at 2n + 1 what is added to a letter to come to a child. The root is 0. */
  readonly cells: Int32Array;
  /** Id of the piece that ends at a node, or -1. */
  readonly pieceAt: Int32Array;
}

/** After this many occupied places, the next search for a node with several children begins where this one ended. */
const patience = 16;

/** @param pieces by id; none of them empty. When a piece is there twice, the later id counts. @param firstId pieces before this one are left out. */
export function buildPieceTrie(pieces: readonly string[], firstId = 0): PieceTrie {
  const { letters, alphabet, units } = lettersOf(pieces, firstId);
  const sorted = sortedIds(pieces, firstId, letters, alphabet);
  const room = openRoom(alphabet);
  const plans = openPlans(units + 1);
  const parts: Parts = { letters: new Int32Array(alphabet), starts: new Int32Array(alphabet + 1), count: 0 };
  const ends = new Int32Array(pieces.length).fill(-1);
  if (sorted.length > 0) plans.add(0, 0, sorted.length, 0);
  for (let at = 0; at < plans.count(); at += 1) expand(at);
  const cells = room.cells();
  const pieceAt = new Int32Array(cells.length / 2).fill(-1);
  for (let id = firstId; id < ends.length; id += 1) if (ends[id] !== -1) pieceAt[ends[id] as number] = id;
  return { letters, cells, pieceAt };

  function expand(at: number): void {
    const node = plans.nodes[at] as number;
    const to = plans.tos[at] as number;
    const depth = plans.depths[at] as number;
    let from = plans.froms[at] as number;
    for (; from < to && pieceOf(from).length === depth; from += 1) ends[sorted[from] as number] = node;
    findParts(from, to, depth);
    if (parts.count === 0) return;
    const base = room.place(node, parts);
    for (let i = 0; i < parts.count; i += 1)
      plans.add(base + (parts.letters[i] as number), parts.starts[i] as number, parts.starts[i + 1] as number, depth + 1);
  }

  function findParts(from: number, to: number, depth: number): void {
    let last = 0;
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const letter = letters[pieceOf(at).charCodeAt(depth)] as number;
      if (letter === last) continue;
      parts.letters[count] = letter;
      parts.starts[count] = at;
      count += 1;
      last = letter;
    }
    parts.starts[count] = to;
    parts.count = count;
  }

  function pieceOf(at: number): string {
    return pieces[sorted[at] as number] as string;
  }
}

/** A number of 64-bit floating point holds whole numbers of so many bits. */
const bitsOfKey = 53;

/**
 * Ids of the pieces in the order of their letters, equal pieces by id. As many first letters as there is room for make one number together with the
 * id, which typed arrays sort ten times as fast as strings; only pieces that agree in all of them are compared by the rest.
 */
function sortedIds(pieces: readonly string[], firstId: number, letters: Uint16Array, alphabet: number): Uint32Array {
  const ids = 2 ** Math.ceil(Math.log2(pieces.length + 1));
  const lettersInKey = Math.floor((bitsOfKey - Math.log2(ids)) / Math.ceil(Math.log2(alphabet + 1)));
  const keys = new Float64Array(Math.max(0, pieces.length - firstId));
  for (let at = 0; at < keys.length; at += 1) {
    const piece = pieces[firstId + at] as string;
    let key = 0;
    for (let depth = 0; depth < lettersInKey; depth += 1) key = key * alphabet + (depth < piece.length ? letterOf(piece, depth) : 0);
    keys[at] = key * ids + firstId + at;
  }
  keys.sort();
  const sorted = Uint32Array.from(keys, (key) => key % ids);
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && Math.floor((keys[end] as number) / ids) === Math.floor((keys[start] as number) / ids)) end += 1;
    if (end - start > 1) sorted.subarray(start, end).sort(byRest);
    start = end;
  }
  return sorted;

  function letterOf(piece: string, depth: number): number {
    return letters[piece.charCodeAt(depth)] as number;
  }

  function byRest(first: number, second: number): number {
    const [a, b] = [pieces[first] as string, pieces[second] as string];
    for (let depth = lettersInKey; depth < a.length && depth < b.length; depth += 1) {
      const difference = letterOf(a, depth) - letterOf(b, depth);
      if (difference !== 0) return difference;
    }
    return a.length - b.length || first - second;
  }
}

/** Nodes to be given children: their places, the first of the sorted pieces that begin with their letters, the one behind the last, and how many letters. */
function openPlans(most: number) {
  const columns = { nodes: new Int32Array(most), froms: new Int32Array(most), tos: new Int32Array(most), depths: new Int32Array(most) };
  let count = 0;
  return {
    ...columns,
    count: () => count,
    add(node: number, from: number, to: number, depth: number): void {
      columns.nodes[count] = node;
      columns.froms[count] = from;
      columns.tos[count] = to;
      columns.depths[count] = depth;
      count += 1;
    },
  };
}

/** Sorted pieces that agree up to a letter, parted by it: the letters, and where each part starts, with the end of the last one. */
interface Parts {
  readonly letters: Int32Array;
  readonly starts: Int32Array;
  count: number;
}

/** Numbers the units from 1 on; `alphabet` is one above the last, `units` how many all pieces have together. */
function lettersOf(pieces: readonly string[], firstId: number): { letters: Uint16Array; alphabet: number; units: number } {
  const letters = new Uint16Array(65_536);
  let alphabet = 1;
  let units = 0;
  for (let id = firstId; id < pieces.length; id += 1) {
    const piece = pieces[id] as string;
    units += piece.length;
    for (let at = 0; at < piece.length; at += 1) {
      const unit = piece.charCodeAt(at);
      if (letters[unit] === 0) letters[unit] = alphabet++;
    }
  }
  return { letters, alphabet, units };
}

/** Finds places for the children of a node that no other node has. */
function openRoom(alphabet: number) {
  let cells = new Int32Array(1 << 18).fill(-1);
  let free = alphabet;
  let wide = alphabet;
  let top = 0;
  const reserve = (place: number): void => {
    if (2 * place + 1 < cells.length) return;
    const grown = new Int32Array(4 * place).fill(-1);
    grown.set(cells);
    cells = grown;
  };
  const fits = (base: number, { letters, count }: Parts): boolean => {
    for (let i = 0; i < count; i += 1) if (cells[2 * (base + (letters[i] as number))] !== -1) return false;
    return true;
  };
  const baseOf = (children: Parts): number => {
    while (cells[2 * free] !== -1) free += 1;
    if (children.count === 1) return free - (children.letters[0] as number);
    let base = wide;
    while (!fits(base, children)) base += 1;
    if (base - wide > patience) wide = base;
    return base;
  };
  cells[0] = 0;
  return {
    /** What is added to a letter to come to the place of the child. */
    place(node: number, children: Parts): number {
      reserve(top + 2 * alphabet);
      const base = baseOf(children);
      cells[2 * node + 1] = base;
      for (let i = 0; i < children.count; i += 1) {
        const child = base + (children.letters[i] as number);
        cells[2 * child] = node;
        top = Math.max(top, child);
      }
      return base;
    },
    /** With room behind the last node, so that no step leads out of it. */
    cells(): Int32Array {
      reserve(top + alphabet + 1);
      return cells.slice(0, 2 * (top + alphabet + 1));
    },
  };
}
