import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'tan-an-6-thang.md': `---
title: UBND huyện Tân An báo cáo trước HĐND huyện
date: 2023-07-11
place: huyện Tân An
---

Tại kỳ họp ngày 08/7/2023, UBND huyện Tân An báo cáo: 6 tháng đầu năm 2023, giá trị sản xuất 2.310 tỷ đồng, đạt 44,2% kế hoạch; thu ngân sách 61,5 tỷ đồng; trồng 320 ha rừng.

Vốn đầu tư công năm 2023 của huyện 120 tỷ đồng, đến 30/6 giải ngân 39,6 tỷ đồng, đạt 33%; trong đó vốn chương trình mục tiêu quốc gia giải ngân 11,8 tỷ đồng, đạt 19,4%.

Chủ tịch UBND huyện cho biết, mục tiêu đến hết năm 2023 giảm 4 điểm % hộ nghèo; thu ngân sách 130 tỷ đồng; trồng 850 ha rừng.
`,
  'tan-an-2022.md': `---
title: Huyện Tân An tổng kết năm 2022
date: 2022-12-29
place: huyện Tân An
---

Năm 2022, thu ngân sách huyện Tân An 118 tỷ đồng. Cuối năm toàn huyện còn 640 hộ nghèo. Toàn huyện có 9/14 xã đạt chuẩn nông thôn mới, bình quân 16,3 tiêu chí/xã.
`,
  'tan-an-2023.md': `---
title: Huyện Tân An tổng kết năm 2023
date: 2023-12-28
place: huyện Tân An
---

Năm 2023, thu ngân sách huyện Tân An 127 tỷ đồng.
`,
};

describe('the time of a list', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it('is the one that opens it behind the colon, not the day of the meeting', async () => {
    expect((await ask('Thu ngân sách 6 tháng đầu năm 2023 của huyện Tân An là bao nhiêu?')).headline).toContain('61,5 tỷ đồng');
    expect((await ask('Thu ngân sách 9 tháng năm 2023 của huyện Tân An là bao nhiêu?')).headline).not.toContain('61,5');
  });

  it('goes on where a part of it is told', async () => {
    const asked = 'giải ngân vốn chương trình mục tiêu quốc gia 6 tháng đầu năm 2023 huyện Tân An đạt bao nhiêu %?';
    expect((await ask(asked)).headline).toContain('19,4%');
  });

  it('is that of a plan when a plan opens it', async () => {
    expect((await ask('Cả năm 2023 huyện Tân An trồng được bao nhiêu ha rừng?')).headline).not.toContain('850 ha');
  });

  it('puts the newest article first when times are held against each other', async () => {
    const answer = await ask('Thu ngân sách của huyện Tân An năm 2022 và năm 2023 là bao nhiêu?');
    expect(answer.headline).toMatch(/118 tỷ đồng.*127 tỷ đồng/);
    expect(answer.citations.map(({ file }) => file)).toEqual(['tan-an-2023.md', 'tan-an-2022.md']);
  });

  it('counts communes when a follow-up asks for their number', async () => {
    const answer = await ask('Còn số xã đạt NTM?', 'Cuối năm 2022 huyện Tân An còn bao nhiêu hộ nghèo?');
    expect(answer.headline).toContain('9/14 xã');
  });
});
