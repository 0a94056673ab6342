import { describe, expect, it } from 'vitest';
import { type ArticleRecord, readRecord } from '../../src/articles/record.js';

const empty: ArticleRecord = {
  file: 'a1',
  title: '',
  lead: '',
  body: '',
  publisher: null,
  author: null,
  date: null,
  url: null,
  place: null,
};

function kinds(record: Partial<ArticleRecord>): string[] {
  const article = readRecord({ ...empty, ...record });
  return article?.blocks.map((block) => `${block.kind}: ${article.text.slice(block.start, block.end)}`) ?? [];
}

describe('readRecord', () => {
  it('joins title, lead and body by an empty line', () => {
    const record = { title: ' Xã Tân Hòa có cầu mới ', lead: 'Cầu dài 42 m.', body: 'Cầu rộng 5 m.  Xe 8 tấn đi được.' };
    expect(readRecord({ ...empty, ...record })?.text).toBe(' Xã Tân Hòa có cầu mới \n\nCầu dài 42 m.\n\nCầu rộng 5 m.  Xe 8 tấn đi được.');
    expect(kinds(record)).toEqual(['title: Xã Tân Hòa có cầu mới', 'lead: Cầu dài 42 m.', 'paragraph: Cầu rộng 5 m.  Xe 8 tấn đi được.']);
  });

  it('reads the lines of a body with line breaks', () => {
    expect(kinds({ body: '1. Thủy lợi\nXã nạo vét 3 km kênh.\nToàn cảnh tuyến kênh\n- Ấp 1: 2 km;\n- Ấp 2: 1 km.' })).toEqual([
      'heading: 1. Thủy lợi',
      'paragraph: Xã nạo vét 3 km kênh.',
      'caption: Toàn cảnh tuyến kênh',
      'list-item: Ấp 1: 2 km;',
      'list-item: Ấp 2: 1 km.',
    ]);
  });

  it('goes by the given day, else by the day of the event', () => {
    const body = 'Ngày 20/7/2022, xã Tân Hòa khánh thành cầu.';
    expect(readRecord({ ...empty, body, date: '21/07/2022' })).toMatchObject({
      date: '2022-07-21',
      dateline: { date: '2022-07-21', span: null, rule: 'published' },
    });
    expect(readRecord({ ...empty, body })).toMatchObject({ date: null, dateline: { date: '2022-07-20', rule: 'event' } });
  });

  it('is named by its file when it has no title, and is none without text', () => {
    expect(readRecord({ ...empty, body: 'Xã có cầu.' })).toMatchObject({ title: 'a1', titleSpan: null });
    expect(readRecord({ ...empty, lead: ' \n' })).toBeNull();
  });
});
