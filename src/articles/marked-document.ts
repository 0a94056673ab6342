import { canonicalize } from '../language/canonical.js';
import { levelWords } from '../language/vocabulary/place-levels.js';
import type { Article, Block, BlockKind } from './article.js';
import { bodyKind } from './body-kind.js';
import { labelledByline } from './byline.js';
import { findDay } from './calendar-day.js';
import { eventDateline, publishedDateline } from './dateline.js';
import { isDocumentKind } from './document-kind.js';
import { documentWords } from './document-words.js';
import { isOwnerName } from './furniture.js';
import { isProse, type Line, lineAt } from './line.js';
import type { KnownFacts, MarkedLine } from './marked-page.js';
import { itemMark } from './page-extent.js';
import { phraseBook } from './phrase-book.js';

const book = phraseBook(documentWords);
const between = '\n\n';

/**
 * Reads the lines of a document (a Word or a PDF file): all of it is its author's, only the motto of the state is noise. The title is the line marked so, else the kind of
 * document and what it is about ("BÁO CÁO" and the line below, joined), else the first heading. The day beside the place in its head is the day of publication.
 */
export function readMarkedDocument(file: string, marked: readonly MarkedLine[], known: KnownFacts): Article {
  const written = withTitle(
    marked.map((line) => ({ ...line, text: canonicalize(line.text).replace(/\s+/g, ' ').trim() })).filter((line) => line.text !== ''),
  );
  const text = written.map((line) => line.text).join(between);
  const lines = layOut(text, written);
  const blocks = lines.map((line, at) => blockOf(line, written[at]?.mark ?? null, lines[at + 1] ?? null));
  const title = blocks.find((block) => block.kind === 'title') ?? null;
  const head = lines.filter((line) => line.start < (title?.start ?? 0));
  const day = headDay(head);
  const date = known.date ?? day;
  return {
    file,
    text,
    blocks,
    title: title === null ? file : text.slice(title.start, title.end),
    titleSpan: title === null ? null : { start: title.start, end: title.end },
    publisher: known.publisher ?? owner(head),
    author: known.author ?? writerIn(text, lines),
    date,
    dateline: date === null ? eventDateline(text, blocks) : publishedDateline(date, null),
    url: known.url,
    place: null,
    kind: 'article',
  };
}

function layOut(text: string, written: readonly MarkedLine[]): Line[] {
  let start = 0;
  return written.map(({ text: slice }) => {
    const line = lineAt(text, { start, end: start + slice.length }, true);
    start = line.end + between.length;
    return line;
  });
}

function withTitle(lines: readonly MarkedLine[]): MarkedLine[] {
  if (lines.some((line) => line.mark === 'title')) return [...lines];
  const kind = lines.findIndex((line) => isDocumentKind(wholeLine(line.text)));
  const subject = lines[kind + 1];
  if (kind >= 0 && subject !== undefined && subject.mark !== 'row' && !isProse(wholeLine(subject.text)))
    return [...lines.slice(0, kind), { text: `${lines[kind]?.text} ${subject.text}`, mark: 'title' }, ...lines.slice(kind + 2)];
  const heading = lines.findIndex((line) => line.mark === 'heading');
  const first = heading >= 0 ? heading : lines.findIndex((line) => line.mark === null && wholeLine(line.text).words.length >= 4);
  return lines.map((line, at) => (at === first && !isProse(wholeLine(line.text)) ? { ...line, mark: 'title' } : line));
}

function wholeLine(text: string): Line {
  return lineAt(text, { start: 0, end: text.length }, true);
}

function blockOf(line: Line, mark: MarkedLine['mark'], below: Line | null): Block {
  const kind = kindOf(line, mark, below);
  const bullet = kind === 'list-item' ? (itemMark(line) ?? 0) : 0;
  return { start: line.start + bullet, end: line.end, kind };
}

function kindOf(line: Line, mark: MarkedLine['mark'], below: Line | null): BlockKind {
  if (isMotto(line)) return 'noise';
  if (mark === 'row') return 'list-item';
  if (mark !== null) return mark;
  return labelledByline(line)?.role === 'writer' ? 'byline' : bodyKind(line, below);
}

function isMotto(line: Line): boolean {
  return book.covering(line.words)?.every((role) => role === 'motto') === true;
}

/** "Tân Thành, ngày 20 tháng 6 năm 2023" in the head of the document. */
function headDay(head: readonly Line[]): string | null {
  for (const line of head) {
    const behind = /,\s*(?=ngày\s)/iu.exec(line.slice);
    const day = behind === null ? null : findDay(line.slice.slice(behind.index));
    if (day !== null) return day.date;
  }
  return null;
}

function writerIn(text: string, lines: readonly Line[]): string | null {
  for (const line of lines) {
    const byline = labelledByline(line);
    if (byline?.role === 'writer' && byline.name !== null) return text.slice(byline.name.start, byline.name.end);
  }
  return null;
}

/** The office in the head, in a cell or a line of its own, with its place where that stands below it. */
function owner(head: readonly Line[]): string | null {
  const cells = head.flatMap((line) => line.slice.split(' | '));
  const at = cells.findLastIndex((cell) => isOwnerName(wholeLine(cell)));
  if (at < 0) return null;
  const place = isBareOffice(cells[at] ?? '') ? cells.slice(at + 1, at + 3).find(opensWithLevel) : undefined;
  return [cells[at], place].filter((part) => part !== undefined).join(' ');
}

/** "ỦY BAN NHÂN DÂN", without a place. */
function isBareOffice(cell: string): boolean {
  return cell === cell.toUpperCase() && wholeLine(cell).words.length <= mostWordsOfOffice;
}

const mostWordsOfOffice = 4;

function opensWithLevel(cell: string): boolean {
  const words = cell.toLowerCase();
  return cell === cell.toUpperCase() && levelWords.some(([word]) => words.startsWith(`${word} `));
}
