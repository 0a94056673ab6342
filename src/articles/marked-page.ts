import { canonicalize } from '../language/canonical.js';
import type { Article, Block, BlockKind } from './article.js';
import type { Byline } from './byline.js';
import { eventDateline, publishedDateline, toldUntil } from './dateline.js';
import { markLead } from './lead.js';
import { lineAt } from './line.js';
import { itemMark } from './page-extent.js';
import { addressOf, authorOf, publicationDay, publisherOf } from './page-facts.js';
import { type MarkedKind, type PageLine, readLine } from './page-line.js';
import { readLines } from './page-reading.js';
import { findTitle, type PageTitle } from './page-title.js';

/** A line of a page with what its mark-up says it is; null when that says nothing. */
export interface MarkedLine {
  readonly text: string;
  readonly mark: MarkedKind | 'title' | null;
}

/** What is known of a page beside its text; null where nothing is. */
export interface KnownFacts {
  readonly publisher: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/** Between the lines of the text. */
const between = '\n\n';

/**
 * Reads the lines of a page whose mark-up tells some of their kinds. The text is the lines, an empty line between them; the words tell the rest, as on a page without
 * mark-up. A day that is known goes before one that the text names; a writer whom the text names goes before the known author, and he before an editor.
 */
export function readMarkedPage(file: string, marked: readonly MarkedLine[], known: KnownFacts): Article {
  const { text, lines, titled } = layOut(marked);
  const title = titled ?? findTitle(text, lines);
  const read = readLines(lines, title);
  const blocks = markLead(
    text,
    read.flatMap(({ line, kind }) => blockOf(line, kind, title)),
  );
  const event = eventDateline(text, blocks);
  const day = publicationDay(read, event?.date ?? null, event === null ? toldUntil(text, blocks) : null);
  const date = known.date ?? day?.date ?? null;
  const span = day !== null && day.date === date ? { start: day.start, end: day.end } : null;
  return {
    file,
    text,
    blocks,
    title: title === null ? file : text.slice(title.span.start, title.span.end),
    titleSpan: title?.span ?? null,
    publisher: known.publisher ?? publisherOf(lines, title),
    author: authorAmong(text, read, known.author),
    date,
    dateline: date === null ? event : publishedDateline(date, span),
    url: known.url ?? addressOf(lines),
    place: null,
    kind: 'article',
  };
}

function authorAmong(text: string, read: Parameters<typeof authorOf>[1], known: string | null): string | null {
  const ofRole = (roles: readonly Byline['role'][]) => read.filter(({ byline }) => byline !== null && roles.includes(byline.role));
  return authorOf(text, ofRole(['writer', 'bare'])) ?? known ?? authorOf(text, read);
}

function layOut(marked: readonly MarkedLine[]): { text: string; lines: PageLine[]; titled: PageTitle | null } {
  const written = marked
    .map((line) => ({ ...line, text: canonicalize(line.text).replace(/\s+/g, ' ').trim() }))
    .filter((line) => line.text !== '');
  const text = written.map((line) => line.text).join(between);
  let titled: PageTitle | null = null;
  let start = 0;
  const lines = written.map(({ text: slice, mark }, at): PageLine => {
    const line = lineAt(text, { start, end: start + slice.length }, true);
    start = line.end + between.length;
    if (mark === 'title') titled = { first: at, last: at, span: { start: line.start, end: line.end }, words: line.words };
    if (mark === null || mark === 'title') return readLine(line);
    return mark === 'row' ? { ...line, furniture: null, publication: null, marked: mark } : { ...readLine(line), marked: mark };
  });
  return { text, lines, titled };
}

function blockOf(line: PageLine, kind: BlockKind, title: PageTitle | null): Block {
  if (kind === 'title') return { ...(title?.span ?? { start: line.start, end: line.end }), kind };
  const mark = kind === 'list-item' ? (itemMark(line) ?? 0) : 0;
  return { start: line.start + mark, end: line.end, kind };
}
