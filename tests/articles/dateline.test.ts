import { describe, expect, it } from 'vitest';
import { findDay, parseDay } from '../../src/articles/calendar-day.js';
import { eventDateline } from '../../src/articles/dateline.js';

const dateline = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length, kind: 'paragraph' as const };
    start = block.end + 1;
    return block;
  });
  const found = eventDateline(text, blocks);
  return found === null ? null : [found.date, found.span === null ? null : text.slice(found.span.start, found.span.end)];
};

describe('eventDateline', () => {
  it.each([
    ['Sáng ngày 23/02/2022, huyện họp.', '2022-02-23'],
    ['Ngày 10 tháng 11 năm 2022, đoàn làm việc với xã.', '2022-11-10'],
    ['Chiều 5/4/2023, xã giao ban.', '2023-04-05'],
    ['Trong tháng 6/2022, xã kết nạp 03 đảng viên.', '2022-06-30'],
  ])('is the first day or month of "%s"', (text, date) => {
    expect(dateline(text)?.[0]).toBe(date);
  });

  it.each([
    'Năm 2021, huyện xác định 12 chỉ tiêu.',
    'Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Trung ương, huyện sắp xếp bộ máy.',
    'Ngày 20/7, huyện họp.',
    'Ngày 19/8/1945, nhân dân trong tỉnh giành chính quyền.',
  ])('is none in "%s"', (text) => {
    expect(dateline(text)).toBeNull();
  });

  it('prefers a day to an earlier month and does not look past the opening', () => {
    expect(dateline('Trong tháng 6/2022, xã họp.', 'Ngày 02/7/2022, huyện kiểm tra.')?.[0]).toBe('2022-07-02');
    expect(dateline('Một.', 'Hai.', 'Ba.', 'Ngày 02/7/2022, huyện kiểm tra.')).toBeNull();
  });
});

describe('days in figures', () => {
  it.each([
    ['28/11/2023', '2023-11-28'],
    ['8-1-2023', '2023-01-08'],
    ['28.11.2023', '2023-11-28'],
    ['2023-11-28', '2023-11-28'],
    ['28 tháng 11 năm 2023', '2023-11-28'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, date) => {
    expect(findDay(`vào ${text} nhé`)).toEqual({ date, start: 4, end: 4 + text.length });
    expect(parseDay(text)).toBe(date);
  });

  it.each(['29/02/2023', '31/04/2022', '28/13/2023', '1.240', '18/20', '12/2023', '1/2/3/2023', '0/1/2023'])('does not read %s', (text) => {
    expect(findDay(text)).toBeNull();
  });

  it('takes a time behind the day of a field, and nothing else', () => {
    expect(parseDay('2023-11-28T05:24:29+07:00')).toBe('2023-11-28');
    expect(parseDay('28/11/2023 05:24')).toBe('2023-11-28');
    expect(parseDay('28/11/2023 tại huyện')).toBeNull();
    expect(parseDay('ngày 28/11/2023')).toBeNull();
  });
});
