import { describe, expect, it } from 'vitest';
import { retrievalSets } from '../../src/evaluation/retrieval-sets.js';
import { smallArticle } from '../support/small-article.js';
import { newsArticle } from './retrieval-articles.js';

const limit = 512;

describe('retrievalSets', () => {
  const articles = [newsArticle(1), newsArticle(2), newsArticle(3)];
  const [whole, body, lead] = retrievalSets(articles, limit);

  it('asks titles of whole articles and of bodies, and leads of bodies', () => {
    const titles = articles.map(({ title }) => title);
    expect(whole?.queries.map(({ text }) => text)).toEqual(titles);
    expect(body?.queries.map(({ text }) => text)).toEqual(titles);
    expect(lead?.queries.every(({ text }) => text.startsWith('Tóm tắt:'))).toBe(true);
    expect(lead?.queries.map(({ article }) => article)).toEqual([0, 1, 2]);
  });

  it('indexes leads in whole articles only, and titles nowhere', () => {
    const holds = (set: typeof whole, text: string): boolean => set?.passages.some((passage) => passage.text.includes(text)) ?? false;
    expect([holds(whole, 'Tóm tắt'), holds(body, 'Tóm tắt'), holds(lead, 'Tóm tắt')]).toEqual([true, false, false]);
    for (const { title } of articles) expect([holds(whole, title), holds(body, title)]).toEqual([false, false]);
  });

  it('leaves out terms of the title where the passage does not have them itself', () => {
    const inContext = whole?.passages.flatMap(({ terms }) => [...terms.counts.accented.values()].filter((count) => (count & 1) === 1));
    expect(inContext).toEqual([]);
  });

  it('does not index a paragraph that merely repeats the title, with or without accents', () => {
    const title = 'Khánh thành cây cầu thứ hai qua kênh lớn ở phía đông';
    const other = newsArticle(5).text;
    for (const copy of [`${title}.`, `Khanh thanh cay cau thu hai qua kenh lon o phia dong - ảnh minh họa.`]) {
      const [set] = retrievalSets([smallArticle({ file: 'a.md', title, paragraphs: [copy, '# Phần hai', other] })], limit);
      expect(set?.passages.some(({ text }) => text.startsWith('Kh'))).toBe(false);
      expect(set?.passages.length).toBeGreaterThan(0);
    }
  });

  it('asks nothing of an article without a passage, nor with a title of two words', () => {
    const empty = smallArticle({ file: 'b.md', title: 'Tin không có thân bài nào', paragraphs: [] });
    const short = smallArticle({ file: 'c.md', title: 'Tin ngắn', paragraphs: [newsArticle(6).text] });
    const [set] = retrievalSets([empty, short, newsArticle(7)], limit);
    expect(set?.queries.map(({ article }) => article)).toEqual([2]);
  });
});
