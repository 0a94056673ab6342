import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'dai-hoi.md': `---
title: Đại hội Đảng bộ huyện Phú Cường
date: 2020-08-14
place: huyện Phú Cường
---

Đại hội đại biểu Đảng bộ huyện Phú Cường năm 2020 thông qua nghị quyết.

Nhiệm kỳ qua, trong 5 năm kết nạp 815 đảng viên.

Mục tiêu nhiệm kỳ mới:

- Giá trị sản xuất tăng 8,7%/năm.
- Bình quân mỗi năm kết nạp 150 đảng viên trở lên.

Trạm Y tế mỗi tháng khám 640 lượt, cấp thuốc 520 lượt.
`,
  'tra-loi.md': `---
title: Trả lời kiến nghị cử tri huyện Phú Cường
date: 2024-03-11
place: huyện Phú Cường
---

Cử tri hỏi: Tiền nước sinh hoạt tăng từ 5.000 lên 7.500 đồng/khẩu/tháng có đúng không?

Trả lời: Mức 7.500 đồng thực hiện theo Nghị quyết của HĐND huyện. Hộ nghèo được miễn, hộ cận nghèo giảm 40%.
`,
  'ho-ngheo.md': `---
title: Giảm nghèo ở huyện Phú Cường
date: 2024-02-01
place: huyện Phú Cường
---

Hộ nghèo còn 210 hộ, hộ cận nghèo 355 hộ (2,8%).
`,
};

describe('an amount of each year, month or person', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it('is no sum of five years', async () => {
    const answer = await ask('Đại hội huyện Phú Cường năm 2020 đặt chỉ tiêu mỗi năm kết nạp bao nhiêu đảng viên?');
    expect(answer.headline).toContain('150 đảng viên');
  });

  it('may stand behind a stroke', async () => {
    const answer = await ask('Mục tiêu giá trị sản xuất huyện Phú Cường mỗi năm tăng bao nhiêu phần trăm?');
    expect(answer.headline).toContain('8,7%');
  });

  it('holds for what goes on behind it', async () => {
    expect((await ask('Trạm Y tế ở huyện Phú Cường mỗi tháng cấp thuốc bao nhiêu lượt?')).headline).toContain('520 lượt');
  });

  it('may be said by the question that a sentence answers', async () => {
    const answer = await ask('Tiền nước sinh hoạt ở huyện Phú Cường giờ tính mấy ngàn một khẩu?');
    expect(answer.headline).toContain('7.500 đồng');
  });

  it('is followed by what is taken off it, which is no number of households', async () => {
    const answer = await ask('Nhà cận nghèo được bớt bao nhiêu?', 'Tiền nước sinh hoạt ở huyện Phú Cường giờ tính mấy ngàn một khẩu?');
    expect(answer.headline).toContain('40%');
    expect(answer.headline).not.toContain('355');
  });
});
