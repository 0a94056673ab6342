import { isNamed, isSilent } from './element-role.js';
import { foldSpaces, type HtmlElement, type HtmlNode, isElement } from './html-node.js';
import { cellBorder, type Piece, type PieceMark } from './piece.js';
import { spannedLines } from './spanned-table.js';
import { tableGrid } from './table-grid.js';
import { tableRows, tableShape } from './table-shape.js';

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const headings = /^h[1-6]$/;
/** Pages are not nested deeper by people; what lies deeper is read as one run of text. */
const deepest = 300;
/** Where the walk stands. */
interface Place {
  readonly path: readonly HtmlElement[];
  readonly mark: PieceMark;
  readonly noise: boolean;
  readonly linked: boolean;
  readonly slanted: boolean;
}

interface Run {
  text: string;
  linked: number;
  slanted: number;
  broken: boolean;
  place: Place;
}

/** The walk over a page: what was found, the run of text that is open, and whether a picture stands before it. */
interface Walk {
  readonly pieces: Piece[];
  readonly isNoise: (element: HtmlElement) => boolean;
  run: Run;
  picture: boolean;
}

/** Cuts a page into its pieces in text order: at the borders of blocks and at line breaks, data tables row by row. Silent elements give none. */
export function collectPieces(body: HtmlElement, isNoise: (element: HtmlElement) => boolean): Piece[] {
  const start: Place = { path: [body], mark: 'plain', noise: false, linked: false, slanted: false };
  const walk: Walk = { pieces: [], isNoise, run: newRun(start, false), picture: false };
  walkChildren(walk, body, start, false);
  closeRun(walk, start, false);
  return joinBroken(walk.pieces);
}

function closeRun(walk: Walk, place: Place, broken: boolean): void {
  const text = foldSpaces(walk.run.text);
  if (text !== '') {
    walk.pieces.push(pieceOf(walk.run, text, walk.picture));
    walk.picture = false;
  }
  walk.run = newRun(place, broken);
}

function append({ run }: Walk, text: string, place: Place): void {
  const length = foldSpaces(text).length;
  run.text += text;
  if (place.linked) run.linked += length;
  if (place.slanted) run.slanted += length;
  if (length > 0) run.place = { ...place, path: run.place.path };
}

function walkChildren(walk: Walk, node: HtmlNode, place: Place, parted: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) append(walk, child.textContent ?? '', place);
    else if (isElement(child)) walkChild(walk, child, place, parted);
  }
}

function walkChild(walk: Walk, element: HtmlElement, place: Place, parted: boolean): void {
  if (parted) closeRun(walk, place, false);
  if (place.path.length > deepest) append(walk, element.textContent ?? '', place);
  else walkElement(walk, element, place);
  if (parted) closeRun(walk, place, false);
}

function walkElement(walk: Walk, element: HtmlElement, place: Place): void {
  const name = element.localName;
  if (isSilent(element)) return;
  if (name === 'img' || name === 'amp-img') walk.picture = true;
  else if (name === 'br') breakLine(walk, place);
  else if (blocks.has(name)) walkBlock(walk, element, place);
  else walkInline(walk, element, place);
}

function breakLine(walk: Walk, place: Place): void {
  if (place.mark === 'heading') append(walk, ' ', place);
  else closeRun(walk, walk.run.place, true);
}

function walkInline(walk: Walk, element: HtmlElement, place: Place): void {
  const name = element.localName;
  if (element.getAttribute('class') !== null && /[\p{Ll}\p{N}]$/u.test(walk.run.text) && /^\p{Lu}/u.test(element.textContent ?? ''))
    walk.run.text += ' ';
  const inner: Place = {
    ...place,
    slanted: place.slanted || name === 'i' || name === 'em',
    noise: place.noise || walk.isNoise(element),
    linked: place.linked || name === 'a',
    mark: isNamed(element, 'caption') ? 'caption' : place.mark,
  };
  walkChildren(walk, element, inner, false);
}

function walkBlock(walk: Walk, element: HtmlElement, place: Place): void {
  const shape = element.localName === 'table' ? tableShape(element) : 'layout';
  const noise = place.noise || walk.isNoise(element);
  const inner: Place = { ...place, path: [...place.path, element], noise, mark: markOf(element, shape, place.mark) };
  closeRun(walk, inner, false);
  if (shape === 'data') walkRows(walk, element, inner);
  else walkChildren(walk, element, inner, isFactRow(element));
  closeRun(walk, place, false);
}

function walkRows(walk: Walk, table: HtmlElement, place: Place): void {
  const lines = spannedLines(tableGrid(table));
  for (const line of lines ?? []) {
    closeRun(walk, place, false);
    append(walk, line, { ...place, mark: 'row' });
  }
  if (lines !== null) return;
  for (const row of tableRows(table)) {
    const cells = row.filter((cell) => cell !== '');
    closeRun(walk, place, false);
    append(walk, cells.join(cellBorder), { ...place, mark: cells.length > 1 ? 'row' : place.mark });
  }
}

/** A row of facts about the article (day, writer, views) is no longer than this. */
const longestFactRow = 160;

/** Whether the block sets facts side by side: short, and two or more of the elements right inside it have names of their own. */
function isFactRow(element: HtmlElement): boolean {
  if (foldSpaces(element.textContent ?? '').length > longestFactRow) return false;
  const named = [...element.childNodes].filter(
    (child) => isElement(child) && (child.localName === 'time' || child.getAttribute('class') !== null),
  );
  return named.length >= 2;
}

function newRun(place: Place, broken: boolean): Run {
  return { text: '', linked: 0, slanted: 0, broken, place };
}

function markOf(element: HtmlElement, shape: string, outer: PieceMark): PieceMark {
  if (shape === 'picture' || element.localName === 'figcaption' || isNamed(element, 'caption')) return 'caption';
  if (headings.test(element.localName)) return 'heading';
  return element.localName === 'li' ? 'list-item' : outer;
}

/** A text directly below a picture, centred or slanted, is its caption up to this many words. */
const mostCaptionWords = 50;

function pieceOf(run: Run, text: string, picture: boolean): Piece {
  const { place } = run;
  const below = picture && place.mark === 'plain' && text.split(' ').length <= mostCaptionWords;
  const mark = below && (isCentred(place.path) || run.slanted >= text.length * 0.9) ? 'caption' : place.mark;
  return { text, mark, linked: Math.min(1, run.linked / text.length), path: place.path, noise: place.noise, broken: run.broken };
}

function isCentred(path: readonly HtmlElement[]): boolean {
  return path.slice(-2).some((element) => {
    const style = element.getAttribute('style') ?? '';
    return element.localName === 'center' || element.getAttribute('align') === 'center' || /text-align\s*:\s*center/i.test(style);
  });
}

/** Joins a sentence that line breaks have cut: the line above does not close a clause and the next goes on in lower case. */
function joinBroken(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, piece)) joined[joined.length - 1] = { ...before, text: `${before.text} ${piece.text}` };
    else joined.push(piece);
  }
  return joined;
}

function goesOn(before: Piece, next: Piece): boolean {
  if (!next.broken || before.mark !== next.mark || before.noise !== next.noise || before.path.at(-1) !== next.path.at(-1)) return false;
  return !/[.!?…:;]["”’»)]*$/u.test(before.text) && /^\p{Ll}(?![.)])/u.test(next.text);
}
