import { describe, expect, it } from 'vitest';
import { comparePage, goldenPages } from './golden-page.js';

const pages = goldenPages(new URL('./pages/', import.meta.url));

it('has pages of many layouts and formats', () => {
  expect(pages.length).toBeGreaterThanOrEqual(18);
  expect(new Set(pages.map(({ name }) => name))).toEqual(new Set(['source.html', 'source.docx', 'source.pdf']));
});

describe.each(pages)('$slug', (page) => {
  it('keeps what a person keeps, block by block, and no noise', async () => {
    const { first, lost, leaked } = await comparePage(page);
    expect({ first, lost, leaked }).toEqual({ first: null, lost: [], leaked: [] });
  });

  it('reads title, publisher, author, day and address', async () => {
    const { article } = await comparePage(page);
    expect(article).toMatchObject(page.facts);
  });

  it('cuts blocks of the text in its order', async () => {
    const { article } = await comparePage(page);
    let end = 0;
    for (const block of article?.blocks ?? []) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(article?.text.slice(block.start, block.end).trim()).toHaveLength(block.end - block.start);
      end = block.end;
    }
    expect(end).toBeGreaterThan(0);
  });
});
