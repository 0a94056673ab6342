import { canonicalize } from '../../language/canonical.js';
import type { Span } from '../../language/span.js';
import type { Article, Block, ReadResult } from '../article.js';
import { eventDateline, publishedDateline } from '../dateline.js';
import { markdownBlocks } from '../markdown.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { readTextWith, unreadable } from './read-file.js';

/** Reads a `.md` file with or without YAML front matter (title, publisher, author, date, url, place, kind; others are ignored). */
export function readMarkdownFile(path: string, file: string): Promise<ReadResult> {
  return readTextWith(path, file, (raw) => readMarkdown(file, raw));
}

/** Reads the text of a `.md` file. The first heading is the title's place when it says the title, or when front matter gives none. */
export function readMarkdown(file: string, raw: string): ReadResult {
  const text = canonicalize(raw);
  const front = readFrontMatter(text);
  if (!front.ok) return unreadable(file, 'front-matter', `Line ${front.line}: ${front.problem}.`, front.line);
  const body = markdownBlocks(text, { start: front.span.end, end: text.length });
  if (body.every((block) => block.kind === 'noise')) return unreadable(file, 'empty', 'There is no text below the front matter.');
  const title = titleBlock(text, body, front.matter.title);
  const blocks = body.map((block): Block => (block === title ? { ...block, kind: 'title' } : block));
  const whole: Block[] = front.span.end === 0 ? blocks : [{ ...front.span, kind: 'front-matter' }, ...blocks];
  return { ok: true, article: assemble(file, text, whole, front.matter, title ?? null) };
}

/** Without front matter's title the first heading is it, when it comes first; with one, the first heading that says the same. */
function titleBlock(text: string, body: readonly Block[], title: string | null): Block | undefined {
  const headings = body.filter((block) => block.kind === 'heading');
  if (title !== null) return headings.find((block) => text.slice(block.start, block.end).toLowerCase() === title.toLowerCase());
  return body.find((block) => block.kind !== 'noise') === headings[0] ? headings[0] : undefined;
}

function assemble(file: string, text: string, blocks: readonly Block[], matter: FrontMatter, title: Span | null): Article {
  const written = title === null ? file : text.slice(title.start, title.end);
  return {
    ...matter,
    file,
    text,
    blocks,
    title: matter.title ?? written,
    titleSpan: title === null ? null : { start: title.start, end: title.end },
    dateline: matter.date === null ? eventDateline(text, blocks) : publishedDateline(matter.date, null),
  };
}
