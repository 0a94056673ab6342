import type { Article, Block } from '../../src/articles/article.js';
import type { Passage } from '../../src/articles/passage.js';
import type { StoredArticle } from '../../src/library/library.js';
import { plainFigures } from './plain-figures.js';

/** What a small article is made from. */
export interface SmallArticle {
  readonly file: string;
  readonly title: string;
  /** One passage each; one that starts with "# " is a heading. */
  readonly paragraphs: readonly string[];
  readonly place?: string;
  readonly date?: string;
}

/** The article as a reader would give it: its title, then its paragraphs, an empty line between them. */
export function smallArticle({ file, title, paragraphs, place, date }: SmallArticle): Article {
  const blocks: Block[] = [];
  let text = '';
  const append = (kind: Block['kind'], words: string) => {
    const start = text === '' ? 0 : text.length + 2;
    text = text === '' ? words : `${text}\n\n${words}`;
    blocks.push({ kind, start, end: text.length });
  };
  append('title', title);
  for (const paragraph of paragraphs) append(paragraph.startsWith('# ') ? 'heading' : 'paragraph', paragraph.replace(/^# /, ''));
  return {
    file,
    text,
    blocks,
    title,
    titleSpan: { start: 0, end: title.length },
    publisher: null,
    author: null,
    date: date ?? null,
    dateline: null,
    url: null,
    place: place ?? null,
    kind: 'article',
  };
}

/** A passage for each paragraph, with the heading above it. */
export function paragraphPassages(article: Article): Passage[] {
  const passages: Passage[] = [];
  let heading: Passage['heading'] = null;
  for (const { kind, start, end } of article.blocks) {
    if (kind === 'heading') heading = { start, end };
    if (kind === 'paragraph') passages.push({ start, end, sentences: [{ start, end }], heading });
  }
  return passages;
}

/** As a library keeps it. */
export function smallStored(small: SmallArticle): StoredArticle {
  const article = smallArticle(small);
  return { ...article, passages: paragraphPassages(article), figures: plainFigures(article) };
}
