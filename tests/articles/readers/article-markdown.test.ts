import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, BlockKind } from '../../../src/articles/article.js';
import { articleMarkdown } from '../../../src/articles/readers/article-markdown.js';
import { readMarkdown } from '../../../src/articles/readers/markdown-file.js';
import { comparePage, goldenPages } from '../golden-page.js';

/** The kinds and words of the blocks that are kept. */
function kept({ text, blocks }: Article): string[] {
  const own = blocks.filter(({ kind }) => kind !== 'noise' && kind !== 'front-matter');
  return own.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/gu, ' ')}`);
}

function back(markdown: string): Article {
  const result = readMarkdown('a.md', markdown);
  if (!result.ok) throw new Error(result.unreadable.detail);
  return result.article;
}

const kinds: readonly BlockKind[] = ['dateline', 'lead', 'heading', 'paragraph', 'list-item', 'caption', 'byline'];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Xã',
        'đạt',
        '119,33%',
        '- ',
        '# ',
        '```',
        '---',
        '> ',
        '1. ',
        '|',
        '<!--',
        '-->',
        '![a](b)',
        '{.caption}',
        '"',
        "'",
        ':',
        '***',
        '* ',
        'Ảnh: An',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .normalize('NFC')
      .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
      .trim(),
  )
  .filter((line) => line !== '' && !/\{\.\w+\}$/.test(line));

function articleOf(lines: readonly (readonly [BlockKind, string])[]): Article {
  const whole = lines.map(([, line]) => line).join('\n\n');
  let start = 0;
  const blocks = lines.map(([kind, line]) => {
    const block = { start, end: start + line.length, kind };
    start = block.end + 2;
    return block;
  });
  const facts = {
    titleSpan: null,
    publisher: 'UBND xã "Tân Hòa": tin',
    author: null,
    date: null,
    dateline: null,
    url: null,
    place: null,
  } as const;
  return { ...facts, file: 'a.html', text: whole, blocks, title: '12: "mười hai" # không', kind: 'article' };
}

describe('articleMarkdown', () => {
  it('loses no word of any block and no kind', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), text), { minLength: 1, maxLength: 6 }), (lines) => {
        const article = articleOf(lines);
        const again = back(articleMarkdown(article));
        expect(kept(again)).toEqual(kept(article));
        expect(again).toMatchObject({ title: article.title, publisher: article.publisher });
      }),
      { numRuns: 500 },
    );
  });

  it('gives back what was read from every golden page', async () => {
    for (const page of goldenPages(new URL('../pages/', import.meta.url))) {
      const { article } = await comparePage(page);
      if (article === null) throw new Error(`${page.slug} was not read`);
      const again = back(
        articleMarkdown(article, { urls: ['https://a.vn/1'], repeats: null, original: 'originals/a.html', added: '2024-05-01T08:00:00Z' }),
      );
      expect(kept(again)).toEqual(kept(article));
      const { title, publisher, author, date, url, kind } = article;
      expect(again).toMatchObject({ title, publisher, author, date, url, kind });
      expect(again.dateline?.date).toBe(article.dateline?.date);
    }
  });

  it('writes where it came from above the text', () => {
    const markdown = articleMarkdown(articleOf([['paragraph', 'Xã đạt 98%.']]), {
      urls: ['https://a.vn/1', 'https://a.vn/2'],
      repeats: null,
      original: 'originals/a.html',
      added: null,
    });
    expect(markdown.split('\n').slice(0, 7)).toEqual([
      '---',
      'title: "12: \\"mười hai\\" # không"',
      'publisher: "UBND xã \\"Tân Hòa\\": tin"',
      'urls: ["https://a.vn/1","https://a.vn/2"]',
      'original: "originals/a.html"',
      '---',
      '',
    ]);
  });
});
