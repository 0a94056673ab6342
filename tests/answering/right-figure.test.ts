import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'tan-hong-2024.md': `---
title: Huyện Tân Hồng tổng kết năm 2024
date: 2024-12-30
place: huyện Tân Hồng
---

Năm 2024 huyện hoàn thành 20/20 chỉ tiêu. Thu ngân sách trên địa bàn 203 tỷ đồng, đạt 109,7% dự toán. Chi ngân sách 342 tỷ đồng.

Toàn Đảng bộ kết nạp 62/60 đảng viên (đạt 103,33%), nâng số đảng viên toàn huyện lên 2.140 đồng chí.

Huyện vận động hiến 512 đơn vị máu, giảm 19 đơn vị so với năm 2023.
`,
  'hop-tac-xa.md': `---
title: Trò chuyện với Giám đốc Hợp tác xã Cam sành Tân Phước
date: 2024-11-03
place: xã Tân Phước
---

Hợp tác xã Cam sành Tân Phước thành lập năm 2019, lúc đầu 17 thành viên.

Nay hợp tác xã có 64 thành viên. Xã có 310 ha cam sành.

Vướng mắc lớn nhất của Hợp tác xã Cam sành Tân Phước là gì?

Là vốn và kho lạnh.
`,
  'le-hoi.md': `---
title: Chương trình Ngày hội Đại đoàn kết xã Tân Phước năm 2024
date: 2024-11-08
place: xã Tân Phước
---

Xã Tân Phước tổ chức Ngày hội Đại đoàn kết.

Thời gian: từ 7 giờ 30 ngày 16/11/2024

Địa điểm: Nhà văn hóa ấp Tân Thạnh
`,
};

describe('the right figure', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it('is not the opposite of what is asked for', async () => {
    expect((await ask('Năm 2024 huyện Tân Hồng thu ngân sách được bao nhiêu?')).headline).toContain('203 tỷ đồng');
    expect((await ask('Năm 2024 huyện Tân Hồng chi ngân sách bao nhiêu?')).headline).toContain('342 tỷ đồng');
  });

  it('is not that of the year when a part of it is asked for', async () => {
    expect((await ask('Thu ngân sách 9 tháng năm 2024 của huyện Tân Hồng là bao nhiêu?')).status).toBe('not_found');
  });

  it('is what was added, not the total, of a thing called new', async () => {
    expect((await ask('Số đảng viên mới của huyện Tân Hồng năm 2024 là bao nhiêu?')).headline).toContain('62/60 đảng viên');
  });

  it('shows a part of a plan with its words when the excess is asked for, and says what it is', async () => {
    const answer = await ask('huyện Tân Hồng vượt chỉ tiêu kết nạp đảng viên bao nhiêu phần trăm?');
    expect(answer.headline).toContain('đạt 103,33%');
    expect(answer.notes).toContain('“103,33%” là mức đạt so với kế hoạch, không phải phần vượt hay phần thiếu.');
  });

  it('is the change, with hỏi and ngã taken for each other', async () => {
    expect((await ask('năm 2024 huyện Tân Hồng hiến máu giãm bao nhiêu đơn vị so với năm 2023?')).headline).toContain('19 đơn vị');
  });

  it('is the present one when the present is asked for', async () => {
    expect((await ask('Hợp tác xã Cam sành Tân Phước nay có bao nhiêu thành viên?')).headline).toContain('64 thành viên');
  });

  it('is never the question of an interviewer', async () => {
    expect((await ask('Vướng mắc lớn nhất của Hợp tác xã Cam sành Tân Phước là gì?')).headline).not.toContain('?');
  });

  it('is no area when a price is asked for', async () => {
    expect((await ask('Giá cam sành ở xã Tân Phước là bao nhiêu một ký?')).status).toBe('not_found');
  });

  it('of a day is no year; an announcement tells time and place behind their labels', async () => {
    expect((await ask('Ngày hội Đại đoàn kết xã Tân Phước tổ chức ngày nào?')).headline).not.toBe('năm 2024');
    expect((await ask('Ngày hội Đại đoàn kết xã Tân Phước tổ chức ở đâu?')).headline).toContain('Nhà văn hóa ấp Tân Thạnh');
  });
});
