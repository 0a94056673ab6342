import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'so-ket.md': `---
date: 2023-07-05
place: xã Tân Lộc
---

# Xã Tân Lộc đạt 11/16 chỉ tiêu 6 tháng đầu năm 2023

Chiều 04/7/2023, UBND xã Tân Lộc sơ kết 6 tháng đầu năm 2023, Chủ tịch UBND xã chủ trì.

Trường Tiểu học Tân Lộc có 742 học sinh, hoàn thành chương trình năm học; tuyên dương 18 giáo viên giỏi.

Xã vận động 35 suất học bổng cho học sinh khó khăn.
`,
  'cho-que.md': `---
title: Chợ Cầu Dừa không dùng tiền mặt
date: 2023-09-12
place: xã Tân Lộc
---

Chợ Cầu Dừa có 128/150 hộ kinh doanh chấp nhận chuyển khoản.

Đội quản lý chợ có 9 người.
`,
  'chan-nuoi.md': `---
title: Chăn nuôi ở xã Tân Lộc
date: 2023-10-02
place: xã Tân Lộc
---

Xã Tân Lộc có 655 con chó nuôi trong nhà dân, đã tiêm phòng dại 81%.
`,
};

describe('what is counted', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it('is met as a whole: "chi tieu" is no "chị", and pupils are no indicators', async () => {
    const answer = await ask('6 thang dau nam 2023 xa Tan Loc hoan thanh may chi tieu');
    expect(answer.headline).not.toContain('học sinh');
    expect(answer.headline).not.toContain('giáo viên');
  });

  it('is told by the title where no sentence tells it, word for word', async () => {
    const answer = await ask('6 tháng đầu năm 2023 xã Tân Lộc đạt mấy chỉ tiêu?');
    expect(answer.headline).toContain('11/16 chỉ tiêu');
    const [quote] = answer.quotes;
    expect(articles['so-ket.md'].slice(quote?.start, quote?.end)).toBe(quote?.text);
  });

  it('is shown from a sentence when one tells it too', async () => {
    const both = await answering({
      'so-ket.md': `${articles['so-ket.md']}\n6 tháng đầu năm 2023 xã Tân Lộc đạt 11/16 chỉ tiêu nghị quyết.\n`,
    });
    const answer = await both('6 tháng đầu năm 2023 xã Tân Lộc đạt mấy chỉ tiêu?');
    expect(answer.quotes[0]?.text).toContain('chỉ tiêu nghị quyết');
  });

  it('may be called otherwise, and what is done behind it is topic', async () => {
    expect((await ask('Ở chợ Cầu Dừa có bao nhiêu hộ buôn bán chịu nhận chuyển khoản?')).headline).toContain('128/150 hộ');
  });

  it('is an animal behind its classifier, typed without accents', async () => {
    expect((await ask('xa Tan Loc nuoi tat ca bao nhieu con cho')).headline).toContain('655 con');
  });
});
