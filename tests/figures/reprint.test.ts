import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/articles/readers/markdown-file.js';
import { extractFigures } from '../../src/figures/extract.js';
import { type FiguredArticle, isReprintOf, repeatedSpans } from '../../src/figures/reprint.js';

const report = [
  'Sáng nay, Đảng ủy xã Tân An tổ chức hội nghị đánh giá kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh và xây dựng hệ thống chính trị.',
  'Trong kỳ, thu ngân sách của xã đạt 4,2 tỷ đồng, bằng 52% dự toán; toàn xã còn 88 hộ nghèo; kết nạp 9 đảng viên mới; xây dựng 12 km đường giao thông nông thôn.',
  'Phát biểu tại hội nghị, đồng chí Bí thư Đảng ủy đề nghị cấp ủy, chính quyền và các đoàn thể tiếp tục phát huy kết quả đạt được, khắc phục hạn chế, phấn đấu hoàn thành các chỉ tiêu đã đề ra.',
].join('\n\n');

function printing(text: string, front: Readonly<Record<string, string>> = {}): FiguredArticle {
  const matter = { title: 'Xã Tân An đánh giá kết quả 6 tháng đầu năm 2023', date: '2023-07-03', ...front };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${value}`);
  const read = readMarkdown('bai.md', `---\n${lines.join('\n')}\n---\n\n${text}\n`);
  if (!read.ok) throw new Error(read.unreadable.detail);
  return { ...read.article, figures: extractFigures(read.article) };
}

const original = printing(report);
const both = (other: FiguredArticle) => [isReprintOf(other, original), isReprintOf(original, other)];

describe('isReprintOf', () => {
  it('knows the same text with another publisher, address, day and byline', () => {
    const other = printing(`${report}\n\nTheo Báo Sông Trà`, {
      publisher: 'Báo Sông Trà',
      date: '2023-07-04',
      url: 'https://example.org/1',
    });
    expect(both(other)).toEqual([true, true]);
  });

  it('knows a shortened text, and that the whole is not a printing of it', () => {
    expect(both(printing(report.replace('; xây dựng 12 km đường giao thông nông thôn', '')))).toEqual([true, false]);
  });

  it.each([
    ['a figure is another one', report.replace('88 hộ', '61 hộ'), {}],
    ['a share is another one', report.replace('52%', '53%'), {}],
    ['a unit is another one', report.replace('12 km', '12 m'), {}],
    ['the title names another period', report, { title: 'Xã Tân An đánh giá kết quả 9 tháng đầu năm 2023', date: '2023-10-03' }],
    ['the title names another year', report, { title: 'Xã Tân An đánh giá kết quả 6 tháng đầu năm 2024', date: '2024-07-03' }],
    ['the place is another one', report.replaceAll('xã Tân An', 'xã Tân Bình'), { title: 'Đánh giá kết quả 6 tháng đầu năm 2023' }],
    ['a figure is of another time', report.replace('Trong kỳ', 'Trong năm 2022'), {}],
  ])('takes it for another article when %s', (_, text, front) => {
    expect(both(printing(text, front))).toEqual([false, false]);
  });

  it('takes another text of the same figures for another article', () => {
    const told =
      'Tin vắn xã Tân An: thu 4,2 tỷ đồng, bằng 52% dự toán; còn 88 hộ nghèo; kết nạp 9 đảng viên mới; làm 12 km đường giao thông nông thôn.';
    expect(both(printing(told))).toEqual([false, false]);
  });
});

describe('repeatedSpans', () => {
  const spansOf = ({ blocks }: FiguredArticle) => blocks.filter(({ kind }) => kind === 'paragraph');

  it('gives the parts that the original has word for word, in other case and marks', () => {
    const copy = printing(`${report.toUpperCase()}\n\nHội nghị cũng trao thưởng cho 5 tập thể có thành tích xuất sắc.`);
    const spans = spansOf(copy);
    const added = spans.findIndex((span) => copy.text.slice(span.start, span.end).startsWith('Hội nghị cũng'));
    expect(repeatedSpans(copy, spans, original)).toEqual(spans.map((_, at) => at).filter((at) => at !== added));
  });

  it('gives no part in which a number or a word is another one', () => {
    for (const [from, to] of [
      ['88 hộ', '89 hộ'],
      ['kết nạp 9', 'kết nạp 19'],
      ['Trong kỳ', 'Trong quý'],
    ] as const) {
      const copy = printing(report.replace(from, to));
      const changed = spansOf(copy).findIndex(({ start, end }) => copy.text.slice(start, end).includes(to));
      expect(changed).toBeGreaterThanOrEqual(0);
      expect(repeatedSpans(copy, spansOf(copy), original)).not.toContain(changed);
    }
  });
});
