import { describe, expect, it } from 'vitest';
import { sliceOf } from '../../src/language/span.js';
import { firstTold } from '../../src/terminal/first-told.js';
import { contextOver } from '../support/small-answering.js';

const told = 'Năm 2023, xã Phú Hữu trồng 310 ha rừng và mở 14 km đường lâm nghiệp, tạo việc làm cho nhiều hộ dân trong xã.';
const page = (publisher: string, more: string) => `---
title: Phú Hữu trồng rừng
publisher: ${publisher}
---

${told}${more}
`;

describe('figures of an article that was printed twice', () => {
  it('are those that no earlier printing states', async () => {
    const { library } = await contextOver({
      'a.md': page('Báo Sông Trà', ''),
      'b.md': page('Cổng thông tin xã Phú Hữu', ' Toàn xã có 25 tổ bảo vệ rừng.'),
      'c.md': page('Báo Gò Tre', '').replaceAll('310', '311'),
    });
    const assistant = { article: async (file: string) => (await library.articles([file]))[0] ?? null };
    const figuresOf = async (file: string) => {
      const article = await assistant.article(file);
      if (article === null) throw new Error(file);
      return (await firstTold(assistant, article)).figures.map((figure) => sliceOf(article.text, figure));
    };
    expect(await figuresOf('a.md')).toEqual(['310 ha', '14 km']);
    expect(await figuresOf('b.md')).toEqual(['25 tổ']);
    expect(await figuresOf('c.md')).toEqual(['311 ha', '14 km']);
  });
});
