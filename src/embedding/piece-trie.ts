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

/** @param pieces by id; none of them empty. */
export function buildPieceTrie(pieces: ReadonlyMap<string, number>): PieceTrie {
  const sorted = Array.from(pieces.keys()).sort();
  const { letters, alphabet } = lettersOf(sorted);
  const room = openRoom(alphabet);
  const ids: number[] = [];
  const parts: Parts = { letters: [], starts: [] };
  // Four numbers a node: its place, the first of the sorted pieces that begin with its letters, the one behind the last, and how many letters.
  const queue: number[] = sorted.length === 0 ? [] : [0, 0, sorted.length, 0];
  for (let at = 0; at < queue.length; at += 4) {
    const [node, from, to, depth] = [queue[at] as number, queue[at + 1] as number, queue[at + 2] as number, queue[at + 3] as number];
    const piece = sorted[from] as string;
    const ended = piece.length === depth;
    if (ended) ids[node] = pieces.get(piece) as number;
    findParts(sorted, ended ? from + 1 : from, to, depth, letters, parts);
    if (parts.letters.length === 0) continue;
    const base = room.place(node, parts.letters);
    for (const [i, letter] of parts.letters.entries())
      queue.push(base + letter, parts.starts[i] as number, parts.starts[i + 1] as number, depth + 1);
  }
  const cells = room.cells();
  return { letters, cells, pieceAt: Int32Array.from({ length: cells.length / 2 }, (_, node) => ids[node] ?? -1) };
}

/** Sorted pieces that agree up to a letter, parted by it: the letters, and where each part starts, with the end of the last one. */
interface Parts {
  readonly letters: number[];
  readonly starts: number[];
}

function findParts(sorted: readonly string[], from: number, to: number, depth: number, letters: Uint16Array, parts: Parts): void {
  parts.letters.length = 0;
  parts.starts.length = 0;
  let last = 0;
  for (let at = from; at < to; at += 1) {
    const letter = letters[(sorted[at] as string).charCodeAt(depth)] as number;
    if (letter === last) continue;
    parts.letters.push(letter);
    parts.starts.push(at);
    last = letter;
  }
  parts.starts.push(to);
}

function lettersOf(pieces: readonly string[]): { letters: Uint16Array; alphabet: number } {
  const letters = new Uint16Array(65_536);
  let alphabet = 1;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += 1) {
      const unit = piece.charCodeAt(at);
      if (letters[unit] === 0) letters[unit] = alphabet++;
    }
  }
  return { letters, alphabet };
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
  const fits = (base: number, children: readonly number[]): boolean => {
    for (const letter of children) if (cells[2 * (base + letter)] !== -1) return false;
    return true;
  };
  const baseOf = (children: readonly number[]): number => {
    while (cells[2 * free] !== -1) free += 1;
    if (children.length === 1) return free - (children[0] as number);
    let base = wide;
    while (!fits(base, children)) base += 1;
    if (base - wide > patience) wide = base;
    return base;
  };
  cells[0] = 0;
  return {
    /** What is added to a letter to come to the place of the child. */
    place(node: number, children: readonly number[]): number {
      reserve(top + 2 * alphabet);
      const base = baseOf(children);
      cells[2 * node + 1] = base;
      for (const letter of children) {
        cells[2 * (base + letter)] = node;
        top = Math.max(top, base + letter);
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
