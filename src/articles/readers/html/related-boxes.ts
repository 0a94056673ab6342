import { furnitureOf } from '../../furniture.js';
import { lineAt } from '../../line.js';
import type { HtmlElement } from './html-node.js';
import type { Piece } from './piece.js';

/** A piece of so many characters outside links is running text. */
const proseLength = 70;
/** A box lies at most so many elements around its heading. */
const deepestHeading = 3;

/** Whether a piece opens what follows an article ("Các tin khác"). */
export function isTerminal(piece: Piece): boolean {
  return furnitureOf(lineAt(piece.text, { start: 0, end: piece.text.length }, true)) === 'terminal';
}

/** Marks boxes of links to other articles as furniture, wherever in an article they stand: a heading like "Tin liên quan" and, in one element with it, links but no running text. */
export function withoutRelatedBoxes(pieces: readonly Piece[]): readonly Piece[] {
  const boxes = new Set(pieces.flatMap((piece) => (isTerminal(piece) ? (boxOf(piece, pieces) ?? []) : [])));
  if (boxes.size === 0) return pieces;
  return pieces.map((piece) => (piece.path.some((element) => boxes.has(element)) ? { ...piece, noise: true } : piece));
}

/** The outermost element around the heading that is such a box. */
function boxOf({ path }: Piece, pieces: readonly Piece[]): HtmlElement | null {
  const around = path.slice(1).slice(-deepestHeading);
  return around.find((element) => isBox(pieces.filter((other) => other.path.includes(element)))) ?? null;
}

function isBox(inside: readonly Piece[]): boolean {
  return inside.some(({ linked }) => linked > 0.5) && inside.every((piece) => piece.linked > 0.5 || piece.text.length < proseLength);
}
