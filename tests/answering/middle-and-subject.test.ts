import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'giua-nam.md': `---
title: Huyện Gò Xoài 6 tháng đầu năm 2022
date: 2022-07-08
place: huyện Gò Xoài, tỉnh Cà Mau
---

Đến nay huyện Gò Xoài có 13/28 xã đạt chuẩn nông thôn mới, bình quân 15,4 tiêu chí/xã.

Mỗi lớp mầm non trung bình 29,8 em. Kinh tế chuyển biến, hộ nghèo còn 96 hộ.
`,
  'cuoi-nam.md': `---
title: Huyện Gò Xoài tổng kết năm 2022
date: 2022-12-29
place: huyện Gò Xoài, tỉnh Cà Mau
---

Năm 2022, huyện Gò Xoài có 15/28 xã đạt chuẩn nông thôn mới. Huyện đoàn có 4.318 đoàn viên; năm nay kết nạp 628 đoàn viên, 3 chi đoàn chỉ có 5 đoàn viên.

Bí thư Huyện ủy A Thủy Dương chủ trì hội nghị.

Kế hoạch 2023: thu ngân sách 235 tỷ đồng, thêm 02 xã nông thôn mới, BHYT 90%.

Đầu năm 2022, huyện có 312 hộ cận nghèo, tỷ lệ 8,4%. Theo Quyết định số 1846/QĐ-UBND, dự toán được công khai.

Ông Tám Lúa là thương binh hạng 3/4, mất 42% sức khỏe, hiến 640 m² đất làm đường.
`,
  'noi-khac.md': `---
title: Huyện Bàu Tre tổng kết năm 2022
date: 2022-12-30
place: huyện Bàu Tre
---

Huyện Bàu Tre bình quân 10,3 tiêu chí/xã.
`,
};

describe('answers on small pages', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it('are of the middle of a year when that is asked for', async () => {
    expect((await ask('Giữa năm 2022 huyện Gò Xoài có mấy xã đạt chuẩn nông thôn mới?')).headline).toContain('13/28 xã');
    expect((await ask('Năm 2022 huyện Gò Xoài có mấy xã đạt chuẩn nông thôn mới?')).headline).toContain('15/28 xã');
  });

  it('know a name with that of its province behind it', async () => {
    expect((await ask('Năm 2022 huyện Gò Xoài Cà Mau có mấy xã đạt chuẩn nông thôn mới?')).headline).toContain('15/28 xã');
  });

  it('count what stands before a figure whose unit repeats its first word', async () => {
    expect((await ask('Giữa năm 2022 huyện Gò Xoài còn bao nhiêu hộ nghèo?')).headline).toContain('96 hộ');
  });

  it('are no mean of each when a number is asked for', async () => {
    expect((await ask('Huyện Gò Xoài có bao nhiêu em mầm non năm 2022?')).status).toBe('not_found');
  });

  it('are those that came in addition when these are asked for', async () => {
    expect((await ask('Huyện Gò Xoài năm 2022 có thêm bao nhiêu đoàn viên mới?')).headline).toContain('628 đoàn viên');
  });

  it('are no plan of a list that opens with the year it is for', async () => {
    expect((await ask('Năm 2022 huyện Gò Xoài thu ngân sách bao nhiêu?')).status).toBe('not_found');
  });

  it('name people of the Central Highlands', async () => {
    expect((await ask('Bí thư Huyện ủy Gò Xoài tên gì?')).headline).toContain('A Thủy Dương');
  });

  it('are no percentage when a wage is asked for', async () => {
    expect((await ask('Ông Tám Lúa lãnh lương thương binh mỗi tháng được bao nhiêu?')).status).toBe('not_found');
  });

  it('are not how a year began when its end is asked for', async () => {
    expect((await ask('Cuối năm 2022 huyện Gò Xoài có bao nhiêu hộ cận nghèo?')).status).toBe('not_found');
    expect((await ask('Đầu năm 2022 huyện Gò Xoài có bao nhiêu hộ cận nghèo?')).headline).toContain('312 hộ cận nghèo');
  });

  it('are none of a place of that name in another province', async () => {
    expect((await ask('Năm 2022 huyện Gò Xoài bên An Giang có mấy xã đạt chuẩn nông thôn mới?')).status).toBe('not_found');
  });

  it('give the number of a document that is asked for by its short form', async () => {
    expect((await ask('QĐ số mấy công khai dự toán huyện Gò Xoài?')).headline).toContain('1846/QĐ-UBND');
  });

  it('measure land in square metres', async () => {
    expect((await ask('Ông Tám Lúa hiến bao nhiêu đất làm đường?')).headline).toContain('640 m²');
  });

  it('stay at the place of the question before when a longer one names none', async () => {
    const context = 'Giữa năm 2022 huyện Gò Xoài có mấy xã đạt chuẩn nông thôn mới?';
    expect((await ask('Trung bình mỗi xã được mấy tiêu chí?', context)).headline).toContain('15,4 tiêu chí');
  });
});
