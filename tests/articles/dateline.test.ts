import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/articles/article.js';
import { findDay, parseDay } from '../../src/articles/calendar-day.js';
import { eventDateline, toldUntil } from '../../src/articles/dateline.js';

type Row = readonly [kind: BlockKind, line: string];

/** The text and the blocks of lines, each with its kind. */
const pageOf = (...lines: readonly Row[]) => {
  const text = lines.map(([, line]) => line).join('\n');
  let start = 0;
  const blocks = lines.map(([kind, line]) => {
    const block = { start, end: start + line.length, kind };
    start = block.end + 1;
    return block;
  });
  return { text, blocks };
};

const datelineOf = ({ text, blocks }: ReturnType<typeof pageOf>) => {
  const found = eventDateline(text, blocks);
  return found === null ? null : [found.date, found.span === null ? null : text.slice(found.span.start, found.span.end)];
};

const dateline = (...paragraphs: string[]) => datelineOf(pageOf(...paragraphs.map((line) => ['paragraph', line] as const)));

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
    'Các ban hoàn thành hồ sơ trước ngày 31/12/2024.',
    'Bà con nộp đơn, hạn ngày 15/8/2024.',
    'Đơn vị thi công bàn giao chậm nhất ngày 30/6/2024.',
  ])('is none in "%s"', (text) => {
    expect(dateline(text)).toBeNull();
  });

  it('prefers a day to an earlier month and does not look past the opening', () => {
    expect(dateline('Trong tháng 6/2022, xã họp.', 'Ngày 02/7/2022, huyện kiểm tra.')?.[0]).toBe('2022-07-02');
    expect(dateline('Một.', 'Hai.', 'Ba.', 'Ngày 02/7/2022, huyện kiểm tra.')).toBeNull();
  });
});

describe('a line below the title', () => {
  const told = 'Ngày 02/7/2024, xã Bến Rừng tiếp đoàn kiểm tra.';
  const below = (kind: BlockKind, line: string) =>
    datelineOf(pageOf(['title', 'Báo cáo của xã Bến Rừng'], [kind, line], ['paragraph', told]))?.[0];

  it.each<[BlockKind, string]>([
    ['heading', '(Trình kỳ họp ngày 27/9/2024)'],
    ['byline', '(Báo cáo đọc ngày 27/9/2024)'],
  ])('is the day of the event when it stands in brackets, as %s', (kind, line) => {
    expect(below(kind, line)).toBe('2024-09-27');
  });

  it('is none without brackets, as the words of a picture, or further down', () => {
    expect(below('heading', 'Trình kỳ họp ngày 27/9/2024')).toBe('2024-07-02');
    expect(below('caption', '(Ảnh chụp ngày 27/9/2024)')).toBe('2024-07-02');
    const page = pageOf(['title', 'Bến Rừng'], ['paragraph', told], ['heading', '(Trình kỳ họp ngày 27/9/2024)']);
    expect(datelineOf(page)?.[0]).toBe('2024-07-02');
  });

  it('leaves a deadline for the day that follows', () => {
    expect(dateline('Xong trước ngày 31/12/2024.', 'Sáng ngày 03/10/2024, xã họp.')?.[0]).toBe('2024-10-03');
  });
});

describe('toldUntil', () => {
  const until = (...lines: readonly Row[]) => {
    const { text, blocks } = pageOf(...lines);
    return toldUntil(text, blocks);
  };

  it.each<[string, string, string | null]>([
    ['Bến Rừng nhìn lại năm 2022', 'Bà con vui.', '2022-12-31'],
    ['Bến Rừng thu ngân sách', 'Tính đến ngày 30/9/2024, xã thu 4 tỷ đồng.', '2024-09-30'],
    ['Bến Rừng sơ kết quý I/2024', 'Đến ngày 20/02/2024 đã xong 3 tuyến đường.', '2024-03-31'],
    ['Bến Rừng thu ngân sách', 'Xã thu 4 tỷ đồng, tăng so với năm 2021.', null],
    ['Bến Rừng thu ngân sách', '6 tháng đầu năm, xã thu 4 tỷ đồng.', null],
  ])('"%s": "%s" → %s', (title, text, day) => {
    expect(until(['title', title], ['paragraph', text])).toBe(day);
  });

  it('does not look past the opening', () => {
    const rows = ['Một.', 'Hai.', 'Ba.', 'Năm 2022 xã thu 4 tỷ đồng.'].map((line) => ['paragraph', line] as const);
    expect(until(['title', 'Bến Rừng'], ...rows)).toBeNull();
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
    ['Tháng Bảy 5, 2021', '2021-07-05'],
    ['Tháng Mười Hai 31, 2022', '2022-12-31'],
    ['Tháng 8 12, 2020', '2020-08-12'],
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
