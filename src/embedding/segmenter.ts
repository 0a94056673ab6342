import { wordMark } from './piece-text.js';
import { buildPieceTrie } from './piece-trie.js';

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
const [space, mark] = [' '.charCodeAt(0), wordMark.charCodeAt(0)];

/**
 * A Unigram segmenter (Kudo 2018) over a vocabulary whose position is the id. Equal scores are settled as transformers.js
 * settles them: the longer last piece wins, and of a piece that is there twice the later one. Works on UTF-16 units, as transformers.js does.
 */
export function openSegmenter(vocabulary: readonly ScoredPiece[]): Segmenter {
  const { letters, cells, pieceAt } = buildPieceTrie(
    vocabulary.map(({ piece }) => piece),
    specialPieces.length,
  );
  const scores = Float64Array.from(vocabulary, ({ score }) => score);
  const unknownScore = lowestScore(vocabulary) - penaltyOfUnknown;
  let room = roomFor(1024);

  const offer = (start: number, end: number, score: number, id: number): void => {
    const total = (room.best[start] as number) + score;
    if (total <= (room.best[end] as number)) return;
    room.best[end] = total;
    room.from[end] = start;
    room.ids[end] = id;
  };

  /** Offers every piece that begins at a unit to the border where it ends. */
  const walk = (start: number, length: number): void => {
    const { letterAt } = room;
    let node = 0;
    let single = false;
    for (let at = start; at < length; at += 1) {
      const letter = letterAt[at] as number;
      const child = (cells[2 * node + 1] as number) + letter;
      if (letter === 0 || cells[2 * child] !== node) break;
      node = child;
      const id = pieceAt[node] as number;
      if (id < 0) continue;
      if (at === start) single = true;
      offer(start, at + 1, scores[id] as number, id);
    }
    if (!single) offer(start, start + 1, unknownScore, unknownId);
  };

  return {
    segment(text) {
      if (text === '') return [];
      const length = text.length + 1;
      if (length >= room.best.length) room = roomFor(2 * length);
      const { letterAt, best } = room;
      letterAt[0] = letters[mark] as number;
      for (let at = 1; at < length; at += 1) {
        const unit = text.charCodeAt(at - 1);
        letterAt[at] = letters[unit === space ? mark : unit] as number;
      }
      best.fill(Number.NEGATIVE_INFINITY, 1, length + 1);
      for (let start = 0; start < length; start += 1) walk(start, length);
      return traceBack(length, room);
    },
  };
}

/** By unit of the marked text, its letter; by border between units, the best total up to it, where its last piece begins, and that piece. */
interface Room {
  readonly letterAt: Uint16Array;
  readonly best: Float64Array;
  readonly from: Int32Array;
  readonly ids: Int32Array;
}

function roomFor(units: number): Room {
  return { letterAt: new Uint16Array(units), best: new Float64Array(units), from: new Int32Array(units), ids: new Int32Array(units) };
}

function traceBack(length: number, { from, ids }: Room): number[] {
  const path: number[] = [];
  for (let end = length; end > 0; end = from[end] as number) {
    const id = ids[end] as number;
    if (id !== unknownId || path.at(-1) !== unknownId) path.push(id);
  }
  return path.reverse();
}

function lowestScore(vocabulary: readonly ScoredPiece[]): number {
  return vocabulary.reduce((least, { score }) => Math.min(least, score), 0);
}
