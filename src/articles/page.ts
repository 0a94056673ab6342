import { canonicalize } from '../language/canonical.js';
import type { Article, Block } from './article.js';
import { eventDateline, publishedDateline, toldUntil } from './dateline.js';
import { markLead } from './lead.js';
import { itemMark } from './page-extent.js';
import { addressOf, authorOf, publicationDay, publisherOf } from './page-facts.js';
import { type PageLine, pageLines } from './page-line.js';
import { type ReadLine, readLines } from './page-reading.js';
import { findTitle, type PageTitle } from './page-title.js';

/**
 * Reads a web page's text as it was copied, noise and all. Every line that is not blank lies in a block, but for bullets before list items.
 * @param file name of the article in its corpus; it is the title when the page has none.
 */
export function readPage(file: string, raw: string): Article {
  const text = canonicalize(raw);
  const lines = pageLines(text);
  const title = findTitle(text, lines);
  const read = readLines(lines, title);
  const blocks = markLead(text, blocksOf(read, title));
  const event = eventDateline(text, blocks);
  const day = publicationDay(read, event?.date ?? null, event === null ? toldUntil(text, blocks) : null);
  return {
    file,
    text,
    blocks,
    title: title === null ? file : text.slice(title.span.start, title.span.end).replace(/\s+/g, ' '),
    titleSpan: title?.span ?? null,
    publisher: publisherOf(lines, title),
    author: authorOf(text, read),
    date: day?.date ?? null,
    dateline: day === null ? event : publishedDateline(day.date, { start: day.start, end: day.end }),
    url: addressOf(lines),
    place: null,
    kind: 'article',
  };
}

function blocksOf(read: readonly ReadLine[], title: PageTitle | null): Block[] {
  const blocks: Block[] = [];
  for (const { line, kind } of read) {
    if (kind !== 'title') blocks.push(bodyBlock(line, kind));
    else if (title !== null && blocks.at(-1)?.kind !== 'title') blocks.push(...titleBlocks(line, title));
  }
  return blocks;
}

function bodyBlock(line: PageLine, kind: Block['kind']): Block {
  const mark = kind === 'list-item' ? (itemMark(line) ?? 0) : 0;
  return { start: line.start + mark, end: line.end, kind };
}

function titleBlocks(line: PageLine, title: PageTitle): Block[] {
  const block: Block = { ...title.span, kind: 'title' };
  return title.span.start === line.start ? [block] : [{ start: line.start, end: title.span.start - 1, kind: 'noise' }, block];
}
