import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const page = (title: string, date: string, text: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;

const articles = {
  'giam-ngheo.md': page(
    'Huyện Long Hòa giảm nghèo bền vững',
    '2024-01-10',
    'Tỷ lệ hộ nghèo huyện Long Hòa giảm từ 27,38% cuối năm 2021 xuống 22,61% cuối năm 2022 và 17,95% cuối năm 2023, bình quân mỗi năm giảm hơn 4,7 điểm phần trăm. Cuối năm 2023, huyện còn 2.536 hộ nghèo.',
  ),
  'nghia-tan.md': page(
    'Xã Nghĩa Tân năm 2023',
    '2023-12-20',
    'Năm 2023, xã Nghĩa Tân có nhiều đổi mới. Tỷ lệ hộ nghèo của xã giảm từ 61,5% (cuối năm 2022) xuống còn 54,9%, tức còn 457 hộ.',
  ),
  'dau-nam.md': page(
    'Xã Phú Thịnh năm 2023',
    '2023-12-22',
    'Năm 2023, xã Phú Thịnh có nhiều đổi mới. Hộ nghèo của xã đầu năm 176 hộ (9,47%), cuối năm 119 hộ (6,27%).',
  ),
  'tai-nan.md': page(
    'Thị xã Hòa Lợi, an ninh 6 tháng đầu năm 2023',
    '2023-07-04',
    'Tai nạn giao thông trên địa bàn thị xã Hòa Lợi xảy ra 12 vụ, làm chết 9 người (cùng kỳ 2022: 13 vụ, 10 người chết).',
  ),
  'vai-thieu.md': page(
    'Huyện Phước Tân vào vụ vải 2023',
    '2023-07-20',
    'Năm 2023, sản lượng vải của huyện Phước Tân đạt 108.450 tấn, bảo quản trong kho 1.850 tấn. Vải xuất sang EU 154 tấn, Nhật Bản 96 tấn, Mỹ 38 tấn.',
  ),
};

describe('values that one sentence tells together', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test('are a course through the years, each with its time', async () => {
    const answer = await ask('Qua các năm 2021, 2022, 2023 tỷ lệ hộ nghèo huyện Long Hòa thay đổi thế nào?');
    expect(answer.series?.points.map(({ label, value }) => [label, value])).toEqual([
      ['năm 2021', 27.38],
      ['năm 2022', 22.61],
      ['năm 2023', 17.95],
    ]);
    expect(answer.quotes).toHaveLength(1);
  });

  test('come with the years that they do not reach', async () => {
    const answer = await ask('Từ năm 2019 đến năm 2023 tỷ lệ hộ nghèo huyện Long Hòa thay đổi thế nào?');
    expect(answer.headline).toMatch(/27,38%.*22,61%.*17,95%/s);
    expect(answer.notes.join(' ')).toContain('Chưa có số liệu năm 2019, năm 2020');
  });

  test.each(['từ bao nhiêu xuống bao nhiêu', 'từ mức nào xuống mức nào'])('are both ends: %s', async (words) => {
    const answer = await ask(`Năm 2023 tỷ lệ hộ nghèo xã Nghĩa Tân giảm ${words}?`);
    expect(answer.headline).toBe('61,5%; 54,9%');
  });

  test('are the beginning and the end of a year, in the unit that is asked for', async () => {
    const asked = (unit: string) => ask(`Năm 2023 hộ nghèo xã Phú Thịnh giảm từ mấy ${unit} xuống mấy ${unit}?`);
    expect((await asked('phần trăm')).headline).toBe('9,47%; 6,27%');
    expect((await asked('hộ')).headline).toContain('176 hộ');
  });

  test('are a value and that of the year before', async () => {
    const answer = await ask('Số vụ tai nạn giao thông 6 tháng đầu 2023 ở thị xã Hòa Lợi so với cùng kỳ 2022 thế nào?');
    expect(answer.headline).toBe('12 vụ; 13 vụ');
  });

  test('are those of the two names, and none where no sentence tells of both', async () => {
    expect((await ask('Năm 2023 vải huyện Phước Tân xuất sang Nhật hay sang Mỹ nhiều hơn, mỗi nơi mấy tấn?')).headline).toContain(
      '96 tấn; 38 tấn',
    );
    expect((await ask('Năm 2023 vải huyện Phước Tân xuất sang Úc hay sang Canada nhiều hơn, mỗi nơi mấy tấn?')).status).toBe('not_found');
  });
});
