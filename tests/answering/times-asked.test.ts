import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../src/answering/evidence/period-fit.js';
import { readQuestion } from '../../src/answering/question/read-question.js';
import { indexPlaces } from '../../src/assistant/known-places.js';
import type { Period } from '../../src/language/period.js';
import { type AskThem, answering } from '../support/small-answering.js';

const known = indexPlaces([]);
const times = (text: string) =>
  readQuestion(text, { known, today: '2024-11-20' }).periods.map(({ period }) => `${period.from ?? ''}…${period.to ?? ''}`);
const years = (...all: number[]) => all.map((year) => `${year}-01-01…${year}-12-31`);

describe('the times of a question', () => {
  test.each([
    ['Qua các năm 2021, 2022, 2023 tỷ lệ hộ nghèo thay đổi thế nào?', years(2021, 2022, 2023)],
    ['Năm 2021 và 2022 hộ nghèo của xã là bao nhiêu?', years(2021, 2022)],
    ['Năm 2021 hay 2022 hộ nghèo nhiều hơn?', years(2021, 2022)],
    ['Quý I năm 2024 thu ngân sách đạt bao nhiêu phần trăm dự toán cả năm?', ['2024-01-01…2024-03-31']],
    ['9 tháng năm 2023 thu ngân sách đạt bao nhiêu so với dự toán năm 2023?', ['2023-01-01…2023-09-30']],
    ['Dự toán năm 2023 là bao nhiêu?', years(2023)],
    ['Năm 2023 hộ nghèo ít hơn năm 2022 bao nhiêu?', years(2023)],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected);
  });
});

describe('a sum over years', () => {
  const asked = {
    text: '',
    period: { kind: 'year', from: '2021-01-01', to: '2021-12-31' } as Period,
    whole: false,
    yearless: false,
    relative: false,
  };
  const over = (from: number, to: number): Period => ({ kind: 'years', from: `${from}-01-01`, to: `${to}-12-31` });

  test('says nothing of one of them, a season of two years does', () => {
    expect(compare(asked, over(2016, 2022), false)).toBe(0);
    expect(compare(asked, over(2021, 2022), false)).toBeGreaterThan(0.5);
  });
});

describe('times that an article only implies', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering({
      'so-ket.md':
        '---\ntitle: Xã Bình Hòa sơ kết\ndate: 2023-07-05\nplace: xã Bình Hòa\n---\n\nTừ đầu năm đến nay, xã Bình Hòa kết nạp 15 đảng viên.\n',
      'giao-ban.md':
        '---\ntitle: Huyện Long Hòa giao ban công tác 9 tháng năm 2023\ndate: 2023-10-06\nplace: huyện Long Hòa\n---\n\nTỷ lệ người tham gia bảo hiểm y tế 93,7%.\n',
      'ca-phe-2021.md':
        '---\ntitle: Huyện Tân Biên tổng kết năm 2021\ndate: 2021-12-28\nplace: huyện Tân Biên\n---\n\nNăm 2021, diện tích cà phê của huyện Tân Biên là 18.260 ha.\n',
      'ca-phe-2022.md':
        '---\ntitle: Huyện Tân Biên tổng kết năm 2022\ndate: 2022-12-28\nplace: huyện Tân Biên\n---\n\nNăm 2022, diện tích cà phê của huyện Tân Biên là 18.405 ha.\n',
    });
  });

  test('"từ đầu năm đến nay" early in July is the half of the year', async () => {
    expect((await ask('Nửa đầu năm 2023 xã Bình Hòa kết nạp bao nhiêu đảng viên?')).headline).toContain('15 đảng viên');
    expect((await ask('Quý I năm 2023 xã Bình Hòa kết nạp bao nhiêu đảng viên?')).status).toBe('not_found');
  });

  test('"đến tháng 10" is what an article of October reports on', async () => {
    expect((await ask('Đến tháng 10/2023 tỷ lệ tham gia bảo hiểm y tế của huyện Long Hòa là bao nhiêu?')).headline).toBe('93,7%');
    expect((await ask('Đến tháng 12/2023 tỷ lệ tham gia bảo hiểm y tế của huyện Long Hòa là bao nhiêu?')).status).toBe('not_found');
  });

  test('two years that are held against each other are both told', async () => {
    const answer = await ask('Diện tích cà phê huyện Tân Biên năm 2022 so với năm 2021 thế nào?');
    expect(answer.headline).toBe('năm 2022: 18.405 ha; năm 2021: 18.260 ha');
    expect((await ask('Diện tích cà phê huyện Tân Biên năm 2022 so với năm 2018 thế nào?')).headline).not.toContain('18.260');
  });
});
