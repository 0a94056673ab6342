import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'ket-luan.md': `---
title: Huyện Phú Cường kết luận giao ban tháng 5
date: 2024-05-28
place: huyện Phú Cường
---

Kết luận buổi giao ban, Chủ tịch UBND huyện Phú Cường yêu cầu các phòng, ban tập trung 3 việc: một, trả xong hồ sơ đất đai tồn đọng; hai, sửa ba tuyến kênh; ba, mở lại chợ gia súc.

Thanh tra huyện đang kiểm tra lại các vụ khai thác cát trái phép ở Tân Lập, Hòa Sơn.
`,
  'chi-tieu.md': `---
title: Xã Hòa Bình nhìn lại năm 2023
date: 2023-12-20
place: xã Hòa Bình
---

Năm 2023, xã Hòa Bình giữ được nhịp thu ngân sách. Hai chỉ tiêu hụt: trồng rừng phân tán và bảo hiểm xã hội tự nguyện.

Xã tạo việc làm mới cho 96 lao động, kế hoạch 90 lao động; đào tạo nghề cho 45 người.
`,
};

describe('a list that a sentence tells', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Chủ tịch UBND huyện Phú Cường yêu cầu tập trung 3 việc gì?', ['hồ sơ đất đai', 'tuyến kênh', 'chợ gia súc']],
    ['chu tich ubnd huyen Phu Cuong yeu cau tap trung 3 viec gi', ['hồ sơ đất đai', 'tuyến kênh', 'chợ gia súc']],
    ['Mấy xã nào ở Phú Cường bị kiểm tra lại chuyện khai thác cát trái phép?', ['Tân Lập', 'Hòa Sơn']],
    ['2 chỉ tiêu KT-XH nào của xã Hòa Bình bị hụt trong năm 2023?', ['trồng rừng', 'bảo hiểm xã hội']],
    ['Năm 2023 những chỉ tiêu nào xã Hòa Bình không làm được?', ['trồng rừng', 'bảo hiểm xã hội']],
  ])('%s', async (question, words) => {
    const { status, headline } = await ask(question);
    expect(status).toBe('answered');
    expect(words.filter((word) => !headline.includes(word))).toEqual([]);
  });

  it('is never of what was reached', async () => {
    for (const verb of ['không làm được', 'chưa về đích', 'làm không xong']) {
      expect((await ask(`Năm 2023 chỉ tiêu nào xã Hòa Bình ${verb}?`)).headline).not.toContain('việc làm');
    }
  });

  it('is of as many as are asked for', async () => {
    expect((await ask('Chủ tịch UBND huyện Phú Cường yêu cầu tập trung 5 việc gì?')).confidence).toBeLessThan(
      (await ask('Chủ tịch UBND huyện Phú Cường yêu cầu tập trung 3 việc gì?')).confidence,
    );
  });
});
