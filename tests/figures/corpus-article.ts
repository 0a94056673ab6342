import type { Article, Block } from '../../src/articles/article.js';

/** An article of one or more paragraphs, with an optional title, that speaks from a given day. */
export function articleOf(paragraphs: readonly string[], dateline: string | null, title: string | null = null): Article {
  const blocks: Block[] = [];
  let text = '';
  for (const [index, part] of [...(title === null ? [] : [title]), ...paragraphs].entries()) {
    if (text !== '') text += '\n\n';
    blocks.push({ kind: title !== null && index === 0 ? 'title' : 'paragraph', start: text.length, end: text.length + part.length });
    text += part;
  }
  const [first] = blocks;
  return {
    file: 'case.txt',
    text,
    blocks,
    title: title ?? 'case.txt',
    titleSpan: title === null || first === undefined ? null : { start: first.start, end: first.end },
    publisher: null,
    author: null,
    date: dateline,
    dateline: dateline === null ? null : { date: dateline, span: null, rule: 'published' },
    url: null,
    place: null,
    kind: 'article',
  };
}
