import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const year = (district: string, name: string, at: number, members: string, poor: string): [string, string] => [
  `${district}-${at}.md`,
  `---
title: Huyện ${name} tổng kết năm ${at}
date: ${at + 1}-01-08
place: huyện ${name}
---

Năm ${at}, Đảng bộ huyện ${name} kết nạp ${members} đảng viên. Đến cuối năm ${at}, huyện ${name} còn ${poor} hộ nghèo.
`,
];

const articles = Object.fromEntries([
  year('long-hoa', 'Long Hòa', 2021, '101', '1.420'),
  year('long-hoa', 'Long Hòa', 2022, '118', '1.207'),
  year('long-hoa', 'Long Hòa', 2023, '127', '986'),
  year('tan-bien', 'Tân Biên', 2022, '95', '640'),
  year('tan-bien', 'Tân Biên', 2023, '97', '588'),
  [
    'long-hoa-ke-hoach.md',
    '---\ntitle: Kế hoạch năm 2025 của huyện Long Hòa\ndate: 2024-11-02\nplace: huyện Long Hòa\n---\n\nNăm 2025, huyện Long Hòa phấn đấu kết nạp 140 đảng viên.\n',
  ],
  [
    'can-ho.md',
    '---\ntitle: Nhà ở cho công nhân tỉnh Bình Sơn\ndate: 2023-05-02\n---\n\nTỉnh Bình Sơn bàn giao 1.500 căn hộ tại thị xã Hòa Lợi (640 căn) và huyện Phước Tân (860 căn). Mỗi căn hộ rộng 30 m2.\n',
  ],
]);

describe('values side by side', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test('a trend follows the years that there are, oldest first, each point cited', async () => {
    const answer = await ask('Đảng viên kết nạp của huyện Long Hòa qua các năm');
    expect(answer.series?.by).toBe('period');
    expect(answer.series?.unit).toBe('đảng viên');
    expect(answer.series?.points.map(({ label, value }) => [label, value])).toEqual([
      ['năm 2021', 101],
      ['năm 2022', 118],
      ['năm 2023', 127],
    ]);
    expect(new Set(answer.series?.points.map(({ citation }) => citation)).size).toBe(3);
    expect(answer.quotes.length).toBeGreaterThanOrEqual(3);
  });

  test('a trend over named years says which are missing', async () => {
    const answer = await ask('Số hộ nghèo của huyện Tân Biên thay đổi thế nào từ năm 2021 đến năm 2023?');
    expect(answer.series?.points.map(({ value }) => value)).toEqual([640, 588]);
    expect(answer.notes.join(' ')).toContain('Chưa có số liệu năm 2021');
  });

  test('places are held against each other, in the order of the question', async () => {
    const answer = await ask('Năm 2023 Tân Biên hay Long Hòa kết nạp đảng viên nhiều hơn?');
    expect(answer.series?.by).toBe('place');
    expect(answer.series?.points.map(({ label, value }) => [label, value])).toEqual([
      ['huyện Tân Biên', 97],
      ['huyện Long Hòa', 127],
    ]);
    expect(answer.headline).toContain('huyện Tân Biên: 97');
    expect(answer.notes).toContain('huyện Long Hòa nhiều hơn huyện Tân Biên.');
  });

  test('a side without evidence is said to be missing', async () => {
    const answer = await ask('So sánh số hộ nghèo năm 2021 của huyện Long Hòa và huyện Tân Biên');
    expect(answer.headline).toContain('1.420');
    expect(answer.series).toBeNull();
    expect(answer.notes.join(' ')).toContain('Chưa có số liệu của huyện Tân Biên');
  });

  test('a place right before a figure is its own', async () => {
    const answer = await ask('So sánh số căn hộ ở Hòa Lợi và Phước Tân');
    expect(answer.series?.points.map(({ value }) => value)).toEqual([640, 860]);
    expect((await ask('Thị xã Hòa Lợi có mấy căn hộ?')).headline).not.toContain('30 m2');
  });

  test('one value is no series', async () => {
    expect((await ask('Năm 2023 huyện Long Hòa kết nạp bao nhiêu đảng viên?')).series).toBeNull();
  });
});
