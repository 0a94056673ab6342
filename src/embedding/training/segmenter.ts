import { wordMark } from './piece-text.js';

/** A piece of a Unigram vocabulary with its log probability. */
export interface ScoredPiece {
  readonly piece: string;
  readonly score: number;
}

/** Cuts text that went through `pieceText` into the most probable pieces. */
export interface Segmenter {
  /** Ids of the pieces in text order; characters without a piece give {@link unknownId}, a run of them once. Empty text gives none. */
  segment(text: string): number[];
}

/** Ids below this are special: padding and unknown. */
export const specialPieces = ['<pad>', '<unk>'] as const;
/** Id of what the vocabulary does not know. */
export const unknownId = 1;

const penaltyOfUnknown = 10;

/**
 * A Unigram segmenter (Kudo 2018) over a vocabulary whose position is the id. Equal scores are settled as transformers.js
 * settles them: the longer last piece wins. Works on UTF-16 units, as transformers.js does.
 */
export function openSegmenter(vocabulary: readonly ScoredPiece[]): Segmenter {
  const trie = buildTrie(vocabulary);
  const unknownScore = lowestScore(vocabulary) - penaltyOfUnknown;
  let best = new Float64Array(1024);
  let from = new Int32Array(1024);
  let ids = new Int32Array(1024);

  const reserve = (length: number): void => {
    if (length < best.length) return;
    best = new Float64Array(length * 2);
    from = new Int32Array(length * 2);
    ids = new Int32Array(length * 2);
  };

  const offer = (start: number, end: number, score: number, id: number): void => {
    const total = (best[start] ?? 0) + score;
    if (total <= (best[end] ?? 0)) return;
    best[end] = total;
    from[end] = start;
    ids[end] = id;
  };

  const walk = (marked: string, start: number): void => {
    let node = 0;
    let single = false;
    for (let position = start; position < marked.length; position += 1) {
      node = trie.child(node, marked.charCodeAt(position));
      if (node < 0) break;
      const id = trie.pieceAt[node] ?? -1;
      if (id < 0) continue;
      if (position === start) single = true;
      offer(start, position + 1, vocabulary[id]?.score ?? 0, id);
    }
    if (!single) offer(start, start + 1, unknownScore, unknownId);
  };

  return {
    segment(text) {
      if (text === '') return [];
      const marked = wordMark + text.replaceAll(' ', wordMark);
      reserve(marked.length + 1);
      best.fill(Number.NEGATIVE_INFINITY, 0, marked.length + 1);
      best[0] = 0;
      for (let start = 0; start < marked.length; start += 1) walk(marked, start);
      return traceBack(marked.length, from, ids);
    },
  };
}

function traceBack(length: number, from: Int32Array, ids: Int32Array): number[] {
  const path: number[] = [];
  for (let end = length; end > 0; end = from[end] ?? 0) {
    const id = ids[end] ?? unknownId;
    if (id !== unknownId || path.at(-1) !== unknownId) path.push(id);
  }
  return path.reverse();
}

function lowestScore(vocabulary: readonly ScoredPiece[]): number {
  return vocabulary.reduce((least, { score }) => Math.min(least, score), 0);
}

interface Trie {
  /** Node after following one UTF-16 unit, or -1. The root is 0. */
  child(node: number, unit: number): number;
  /** Id of the piece that ends at a node, or -1. */
  readonly pieceAt: Int32Array;
}

/** Transitions in one open-addressing table: key = node · alphabet + letter. */
function buildTrie(vocabulary: readonly ScoredPiece[]): Trie {
  const letters = new Uint16Array(65_536);
  let alphabet = 1;
  let units = 1;
  for (const { piece } of vocabulary) {
    units += piece.length;
    for (let at = 0; at < piece.length; at += 1) {
      const unit = piece.charCodeAt(at);
      if (letters[unit] === 0) letters[unit] = alphabet++;
    }
  }
  const table = openTransitions(units);
  const pieceAt = new Int32Array(units).fill(-1);
  let nodes = 1;
  vocabulary.forEach(({ piece }, id) => {
    if (id < specialPieces.length) return;
    let node = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const key = node * alphabet + (letters[piece.charCodeAt(at)] ?? 0);
      const known = table.get(key);
      node = known >= 0 ? known : nodes++;
      if (known < 0) table.set(key, node);
    }
    pieceAt[node] = id;
  });
  return {
    pieceAt,
    child(node, unit) {
      const letter = letters[unit] ?? 0;
      return letter === 0 ? -1 : table.get(node * alphabet + letter);
    },
  };
}

function openTransitions(entries: number) {
  let size = 1024;
  while (size < entries * 2) size *= 2;
  const keys = new Int32Array(size).fill(-1);
  const values = new Int32Array(size);
  const slotOf = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & (size - 1);
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  return {
    get(key: number): number {
      const slot = slotOf(key);
      return keys[slot] === key ? (values[slot] ?? -1) : -1;
    },
    set(key: number, value: number): void {
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = value;
    },
  };
}
