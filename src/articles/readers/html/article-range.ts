import type { HtmlElement } from './html-node.js';
import type { Piece } from './piece.js';
import { isTerminal } from './related-boxes.js';

/** Which pieces are the article's part of the page: positions, both included; null when the page has no running text. */
export interface ArticleRange {
  readonly first: number;
  readonly last: number;
  /** The first running text. */
  readonly text: number;
}

/** A piece of so many characters outside links is running text. */
const proseLength = 70;
/** Between the title and the text there are at most so many pieces: day, counters, buttons, captions. */
const farthestTitle = 25;

/** Whether a piece is running text or a row of figures. */
export function isRunning(piece: Piece): boolean {
  return !piece.noise && piece.linked < 0.5 && (piece.text.length >= proseLength || piece.mark === 'row');
}

/**
 * Finds the article: the running text that Readability keeps (`kept`), or, when that is less than half of the densest stretch, the densest stretch; with the
 * title above it and all that stands in the same container.
 * @param title position of the title's piece; -1 when no piece shows it.
 */
export function articleRange(pieces: readonly Piece[], kept: ReadonlySet<number>, title: number): ArticleRange | null {
  const dense = withBeside(pieces, densestStretch(pieces, title + 1), title);
  const chosen = pieces.flatMap((piece, at) => (kept.has(at) && at > title && isRunning(piece) ? [at] : []));
  const found = lengthOf(pieces, chosen) * 2 < lengthOf(pieces, dense) ? dense : chosen;
  const end = endOfArticle(pieces, found);
  const core = found.filter((at) => at < end);
  const [first, last] = [core[0], core.at(-1)];
  if (first === undefined || last === undefined) return null;
  const top = title >= 0 && title < first && first - title <= farthestTitle ? title : first;
  const container = commonPath([...core, top].flatMap((at) => pieces[at] ?? []));
  return {
    first: Math.min(top, firstInside(pieces, container, first)),
    last: Math.min(lastInside(pieces, container, last), end - 1),
    text: first,
  };
}

function lengthOf(pieces: readonly Piece[], positions: readonly number[]): number {
  return positions.reduce((sum, at) => sum + (pieces[at]?.text.length ?? 0), 0);
}

/** The running text of the stretch with the most of it, where links, furniture and short pieces count against it. */
function densestStretch(pieces: readonly Piece[], from: number): number[] {
  let best = { score: 0, first: 0, last: -1 };
  let sum = 0;
  let first = from;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    if (sum <= 0) {
      sum = 0;
      first = at;
    }
    sum += isRunning(piece) ? piece.text.length : -costOf(piece);
    if (sum > best.score) best = { score: sum, first, last: at };
  }
  return pieces.flatMap((piece, at) => (at >= best.first && at <= best.last && isRunning(piece) ? [at] : []));
}

/** What breaks a stretch: a terminal mark ("Các tin khác") most, a link or furniture more than a caption. */
function costOf(piece: Piece): number {
  if (piece.noise || piece.linked > 0.5) return 80 + piece.text.length;
  return isTerminal(piece) ? 600 : 25;
}

/** Furniture inside an article parts it: running text of the same kind of element in the same container goes on behind it, and up to a heading of what follows articles. */
function withBeside(pieces: readonly Piece[], dense: readonly number[], title: number): number[] {
  const kinds = new Set(dense.map((at) => kindOf(pieces[at])).filter((kind) => kind !== null));
  const goesOn = (at: number): boolean => {
    const piece = pieces[at];
    return piece !== undefined && isRunning(piece) && [...kinds].some((kind) => isSameKind(kind, kindOf(piece)));
  };
  const [first, last] = [dense[0] ?? 0, dense.at(-1) ?? -1];
  const open = pieces.findIndex((piece, at) => at > last && !piece.noise && isTerminal(piece));
  const found = pieces.flatMap((_, at) => {
    const within = at > title && (open < 0 || at < open);
    return within && (at < first || at > last) && goesOn(at) ? [at] : [];
  });
  return [...dense, ...found].sort((one, other) => one - other);
}

interface ElementKind {
  readonly container: HtmlElement;
  readonly name: string;
  readonly styled: string | null;
}

/** Null for text that stands in the body itself. */
function kindOf(piece: Piece | undefined): ElementKind | null {
  const [container, element] = piece?.path.slice(-2) ?? [];
  if (container === undefined || element === undefined) return null;
  return { container, name: element.localName, styled: element.getAttribute('class') };
}

function isSameKind(one: ElementKind, other: ElementKind | null): boolean {
  return other !== null && one.container === other.container && one.name === other.name && one.styled === other.styled;
}

/** Position of the mark ("Các tin khác") below which no running text stands beside that above it, only other articles' teasers; the number of pieces without one. */
function endOfArticle(pieces: readonly Piece[], core: readonly number[]): number {
  const first = core[0] ?? pieces.length;
  const end = pieces.findIndex(
    (piece, at) => at > first && isTerminal(piece) && !core.some((later) => later > at && isBeside(pieces, core, later, at)),
  );
  return end < 0 ? pieces.length : end;
}

function isBeside(pieces: readonly Piece[], core: readonly number[], later: number, mark: number): boolean {
  const path = pieces[later]?.path ?? [];
  return core.some((at) => {
    const above = pieces[at]?.path ?? [];
    return at < mark && (above.at(-1) === path.at(-1) || (above.length > 1 && above.at(-2) === path.at(-2)));
  });
}

function commonPath(pieces: readonly Piece[]): HtmlElement | null {
  const [head, ...others] = pieces;
  const shared = head?.path.filter((element, at) => others.every((piece) => piece.path[at] === element)) ?? [];
  return shared.at(-1) ?? null;
}

function isInside(piece: Piece | undefined, container: HtmlElement | null): boolean {
  return container !== null && piece?.path.includes(container) === true;
}

/** Short pieces of the same container above the first text (lead lines, captions) belong to it when no title bounds it. */
function firstInside(pieces: readonly Piece[], container: HtmlElement | null, first: number): number {
  let at = first;
  while (at > 0 && first - at < farthestTitle && isInside(pieces[at - 1], container)) at -= 1;
  return at;
}

function lastInside(pieces: readonly Piece[], container: HtmlElement | null, last: number): number {
  let at = last;
  while (isInside(pieces[at + 1], container)) at += 1;
  return at;
}
