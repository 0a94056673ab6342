import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'ngap-ung.md': `---
title: Mưa lớn ở huyện Phú Cường
date: 2023-10-12
place: huyện Phú Cường
---

Trận mưa đầu tháng 10 năm 2023 làm 620 ha rau màu ngập úng. Thiệt hại ban đầu khoảng 14 tỷ đồng. Riêng xã Tân Lập nặng nhất 210 ha, kế đến là xã Hòa Sơn 95 ha.
`,
  'nghe-may-tre.md': `---
title: Nghề đan lát ở xã Hòa Bình
date: 2024-03-05
place: xã Hòa Bình
---

Thôn Đồng Chùa còn giữ nghề cũ. Ông Trần Văn Tự, cán bộ xã, nhẩm tính: cả xã Hòa Bình có 41 hộ đan lát, nhiều nhất là Đồng Chùa với 23 hộ.
`,
};

describe('an end that a sentence tells', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Xã nào của huyện Phú Cường rau màu ngập úng nặng nhất?', 'xã Tân Lập'],
    ['xa nao cua huyen Phu Cuong rau mau ngap ung nang nhat', 'xã Tân Lập'],
    ['Xã nào ở Phú Cường ngập úng rau màu nhiều nhất tháng 10/2023?', 'xã Tân Lập'],
    ['Thôn nào ở Hòa Bình nhìêu hộ đan lát nhât?', 'Đồng Chùa'],
  ])('stands with what the paragraph is about, not with the second: %s', async (question, place) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', headline: place });
  });

  it('is of what the paragraph is about alone', async () => {
    expect((await ask('Xã nào của huyện Phú Cường trồng rừng nhiều nhất?')).status).toBe('not_found');
  });
});
