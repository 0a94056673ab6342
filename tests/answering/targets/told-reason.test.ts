import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'phong-van.md': `---
title: Trò chuyện về nước tưới ở huyện Phú Cường
date: 2024-05-08
place: huyện Phú Cường
---

PV: Bà con xoay xở ra sao?

- Huyện Phú Cường hỗ trợ 30% tiền lắp máy bơm điện; mới có 58 hộ đăng ký.

PV: Vì sao ít hộ đăng ký vậy?

- Thủ tục buộc phải có sổ đỏ chính chủ, mà nhiều nhà còn thuê đất.
`,
  'chat-van.md': `---
title: HĐND xã Hòa Bình chất vấn
date: 2024-07-10
place: xã Hòa Bình
---

Đại biểu Lê Văn Tám hỏi sao sân vận động xã Hòa Bình làm xong từ đầu năm vẫn khóa cửa. Ông Cao Văn Đức: chưa nghiệm thu hệ thống điện, nhà thầu còn nợ hai trụ đèn.

Kế hoạch trồng rừng của xã Hòa Bình chỉ gom được 12/30 ha do 9 hộ chưa chịu góp đất.
`,
  'tong-ket.md': `---
title: Xã Tân Lập sơ kết 9 tháng năm 2024
date: 2024-10-03
place: xã Tân Lập
---

Chín tháng năm 2024, xã Tân Lập thu ngân sách 6,4 tỷ đồng, giảm 8% so với cùng kỳ; đàn lợn 2.100 con; tỷ lệ tham gia bảo hiểm y tế thấp hơn năm trước vì một số hộ thôi diện cận nghèo.
`,
};

describe('a reason', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Sao nông dân Phú Cường ít hộ chịu đăng ký tiền hỗ trợ máy bơm?', 'sổ đỏ chính chủ'],
    ['Sân vận động xã Hòa Bình làm xong rồi sao vẫn khóa cửa?', 'chưa nghiệm thu hệ thống điện'],
    ['Vì sao sân vận động xã Hòa Bình làm xong vẫn khóa cửa?', 'chưa nghiệm thu hệ thống điện'],
  ])('stands behind the question that asks for it: %s', async (question, reason) => {
    const { status, quotes } = await ask(question);
    expect(status).toBe('answered');
    expect(quotes[0]?.text).toContain(reason);
  });

  it.each([
    'Kế hoạch trồng rừng ở Hòa Bình vướng chỗ nào mà không gom đủ?',
    'Trồng rừng ở Hòa Bình kẹt ở khâu nào mà không gom đủ kế hoạch?',
  ])('is what something is stuck with: %s', async (question) => {
    expect((await ask(question)).quotes[0]?.text).toContain('9 hộ chưa chịu góp đất');
  });

  it('is not asked for by who asks who asked', async () => {
    expect((await ask('Đại biểu nào hỏi chuyện sân vận động xã Hòa Bình vẫn khóa cửa?')).headline).toContain('Lê Văn Tám');
  });

  it('is not the reason of another thing that the sentence tells', async () => {
    expect((await ask('Vì sao 9 tháng năm 2024 xã Tân Lập thu ngân sách giảm so với cùng kỳ?')).status).toBe('not_found');
  });
});
