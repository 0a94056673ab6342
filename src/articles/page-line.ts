import { labelledByline } from './byline.js';
import { type FurnitureKind, furnitureOf } from './furniture.js';
import { cutLines, endsClause, isAllCapitals, type Line, lineAt } from './line.js';
import { type PublicationLine, publicationOf } from './publication.js';

/** A line of a page with what it is by its own words, wherever it stands. */
export interface PageLine extends Line {
  readonly furniture: FurnitureKind | null;
  readonly publication: PublicationLine | null;
  /** The kind that mark-up gives it when it is the article's text; missing when its words alone tell. */
  readonly marked?: MarkedKind;
}

/** What mark-up can say of a line of the article; `row` is one of a table of data. */
export type MarkedKind = 'heading' | 'list-item' | 'caption' | 'row';

/** Cuts a page into lines, joins lines that a fixed width has broken, and reads each by itself. */
export function pageLines(text: string): PageLine[] {
  const read = cutLines(text)
    .flatMap((line) => withoutBylineBehind(text, line))
    .map(readLine);
  const wrapped = isWrappedPage(read);
  const lines: PageLine[] = [];
  for (const line of read) {
    const before = lines.at(-1);
    if (before !== undefined && goesOn(before, line, wrapped)) lines[lines.length - 1] = joined(text, before, line);
    else lines.push(line);
  }
  return lines;
}

/** Parts a byline from the paragraph that it stands behind ("… năm 2022./. Tin, ảnh: Ni Rượng"). */
function withoutBylineBehind(text: string, line: Line): Line[] {
  const behind = /(?<=[.!?…]["”)]?)\s+(?=\p{Lu}[\p{L}\s,]{1,25}:\s*[^.:;]{2,50}$)/u.exec(line.slice);
  if (behind === null) return [line];
  const byline = lineAt(text, { start: line.start + behind.index + behind[0].length, end: line.end }, false);
  const name = labelledByline(byline);
  if (name === null || name.name === null || name.role === 'photographer') return [line];
  return [lineAt(text, { start: line.start, end: line.start + behind.index }, line.detached), byline];
}

/** Reads a line by itself. */
export function readLine(line: Line): PageLine {
  const publication = publicationOf(line);
  return { ...line, publication, furniture: publication === null ? furnitureOf(line) : null };
}

/** A page broken at a fixed width has at least so many lines that go on in the next … */
const fewestBreaks = 4;
/** … and so large a share of all lines with another directly below. */
const wrappedShare = 0.3;
/** On a page of whole lines, one that goes on in the next has at least this many words. */
const fewestBrokenWords = 8;
/** On a broken page a line of this many code units is full, so that the next goes on with it even when it opens with a capital. */
const fullLine = 55;
const loneMark = /^(?:(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)]|[-•*+])$/u;

function isWrappedPage(lines: readonly PageLine[]): boolean {
  const pairs = lines.flatMap((line, at) => (at > 0 && !line.detached ? [{ before: lines[at - 1], line }] : []));
  const breaks = pairs.filter(({ before, line }) => before !== undefined && goesOn(before, line, false));
  return breaks.length >= fewestBreaks && breaks.length >= pairs.length * wrappedShare;
}

/** Whether `next` goes on with the sentence (or the list mark) of the line directly above it. */
function goesOn(before: PageLine, next: PageLine, wrapped: boolean): boolean {
  if (next.detached || next.furniture !== null || next.publication !== null || before.publication !== null) return false;
  if (loneMark.test(before.slice)) return !(before.slice === '*' && isDocumentHead(next));
  if (before.furniture !== null || endsClause(before) || opensItem(next)) return false;
  if (/^\p{Ll}/u.test(next.slice)) return wrapped || before.words.length >= fewestBrokenWords;
  return wrapped && before.slice.length >= fullLine && !isAllCapitals(before);
}

/** "*" under the name of a party committee parts it from the number of its document. */
function isDocumentHead(line: Line): boolean {
  return /^(?:trích\s|số:?\s*\d)/iu.test(line.slice);
}

function opensItem(line: Line): boolean {
  return /^(?:[a-zđ][).]|[-+•*]|\(?\d{1,2}[.)])\s/u.test(line.slice);
}

function joined(text: string, before: PageLine, next: PageLine): PageLine {
  return { ...lineAt(text, { start: before.start, end: next.end }, before.detached), publication: null, furniture: null };
}
