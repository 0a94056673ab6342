import type { Article, BlockKind } from '../article.js';
import { readsAs } from '../markdown.js';

/** What is kept of an article that was added, beside what it says itself. */
export interface AddedFrom {
  /** All addresses under which the text was found; none when `url` says it all. */
  readonly urls: readonly string[];
  /** The article that this one reprints, by its name in the corpus; null for none. */
  readonly repeats: string | null;
  /** Where its original lies, relative to the folder of the Markdown. */
  readonly original: string | null;
  /** When it was added, as ISO 8601. */
  readonly added: string | null;
}

const nothing: AddedFrom = { urls: [], repeats: null, original: null, added: null };

/**
 * Writes an article as Markdown with front matter, for people to read and correct: `readMarkdown` gives back its facts and its blocks but noise, kind by kind and word
 * by word; white space inside a block becomes a space.
 */
export function articleMarkdown(article: Article, from: AddedFrom = nothing): string {
  const { title, publisher, author, date, url, place, kind } = article;
  const facts: readonly (readonly [string, string | readonly string[] | null])[] = [
    ['title', title],
    ['publisher', publisher],
    ['author', author],
    ['date', date],
    ['url', url],
    ['urls', from.urls.length > 0 ? from.urls : null],
    ['place', place],
    ['repeats', from.repeats],
    ['kind', kind === 'digest' ? kind : null],
    ['original', from.original],
    ['added', from.added],
  ];
  const front = facts.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${JSON.stringify(value)}`]));
  const blocks = article.blocks.flatMap((block) => blockLine(block.kind, article.text.slice(block.start, block.end)));
  return `---\n${front.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** What Markdown writes before a block of a kind; kinds that it does not know stand behind it. */
const marks: Readonly<Partial<Record<BlockKind, string>>> = { title: '# ', heading: '## ', 'list-item': '- ', paragraph: '' };

function blockLine(kind: BlockKind, slice: string): string[] {
  const text = slice.replace(/\s+/gu, ' ').trim();
  if (kind === 'noise' || kind === 'front-matter' || text === '') return [];
  const mark = marks[kind];
  const readAs = kind === 'title' ? 'heading' : kind;
  const candidates = [...(mark === undefined ? [] : [mark + text]), `${text} {.${readAs}}`];
  return [candidates.find((written) => readsAs(written, readAs, text)) ?? `> ${text} {.${readAs}}`];
}
