import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'tan-lap.md': `---
title: Xã Tân Lập tổng kết năm 2022
date: 2023-01-04
place: xã Tân Lập
---

Năm 2022, hộ nghèo còn 52 hộ (2,61%), hộ cận nghèo 88 hộ (4,42%).

Năm 2022, đàn bò 3.150 con, đàn bò sữa 240 con (7,6%).

Năm 2022, thu nội địa được 6,4 tỷ đồng, chợ Tân Lập nộp ngân sách 310 triệu đồng.

Nhà sinh hoạt ấp Bình Hòa có tổng mức đầu tư 960 triệu đồng.
`,
};

describe('the clause before a figure', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Năm 2022 tỷ lệ hộ nghèo của xã Tân Lập là bao nhiêu phần trăm?', '2,61%'],
    ['Năm 2022 hộ cận nghèo ở xã Tân Lập chiếm mấy phần trăm?', '4,42%'],
    ['nam 2022 ho ngheo xa Tan Lap chiem may phan tram', '2,61%'],
    ['Năm 2022 xã Tân Lập có đàn bò bao nhiêu con?', '3.150 con'],
    ['Năm 2022 đàn bò sữa xã Tân Lập có bao nhiêu con?', '240 con'],
    ['Năm 2022 xã Tân Lập thu nội địa được bao nhiêu?', '6,4 tỷ đồng'],
  ])('tells one indicator from a narrower one: %s → %s', async (question, figure) => {
    expect((await ask(question)).headline).toContain(figure);
  });

  it.each(['Năm 2022 xã Tân Lập thu ngân sách được bao nhiêu?', 'Quyết toán nhà sinh hoạt ấp Bình Hòa ở xã Tân Lập hết bao nhiêu tiền?'])(
    'gives no figure of another indicator: %s',
    async (question) => {
      expect((await ask(question)).status).toBe('not_found');
    },
  );
});
