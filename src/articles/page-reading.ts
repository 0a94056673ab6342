import type { BlockKind } from './article.js';
import { bodyKind } from './body-kind.js';
import { type Byline, bareByline, isSurelyPerson, labelledByline } from './byline.js';
import { isCaption } from './caption.js';
import { behindPlaceholder } from './furniture.js';
import { endsSentence, sameWords } from './line.js';
import { isMastheadLine } from './masthead-line.js';
import { articleLines, lastText } from './page-extent.js';
import type { MarkedKind, PageLine } from './page-line.js';
import { firstProse, type PageTitle } from './page-title.js';

/** A line of a page with its kind. */
export interface ReadLine {
  readonly line: PageLine;
  readonly kind: BlockKind;
  /** Whom it names, when its kind is byline. */
  readonly byline: Byline | null;
}

/** Where the parts of a page lie, as positions of lines. */
interface Parts {
  readonly lines: readonly PageLine[];
  readonly title: PageTitle | null;
  /** Whether each line belongs to the article and not to what follows it. */
  readonly own: readonly boolean[];
  /** The first running text and the last sentence or list item. */
  readonly bodyFirst: number;
  readonly bodyLast: number;
}

/** An unmarked line of this many syllables between title and text is a lead without its full stop. */
const fewestLeadSyllables = 15;
/** An unmarked line of at most this many syllables between title and text is a section's name ("Tin địa phương"). */
const mostSectionSyllables = 4;

/** Gives every line of a page its kind. */
export function readLines(lines: readonly PageLine[], title: PageTitle | null): ReadLine[] {
  const below = title === null ? 0 : title.last + 1;
  const bodyFirst = firstProse(lines, below);
  const own = articleLines(lines, below, bodyFirst);
  const bodyLast = Math.max(lastText(lines, own, bodyFirst), bodyFirst);
  const parts: Parts = { lines, title, own, bodyFirst, bodyLast };
  return withoutRepeats(lines.map((line, at) => readAt(parts, line, at)));
}

function readAt(parts: Parts, line: PageLine, at: number): ReadLine {
  const { title } = parts;
  if (title !== null && at >= title.first && at <= title.last) return { line, kind: 'title', byline: null };
  if (line.publication !== null) return { line, kind: publicationKind(parts, line, at), byline: null };
  if (isNoise(parts, line, at)) return { line, kind: 'noise', byline: null };
  const byline = line.marked === 'row' ? null : bylineAt(parts, line, at);
  if (byline !== null)
    return at < parts.bodyFirst && byline.name === null && byline.role !== 'source'
      ? { line, kind: 'noise', byline: null }
      : { line, kind: 'byline', byline };
  if (line.marked !== undefined && !isStray(parts, line, at)) return { line, kind: markedKind(line.marked), byline: null };
  if (at < parts.bodyFirst) return { line, kind: openingKind(parts, line, at), byline: null };
  return { line, kind: at > parts.bodyLast ? tailKind(parts, line, at) : bodyKind(line, lineBelow(parts, at)), byline: null };
}

/** Whether a heading or a list item stands outside the body, where other articles' titles and menus do. */
function isStray(parts: Parts, line: PageLine, at: number): boolean {
  return line.marked !== 'row' && line.marked !== 'caption' && (at < parts.bodyFirst || at > parts.bodyLast);
}

function markedKind(marked: MarkedKind): BlockKind {
  return marked === 'row' ? 'list-item' : marked;
}

/** A labelled day is the day of publication; a day alone only beside title and lead, for elsewhere above it is the page's clock. */
function publicationKind(parts: Parts, line: PageLine, at: number): BlockKind {
  if (parts.own[at] !== true) return 'noise';
  if (line.publication?.labelled === true) return at > parts.bodyLast && hasDayAbove(parts) ? 'noise' : 'dateline';
  const first = parts.title?.first ?? 0;
  if (at < first) return at === first - 1 ? 'dateline' : 'noise';
  if (at <= parts.bodyFirst + 1) return 'dateline';
  return at < parts.bodyLast ? 'heading' : 'noise';
}

/** Whether a day stands between title and text: one below the text is that of a later change. */
function hasDayAbove({ lines, title, bodyFirst }: Parts): boolean {
  return lines.some((line, at) => at > (title?.last ?? -1) && at < bodyFirst && line.publication !== null);
}

function isNoise(parts: Parts, line: PageLine, at: number): boolean {
  const { title } = parts;
  if (parts.own[at] !== true || (title !== null && at < title.first)) return true;
  if (line.furniture === 'menu' || line.furniture === 'foot' || line.furniture === 'site')
    return at < parts.bodyFirst || at > parts.bodyLast;
  if (line.furniture !== null || behindPlaceholder(line) !== null) return true;
  return title !== null && sameWords(line.words, title.words);
}

function bylineAt(parts: Parts, line: PageLine, at: number): Byline | null {
  const inBody = at >= parts.bodyFirst && at < parts.bodyLast;
  const labelled = labelledByline(line);
  if (labelled !== null && labelled.role === 'photographer') return !inBody && isBylineAbove(parts, at) ? labelled : null;
  if (labelled !== null && (!inBody || labelled.name !== null)) return labelled;
  if (at < parts.bodyFirst) return isSurelyPerson(line) ? bareByline(line) : null;
  return at > parts.bodyLast && isFirstOfTail(parts, at) ? bareByline(line) : null;
}

function isBylineAbove(parts: Parts, at: number): boolean {
  const above = parts.lines[at - 1];
  return above !== undefined && labelledByline(above) !== null;
}

/** Whether only captions, bylines and furniture stand between here and the last text. */
function isFirstOfTail(parts: Parts, at: number): boolean {
  const between = parts.lines.slice(parts.bodyLast + 1, at);
  return between.every((line) => line.furniture !== null || isCaption(line) || labelledByline(line) !== null);
}

function lineBelow(parts: Parts, at: number): PageLine | null {
  for (let below = at + 1; below <= parts.bodyLast; below += 1) {
    const line = parts.lines[below];
    if (line !== undefined && parts.own[below] === true && line.furniture === null) return line;
  }
  return null;
}

function openingKind(parts: Parts, line: PageLine, at: number): BlockKind {
  if (isCaption(line)) return 'caption';
  if (endsSentence(line)) return 'paragraph';
  if (line.syllables <= mostSectionSyllables || (parts.title !== null && isMastheadLine(line))) return 'noise';
  if (line.syllables >= fewestLeadSyllables) return 'lead';
  return bodyKind(line, parts.lines[at + 1] ?? null);
}

/** After the last sentence an unmarked line is another article's title or a button, unless it stands there alone like a caption. */
function tailKind(parts: Parts, line: PageLine, at: number): BlockKind {
  if (isCaption(line)) return 'caption';
  const unmarked = parts.lines.filter(
    (other, place) => place > parts.bodyLast && parts.own[place] === true && other.furniture === null && !isCaption(other),
  );
  return unmarked.length === 1 && at === parts.bodyLast + 1 && line.syllables >= fewestLeadSyllables ? 'caption' : 'noise';
}

/** A caption or paragraph said again is noise: pages carry a picture's text and the lead twice. */
function withoutRepeats(read: readonly ReadLine[]): ReadLine[] {
  const seen = new Set<string>();
  return read.map((one) => {
    if (one.kind !== 'caption' && one.kind !== 'paragraph' && one.kind !== 'lead') return one;
    if (seen.has(one.line.slice)) return { ...one, kind: 'noise' };
    seen.add(one.line.slice);
    return one;
  });
}
