import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/articles/readers/markdown-file.js';

const page = `---
title: Cầu mới ở xã Tân Hòa
publisher: Báo Tân Hòa
author: Nguyễn Văn An
date: 28/11/2023
url: https://a.vn/cau
place: huyện Tháp Mười, tỉnh Đồng Tháp
kind: digest
tags: [cầu, đường]
---

# Cầu mới ở xã Tân Hòa

Cầu dài 42 m,
rộng 5 m.

## Kinh phí

- Ngân sách huyện: 3,2 tỷ đồng
- Nhân dân góp: 1,1 tỷ đồng
  và 600 ngày công

Quang cảnh lễ khánh thành (Ảnh: An)

> Cầu đẹp lắm.

| Ấp | Hộ |
|----|----|
| 1 | 120 |

![cầu](cau.jpg)
`;

function blocks(raw: string): string[] {
  const result = readMarkdown('a.md', raw);
  if (!result.ok) throw new Error(result.unreadable.detail);
  const { article } = result;
  return article.blocks
    .filter(({ kind }) => kind !== 'front-matter')
    .map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);
}

const refusal = (raw: string) => {
  const result = readMarkdown('a.md', raw);
  return result.ok ? null : [result.unreadable.reason, result.unreadable.line, result.unreadable.detail];
};

describe('readMarkdown', () => {
  it('reads front matter', () => {
    expect(readMarkdown('a.md', page)).toMatchObject({
      ok: true,
      article: {
        file: 'a.md',
        title: 'Cầu mới ở xã Tân Hòa',
        publisher: 'Báo Tân Hòa',
        author: 'Nguyễn Văn An',
        date: '2023-11-28',
        dateline: { date: '2023-11-28', span: null, rule: 'published' },
        url: 'https://a.vn/cau',
        place: 'huyện Tháp Mười, tỉnh Đồng Tháp',
        kind: 'digest',
      },
    });
  });

  it('reads the body without its marks', () => {
    expect(blocks(page)).toEqual([
      'title: Cầu mới ở xã Tân Hòa',
      'paragraph: Cầu dài 42 m,\nrộng 5 m.',
      'heading: Kinh phí',
      'list-item: Ngân sách huyện: 3,2 tỷ đồng',
      'list-item: Nhân dân góp: 1,1 tỷ đồng\n  và 600 ngày công',
      'caption: Quang cảnh lễ khánh thành (Ảnh: An)',
      'paragraph: Cầu đẹp lắm.',
      'list-item: | Ấp | Hộ |',
      'noise: |----|----|',
      'list-item: | 1 | 120 |',
      'noise: ![cầu](cau.jpg)',
    ]);
  });

  it('keeps the whole file as its text, front matter as a block of its own', () => {
    const result = readMarkdown('a.md', page);
    const front = result.ok ? result.article.blocks[0] : undefined;
    expect(front).toEqual({ kind: 'front-matter', start: 0, end: page.indexOf('\n\n#') });
    expect(result.ok && result.article.text).toBe(page);
  });

  it('takes the first heading, else the file name, for the title without front matter', () => {
    expect(readMarkdown('a.md', '# Cầu mới\n\nCầu dài 42 m.')).toMatchObject({
      article: { title: 'Cầu mới', titleSpan: { start: 2, end: 9 }, date: null },
    });
    expect(readMarkdown('a.md', 'Cầu dài 42 m.')).toMatchObject({ article: { title: 'a.md', titleSpan: null, kind: 'article' } });
  });

  it('keeps a first heading that says something else as a heading', () => {
    expect(blocks('---\ntitle: Cầu mới\n---\n# Khánh thành\n\nCầu dài 42 m.')).toEqual([
      'heading: Khánh thành',
      'paragraph: Cầu dài 42 m.',
    ]);
  });

  it('takes the day of the event when front matter has none', () => {
    expect(readMarkdown('a.md', 'Sáng ngày 23/02/2022, xã khánh thành cầu.')).toMatchObject({
      article: { date: null, dateline: { date: '2022-02-23', rule: 'event' } },
    });
  });

  it('takes a value that YAML would not call text as it is written', () => {
    expect(readMarkdown('a.md', '---\ntitle: 2023\nauthor: ~\ndate: 2023-11-28\n---\nXã họp.')).toMatchObject({
      article: { title: '2023', author: null, date: '2023-11-28' },
    });
  });

  it.each([
    ['an open front matter', '---\ntitle: Xã\n\nXã họp.', 1, 'not closed'],
    ['a day that is none', '---\ntitle: Xã\ndate: 30/02/2023\n---\nXã họp.', 3, '"date"'],
    ['a kind that is none', '---\nkind: tóm lược\n---\nXã họp.', 2, '"kind"'],
    ['a list for a text', '---\ntitle: Xã\npublisher: [a, b]\n---\nXã họp.', 3, '"publisher"'],
    ['a key said twice', '---\ntitle: Xã\ntitle: Ấp\n---\nXã họp.', 3, 'unique'],
    ['broken YAML', '---\ntitle: "Xã\nauthor: An\n---\nXã họp.', 4, ''],
    ['no keys', '---\nXã họp\n---\nXã họp.', 2, 'key: value'],
  ])('reports %s with its line', (_name, raw, line, detail) => {
    expect(refusal(raw)).toEqual(['front-matter', line, expect.stringContaining(detail)]);
  });

  it('reports a file without text below its front matter as empty', () => {
    expect(refusal('---\ntitle: Xã\n---\n\n---\n')?.[0]).toBe('empty');
  });
});
