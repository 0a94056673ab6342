import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'tan-hong-2023.md': `---
title: Huyện Tân Hồng tổng kết năm 2023
date: 2024-01-05
place: huyện Tân Hồng
---

Năm 2023, thu ngân sách của huyện Tân Hồng đạt 152 tỷ đồng, bằng 104% dự toán. Toàn Đảng bộ huyện kết nạp 88/110 đảng viên, đạt 80% chỉ tiêu.

Huyện giải quyết việc làm cho 1.250 lao động, đạt 100% kế hoạch. Toàn huyện còn 640 hộ nghèo, chiếm 3,9%.

Năm 2024, huyện phấn đấu thu ngân sách 160 tỷ đồng.
`,
  'tan-hong-6-thang.md': `---
title: Huyện Tân Hồng sơ kết 6 tháng đầu năm 2023
date: 2023-07-05
place: huyện Tân Hồng
---

6 tháng đầu năm 2023, thu ngân sách của huyện Tân Hồng đạt 71 tỷ đồng, bằng 48,6% dự toán. Huyện xây dựng 14 căn nhà tình thương.
`,
  'tan-phuoc.md': `---
title: Xã Tân Phước họp
date: 2024-02-01
place: xã Tân Phước
---

Năm 2023, xã Tân Phước hoàn thành 18/20 chỉ tiêu; hai chỉ tiêu chưa đạt là thu ngân sách và bảo hiểm y tế tự nguyện. Xã kết nạp 7/7 đảng viên, đạt 100%.
`,
};

describe('a list of indicators', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });
  const rowsFor = async (question: string, earlier?: string) => (await ask(question, earlier)).quotes.map(({ text }) => text);

  it('quotes each figure of the place and year with its citation, those with a plan first, the newest of each', async () => {
    const answer = await ask('Liệt kê các chỉ tiêu của huyện Tân Hồng năm 2023');
    expect(answer.quotes.map(({ text, citation }) => [text, citation])).toEqual([
      ['thu ngân sách của huyện Tân Hồng đạt 152 tỷ đồng, bằng 104% dự toán', 1],
      ['Toàn Đảng bộ huyện kết nạp 88/110 đảng viên, đạt 80% chỉ tiêu', 1],
      ['Huyện giải quyết việc làm cho 1.250 lao động, đạt 100% kế hoạch', 1],
      ['640 hộ nghèo, chiếm 3,9%', 1],
      ['Huyện xây dựng 14 căn nhà tình thương', 2],
    ]);
    expect(answer.heading).toBe('5 chỉ tiêu của huyện Tân Hồng, năm 2023');
    expect(answer.headline.startsWith(`${answer.heading}: thu ngân sách`)).toBe(true);
    expect(answer.headline.length).toBeLessThanOrEqual(160);
    expect(answer.citations.map(({ file }) => file)).toEqual(['tan-hong-2023.md', 'tan-hong-6-thang.md']);
  });

  it('takes only what stands to its plan as asked', async () => {
    expect(await rowsFor('Những chỉ tiêu nào của huyện Tân Hồng vượt kế hoạch năm 2023?')).toEqual([
      expect.stringContaining('152 tỷ đồng'),
    ]);
    expect(await rowsFor('huyện Tân Hồng năm 2023 có chỉ tiêu nào chưa đạt?')).toEqual([expect.stringContaining('88/110')]);
    expect(await rowsFor('các chỉ tiêu đạt và vượt của huyện Tân Hồng năm 2023')).toEqual([
      expect.stringContaining('152 tỷ đồng'),
      expect.stringContaining('1.250 lao động'),
    ]);
  });

  it('takes only the field, or what has the words, asked for', async () => {
    expect(await rowsFor('các chỉ tiêu kinh tế của huyện Tân Hồng năm 2023')).toEqual([expect.stringContaining('152 tỷ đồng')]);
    expect(await rowsFor('liệt kê các chỉ tiêu về nhà tình thương của huyện Tân Hồng')).toEqual([expect.stringContaining('14 căn')]);
  });

  it('follows the question before', async () => {
    expect(await rowsFor('còn xã Tân Phước?', 'Liệt kê các chỉ tiêu của huyện Tân Hồng năm 2023')).toContain(
      'Xã kết nạp 7/7 đảng viên, đạt 100%',
    );
  });

  it('leaves the answer to a sentence that says itself which they are', async () => {
    const answer = await ask('Xã Tân Phước có những chỉ tiêu nào chưa đạt?');
    expect(answer.heading).toBeNull();
    expect(answer.headline).toContain('hai chỉ tiêu chưa đạt là thu ngân sách');
  });

  it('is not found for another time, another place, or a field without figures', async () => {
    expect(await ask('Liệt kê các chỉ tiêu của huyện Tân Hồng năm 2019')).toMatchObject({ status: 'not_found', reason: 'other-period' });
    expect(await ask('Liệt kê các chỉ tiêu của huyện Bình Minh năm 2023')).toMatchObject({ status: 'not_found', reason: 'other-locality' });
    expect(await ask('các chỉ tiêu về thể thao của huyện Tân Hồng')).toMatchObject({ status: 'not_found' });
  });
});
