import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { articleMarkdown } from '../../src/articles/readers/article-markdown.js';
import { readMarkdown } from '../../src/articles/readers/markdown-file.js';
import { readDocument } from '../../src/articles/readers/read-document.js';
import { sliceOf } from '../../src/language/span.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import { goldenPages } from '../articles/golden-page.js';

const pages = goldenPages(new URL('../articles/pages/', import.meta.url));
const from = { urls: [], repeats: null, original: 'originals/a.html', added: '2024-05-01T08:00:00Z' };

function stored(article: Article): Article {
  const read = readMarkdown(article.file, articleMarkdown(article, from));
  if (!read.ok) throw new Error(read.unreadable.detail);
  return read.article;
}

/** All that is indexed and quoted of an article, in its words: offsets move by the front matter. */
function indexed(article: Article) {
  const { text, blocks, title, titleSpan, publisher, author, date, dateline, url, kind } = article;
  const own = blocks.filter((block) => block.kind !== 'noise' && block.kind !== 'front-matter');
  const words = (span: { start: number; end: number }) => sliceOf(text, span);
  return {
    facts: { title, publisher, author, date, url, kind, day: dateline && { date: dateline.date, rule: dateline.rule } },
    titled: titleSpan === null ? null : words(titleSpan),
    blocks: own.map((block) => [block.kind, words(block)]),
    passages: corpusReading.splitPassages(article, 256).map((passage) => words(passage)),
    figures: corpusReading.extractFigures(article).map((figure) => ({
      words: [words(figure), words(figure.display), words(figure.sentence), figure.indicator && words(figure.indicator)],
      read: [figure.value, figure.unit, figure.target?.value, figure.percentOfTarget?.value, figure.change?.value, figure.planned],
      set: [figure.locality?.value, figure.period?.value],
    })),
  };
}

describe.each(pages)('$slug, stored as Markdown', ({ name, bytes }) => {
  it('reads as the page itself: blocks, facts, passages and figures; and is written the same again', async () => {
    const reading = await readDocument({ file: name, bytes, contentType: null, address: null });
    if (!reading.ok) throw new Error(reading.unreadable.detail);
    const again = stored(reading.article);
    const [written, wanted] = [indexed(again), indexed(reading.article)];
    expect(wanted.blocks.length).toBeGreaterThan(1);
    expect(written.facts).toEqual(wanted.facts);
    expect(written.blocks).toEqual(wanted.blocks);
    expect(written.titled).toEqual(wanted.titled);
    expect(written.figures).toEqual(wanted.figures);
    expect(articleMarkdown(again, from)).toBe(articleMarkdown(reading.article, from));
  });
});
