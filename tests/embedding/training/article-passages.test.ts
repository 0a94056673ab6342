import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.js';
import { readMarkdown } from '../../../src/articles/readers/markdown-file.js';
import { articlePassages } from '../../../src/embedding/training/article-passages.js';

const opening = 'Trong năm qua xã giữ vững danh hiệu nông thôn mới, đời sống của bà con trong các ấp khá lên rõ rệt nhờ lúa và xoài.';
const field = 'Vụ hè thu bà con xuống giống lúa chất lượng cao đúng lịch, bơm tát chủ động.';
const long = 'Trạm y tế xã tiêm chủng cho trẻ em, khám thai, phát thuốc và tư vấn dinh dưỡng đều đặn vào các ngày trong tuần cho bà con.';

function read(raw: string): Article {
  const result = readMarkdown('a.md', raw);
  if (!result.ok) throw new Error(result.unreadable.detail);
  return result.article;
}

describe('articlePassages', () => {
  it('names the first passage by the title and those that open a section by their heading', () => {
    const parts = articlePassages(read(`# Xã khởi sắc\n\n${opening}\n\n## Trồng trọt\n\n${field}\n`), 512);
    expect(parts).toEqual([
      { title: 'Xã khởi sắc', lead: '', body: opening },
      { title: 'Trồng trọt', lead: '', body: field },
    ]);
  });

  it('names a further passage of a section by its first sentence, which is then not in its text', () => {
    const parts = articlePassages(read(`# Xã khởi sắc\n\n## Y tế\n\n${long} ${long}\n\n${long} ${opening} ${opening}\n`), 512);
    expect(parts.map(({ title }) => title)).toEqual(['Y tế', long]);
    expect(parts[1]?.body).toBe(`${opening} ${opening}`);
  });

  it('leaves out a passage of one sentence that has no other name', () => {
    const whole = `${long} ${long} ${long}`;
    expect(articlePassages(read(`# Xã khởi sắc\n\n${whole}\n\n${Array(60).fill('bà con').join(' ')}.\n`), 512)).toEqual([
      { title: 'Xã khởi sắc', lead: '', body: whole },
    ]);
  });
});
