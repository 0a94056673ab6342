import { canonicalize } from '../language/canonical.js';
import type { Span } from '../language/span.js';
import type { Article, Block } from './article.js';
import { bodyKind } from './body-kind.js';
import { parseDay } from './calendar-day.js';
import { eventDateline, publishedDateline } from './dateline.js';
import { cutLines } from './line.js';
import { itemMark } from './page-extent.js';

/** An article that came as fields. */
export interface ArticleRecord {
  readonly file: string;
  readonly title: string;
  readonly lead: string;
  readonly body: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** The day of publication, as `parseDay` reads it. */
  readonly date: string | null;
  readonly url: string | null;
  readonly place: string | null;
}

/** What parts title, lead and body in the canonical text of a record. */
const between = '\n\n';

/** Builds the article of a record: its title, lead and body joined by an empty line, each line of the body a block. Null when it has no text at all. */
export function readRecord(record: ArticleRecord): Article | null {
  const parts = [record.title, record.lead, record.body].map(canonicalize);
  const text = parts.filter((part) => part.trim() !== '').join(between);
  if (text === '') return null;
  const blocks = recordBlocks(text, parts);
  const date = record.date === null ? null : parseDay(record.date);
  const title = blocks.find((block) => block.kind === 'title') ?? null;
  return {
    file: record.file,
    text,
    blocks,
    title: title === null ? record.file : text.slice(title.start, title.end).replace(/\s+/g, ' '),
    titleSpan: title === null ? null : { start: title.start, end: title.end },
    publisher: record.publisher,
    author: record.author,
    date,
    dateline: date === null ? eventDateline(text, blocks) : publishedDateline(date, null),
    url: record.url,
    place: record.place,
    kind: 'article',
  };
}

const partKinds = ['title', 'lead', 'paragraph'] as const;

function recordBlocks(text: string, parts: readonly string[]): Block[] {
  let start = 0;
  return parts.flatMap((part, at) => {
    if (part.trim() === '') return [];
    const within = { start, end: start + part.length };
    start = within.end + between.length;
    const kind = partKinds[at] ?? 'paragraph';
    return kind === 'paragraph' ? bodyBlocks(text, within) : wholeBlock(text, within, kind);
  });
}

function wholeBlock(text: string, within: Span, kind: Block['kind']): Block[] {
  const lines = cutLines(text, within);
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end, kind }];
}

function bodyBlocks(text: string, within: Span): Block[] {
  const lines = cutLines(text, within);
  return lines.map((line, at) => {
    const kind = lines.length === 1 ? 'paragraph' : bodyKind(line, lines[at + 1] ?? null);
    const mark = kind === 'list-item' ? (itemMark(line) ?? 0) : 0;
    return { start: line.start + mark, end: line.end, kind };
  });
}
