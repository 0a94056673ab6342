import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { readPage } from '../../src/articles/page.js';
import { canonicalize } from '../../src/language/canonical.js';
import { pageCases } from './page-cases.js';

const cases = pageCases();

/** The blocks as [kind, quote], each quote cut as the expected one at its place is. */
function quoted(article: Article, expected: readonly (readonly [string, string])[]): string[] {
  return article.blocks.map((block, at) => {
    const slice = article.text.slice(block.start, block.end);
    const wanted = expected[at]?.[1] ?? '';
    const start = wanted.endsWith(' …') ? wanted.slice(0, -2) : null;
    return `${block.kind}: ${start !== null && slice.startsWith(start) ? wanted : slice}`;
  });
}

describe.each(cases)('$slug', ({ slug, source, expected }) => {
  const article = readPage(`${slug}.txt`, source);

  it('gives every line its kind', () => {
    expect(quoted(article, expected.blocks)).toEqual(expected.blocks.map(([kind, quote]) => `${kind}: ${quote}`));
  });

  it('reads title, names and days', () => {
    const { blocks, dateline, ...facts } = expected;
    expect(article).toMatchObject(facts);
    expect(article.dateline === null ? null : { date: article.dateline.date, rule: article.dateline.rule }).toEqual(dateline);
  });

  it('keeps the canonical text of the whole file', () => {
    expect(article.text).toBe(canonicalize(source));
  });

  it('covers all but white space, bullets and the blank behind "null" with blocks', () => {
    const left = article.blocks.reduceRight((text, block) => text.slice(0, block.start) + text.slice(block.end), article.text);
    expect(left.replace(/[\s\-+•*]/g, '')).toBe('');
  });
});

const line = fc.oneof(
  fc.constantFrom(...cases.flatMap(({ source }) => source.split('\n'))),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('', 'null', '- ', '12/13/2023', 'Ngày đăng: 30/02/2024', '\u2028', 'http://a.vn', '1.', '“', '\t'),
);

describe('any page', () => {
  it('has blocks in text order that do not overlap, and facts that stand in the text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const article = readPage('page.txt', lines.join('\n'));
        let end = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          expect(article.text.slice(block.start, block.end).trim()).toHaveLength(block.end - block.start);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
        expect(article.title).not.toBe('');
        expect(article.blocks.filter((block) => block.kind === 'title')).toHaveLength(article.titleSpan === null ? 0 : 1);
        expect(article.author === null || article.text.includes(article.author)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same page the same way whatever its line ends, odd spaces and form', () => {
    for (const { source } of cases) {
      const odd = `\ufeff${source
        .normalize('NFD')
        .replaceAll('\n', '\r\n')
        .replace(/ (?=\d)/g, '\u00a0')}`;
      expect(readPage('a.txt', odd)).toEqual(readPage('a.txt', source));
    }
  });
});

describe('the title', () => {
  const body = 'Trong quý I, xã Tân Hòa gieo sạ 1.240 ha lúa, đạt 98,5% kế hoạch, và thu ngân sách được 2,3 tỷ đồng, bằng 31% dự toán năm.';
  const titleOf = (...lines: string[]) => readPage('a.txt', lines.join('\n')).title;

  it.each([
    'Đồng chí Nguyễn Văn An kiểm tra tiến độ xây dựng cầu Tân Hòa',
    'Toàn cảnh lũ lụt ở xã Tân Hòa',
    'Ai sẽ chịu trách nhiệm khi cây cầu mới của xã Tân Hòa xây xong ba năm rồi mà xe vẫn chưa được qua?',
    'Tin vắn',
  ])('is the first line of its own: "%s"', (title) => {
    expect(titleOf('Trang chủ', 'Tin tức', title, '', body)).toBe(title);
  });

  it('is not the caption above the text, nor the office above the title', () => {
    expect(titleOf('UBND XÃ TÂN HÒA', 'Tân Hòa sơ kết quý I năm 2023', 'Đồng chí Nguyễn Văn An phát biểu tại hội nghị sơ kết', body)).toBe(
      'Tân Hòa sơ kết quý I năm 2023',
    );
  });

  it.each([
    'CỔNG TTĐT HUYỆN TÂN HÒA, TỈNH TÂN BÌNH',
    'HUYỆN TÂN HÒA - TÂN BÌNH',
    'Trang TTĐT xã Tân Hòa - TP. Tân Bình',
    'TÂN BÌNH ONLINE - Cơ quan của Đảng bộ tỉnh',
    'HỘI LIÊN HIỆP PHỤ NỮ HUYỆN TÂN HÒA',
    'Phòng Giáo dục và Đào tạo',
    'HUYỆN ĐOÀN TÂN HÒA (TÂN BÌNH)',
    'THÔNG BÁO - UBND XÃ TÂN HÒA',
  ])('is not whose page it is: "%s"', (masthead) => {
    const title = 'Tân Hòa sơ kết quý I';
    expect(titleOf(masthead, '', title, '', body)).toBe(title);
    expect(titleOf(masthead, '28/11/2023', '', title, '', body)).toBe(title);
  });

  it('stands above the name of the paper and of a remark in brackets', () => {
    const below = (line: string) => readPage('a.txt', ['Tân Hòa gặt lúa sớm', '', line, '', '20/12/2023 10:00', '', body].join('\n'));
    for (const line of ['Báo Tân Bình Online', 'BHXH tỉnh Tân Bình - Tin cơ sở', '(Kèm theo Quyết định số 12 của UBND xã Tân Hòa)'])
      expect(below(line)).toMatchObject({ title: 'Tân Hòa gặt lúa sớm', date: '2023-12-20' });
    expect(below('Báo Tân Bình Online').blocks.find(({ start }) => start > 20)).toMatchObject({ kind: 'noise' });
  });

  it('may name an office when it tells something of it', () => {
    for (const title of ['Công an xã Tân Hòa: Giữ vững bình yên', 'XÃ TÂN HÒA ĐỔI MỚI TỪNG NGÀY', 'Báo cáo nhanh xã Tân Hòa'])
      expect(titleOf('HUYỆN TÂN BÌNH', '', title, '', body)).toBe(title);
  });

  it.each([
    'UBND XÃ TÂN HÒA        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'HỘI NÔNG DÂN        Độc lập - Tự do - Hạnh phúc',
    'baodiaphuong.vn',
  ])('is not what stands at the head of a page: "%s"', (head) => {
    expect(titleOf(head, '', 'Gặt lúa sớm', '', body)).toBe('Gặt lúa sớm');
  });

  it('is no domain when there is no other', () => {
    expect(titleOf('baodiaphuong.vn', '', body)).toBe('a.txt');
  });

  it('of a document is its kind with its subject, and its number gives its day', () => {
    const head = ['HUYỆN ỦY TÂN BÌNH', 'ĐẢNG ỦY XÃ TÂN HÒA', '*', 'Số 87-BC/ĐU        Tân Hòa, ngày 14 tháng 4 năm 2023'];
    const article = readPage('a.txt', [...head, 'BÁO CÁO', 'Kết quả gieo sạ vụ xuân', '', body].join('\n'));
    expect(article).toMatchObject({ title: 'BÁO CÁO Kết quả gieo sạ vụ xuân', date: '2023-04-14' });
  });

  it('stands above a text that opens with an office', () => {
    const opening =
      'Trụ sở Hội Phụ nữ xã Tân Hòa sáng nay đông hơn mọi ngày vì bà con các ấp mang rau, gạo, bánh tới gói quà cho người già neo đơn.';
    const { blocks } = readPage('a.txt', ['Tân Hòa chia quà ngày rằm', '', opening, body].join('\n'));
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'paragraph']);
  });

  it('may close like a sentence when a day stands below it', () => {
    const title = 'Sau ba năm xây dựng, xã Tân Hòa đã có cầu mới, đường mới, chợ mới và không còn hộ nào ở nhà tạm nữa.';
    expect(titleOf(title, '28/11/2023 05:24', body)).toBe(title);
    expect(titleOf(title, body)).toBe('a.txt');
  });

  it('stands above a lead that has its day below it', () => {
    const article = readPage(
      'a.txt',
      ['Thứ 3, 26/09/2023, 18:23[GMT+7]', 'Tân Hòa sơ kết quý I', body, '07.04.2023 | 18:16 PM', body.replace('I', 'II')].join('\n'),
    );
    expect(article).toMatchObject({ title: 'Tân Hòa sơ kết quý I', date: '2023-04-07' });
  });
});

describe('the day of publication', () => {
  const body = 'Sáng ngày 10/5/2022, UBND xã Tân Hòa tổ chức ra quân nạo vét 3,4 km kênh nội đồng, có 120 người tham gia ngay từ sáng sớm.';
  const page = (...head: string[]) => readPage('a.txt', [...head, '', body].join('\n'));

  it.each([
    ['Cập nhật ngày: 11/05/2022 05:24:29', '2022-05-11'],
    ['Ngày đăng: 11-05-2022', '2022-05-11'],
    ['Thứ tư, 11/05/2022 | 05:24', '2022-05-11'],
    ['11.05.2022 | 18:16 PM', '2022-05-11'],
    ['Lượt xem: 7370 | Gửi lúc: 11/05/2022 15:42:27', '2022-05-11'],
    ['Thứ Tư, ngày 11 tháng 5 năm 2022', '2022-05-11'],
    ['Post by: admin | 11/05/2022', '2022-05-11'],
    ['Ngày ban hành: 11/05/2022 | Lượt đọc: 120', '2022-05-11'],
    ['Tháng Năm 11, 2022', '2022-05-11'],
  ])('is read below the title from "%s"', (line, date) => {
    expect(page('Tân Hòa ra quân làm thủy lợi mùa khô', line).date).toBe(date);
  });

  it('is not a clock above the title that is far from the event', () => {
    const article = page('Thứ hai, 20/11/2023 10:49', 'Tân Hòa ra quân làm thủy lợi mùa khô');
    expect(article.date).toBeNull();
    expect(article.dateline).toMatchObject({ date: '2022-05-10', rule: 'event' });
  });

  it('is no day with a day of the week above the title when no event is near', () => {
    const page = ['Thứ hai, 20/11/2023 10:49', 'Tân Hòa ra quân làm thủy lợi', body.replace('ngày 10/5/2022', 'nay')].join('\n');
    expect(readPage('a.txt', page)).toMatchObject({ date: null, dateline: null });
  });

  it.each([
    ['Thứ năm, 10/10/2024 08:15', 'Tính đến hết tháng 9 năm 2024', '2024-10-10'],
    ['Thứ hai, 28/10/2024 08:15', 'Tính đến ngày 30/9/2024', '2024-10-28'],
    ['Thứ sáu, 20/9/2024 08:15', 'Đến hết tháng 10 năm 2024', '2024-09-20'],
    ['Thứ hai, 18/11/2024 08:15', 'Tính đến ngày 30/9/2024', null],
    ['Thứ năm, 10/10/2024 08:15', 'Năm 2022', null],
    ['Thứ năm, 10/10/2024 08:15', 'Từ đầu vụ', null],
  ])('"%s" above the title, before "%s", is %s', (line, time, date) => {
    const told = `${time}, xã Bến Rừng nạo vét được 3,4 km kênh nội đồng, trồng 1.200 cây phân tán và có 120 hộ dân góp ngày công.`;
    expect(readPage('a.txt', [line, 'Bến Rừng giữ kênh thông thoáng', '', told].join('\n')).date).toBe(date);
  });

  it('is a day above the title that is near the event', () => {
    expect(page('10:49 | 12/05/2022', 'Tân Hòa ra quân làm thủy lợi mùa khô').date).toBe('2022-05-12');
  });

  it('is not a day that the calendar has not, nor one in a sentence', () => {
    expect(page('Tân Hòa ra quân làm thủy lợi mùa khô', 'Ngày đăng: 31/04/2022').date).toBeNull();
    expect(page('Tân Hòa ra quân làm thủy lợi mùa khô').date).toBeNull();
  });
});

describe('the day of publication', () => {
  const body = 'Trong quý I, xã Tân Hòa gieo sạ 1.240 ha lúa, đạt 98,5% kế hoạch, và thu ngân sách được 2,3 tỷ đồng, bằng 31% dự toán năm.';
  const read = (line: string) => readPage('a.txt', ['Tân Hòa sơ kết quý I', '', line, '', body].join('\n'));

  it.each([
    '08/4/2024 - 02:14 PM - Font: A A',
    '08/4/2024 | Tác giả: Trúc Ly | 0 phản hồi',
    'Thứ hai, 08/4/2024 - 06:01   (BTN)',
    '08/4/2024 (GMT+7). Số lần đọc: 933',
    'Đăng bởi: admin / 08/4/2024 / Lượt truy cập: 407',
    'Post: 08/4/2024 08:05   View: 1.590',
    'Đăng: 08/4/2024 14:18 - Tác giả: Trúc Ly',
    '(Báo Tân Bình) - 08/4/2024 07:00',
    'Tân Hòa, 08/4/2024',
    'Tân Bình online, thứ Hai 08/4/2024',
    'Báo Tân Bình | Nông thôn mới | 08/4/2024, 17:05',
    'TBO - Thứ hai, 08/4/2024 - 17:20',
    'Trang thông tin điện tử > Tin trong xã > Thứ Hai, 08/4/2024',
    '(Số 118/BC-UBND, ngày 08/4/2024)',
    'Số 214-BC/ĐU        Tân Hòa, ngày 08 tháng 4 năm 2024',
  ])('stands beside other notes: "%s"', (line) => {
    expect(read(line)).toMatchObject({ date: '2024-04-08', dateline: { rule: 'published' } });
  });

  it('parts the title from the trail of sections above it', () => {
    const page = [
      'Chuyện nhà nông hôm nay | Báo địa phương',
      'Thứ Ba, 19/3/2024 - 07:15',
      'Người đàn bà giữ nghề chiếu ở Tân Hòa',
      body,
    ].join('\n');
    expect(readPage('a.txt', page)).toMatchObject({ title: 'Người đàn bà giữ nghề chiếu ở Tân Hòa' });
  });

  it('tells who wrote it', () => {
    expect(read('Đăng: 08/4/2024 14:18 - Tác giả: Trúc Ly')).toMatchObject({ author: 'Trúc Ly' });
    expect(read('08/4/2024 | Tác giả: Trúc Ly | 0 phản hồi')).toMatchObject({ author: 'Trúc Ly' });
  });

  it('is no day that a line of the programme gives', () => {
    expect(read('08/4/2024 - Họp giao ban tại hội trường')).toMatchObject({ date: null });
  });

  it('is none beside what is no paper and no section', () => {
    expect(read('Tân Hòa: 12 hộ | Tân Lập: 9 hộ | 08/4/2024')).toMatchObject({ date: null });
  });
});
