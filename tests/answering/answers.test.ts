import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'an-phu-2023.md': `---
title: Huyện An Phú tổng kết năm 2023
publisher: Cổng thông tin huyện An Phú
date: 2024-01-05
place: huyện An Phú
---

Ngày 04/01/2024, Huyện ủy An Phú tổ chức hội nghị tổng kết năm 2023. Đồng chí Lê Thị Mai - Bí thư Huyện ủy chủ trì; đồng chí Trần Văn Hậu - Phó Bí thư Huyện ủy, Chủ tịch UBND huyện trình bày báo cáo.

Năm 2023, toàn Đảng bộ huyện An Phú kết nạp 164/150 đảng viên (đạt 109,33%), nâng tổng số đảng viên toàn huyện lên 3.920 đồng chí. Tổng giá trị sản xuất đạt 4.215 tỷ đồng, tăng 8,4% so với năm 2022. Huyện An Phú còn 612 hộ nghèo, chiếm 2,1% và 840 hộ cận nghèo, chiếm 2,9%.

Trong năm, huyện An Phú có 37 doanh nghiệp đăng ký thành lập mới, nâng tổng số doanh nghiệp lên 402 doanh nghiệp. Tổ công tác được lập theo Quyết định số 77-QĐ/HU, ngày 12/01/2023 của Ban Thường vụ Huyện ủy.

Nhiệm vụ năm 2024 của huyện An Phú gồm:

- Giải ngân hết vốn đầu tư công;
- Duy trì 100% xã đạt chuẩn nông thôn mới;
- Đưa chợ nổi Vàm Xáng vào khai thác du lịch.
`,
  'an-phu-2022.md': `---
title: Huyện An Phú tổng kết năm 2022
date: 2023-01-06
place: huyện An Phú
---

Năm 2022, toàn Đảng bộ huyện An Phú kết nạp 141/150 đảng viên (đạt 94%). Huyện An Phú còn 755 hộ nghèo, chiếm 2,6%.
`,
  'xa-vinh-loc.md': `---
title: Xã Vĩnh Lộc sơ kết 6 tháng đầu năm 2023
date: 2023-07-10
place: xã Vĩnh Lộc, huyện An Phú
---

Trong 6 tháng đầu năm 2023, xã Vĩnh Lộc kết nạp 9/12 đảng viên. Thu ngân sách của xã Vĩnh Lộc đạt 3,6 tỷ đồng, bằng 62% dự toán. Xã Vĩnh Lộc xuống giống 1.150 ha lúa hè thu.
`,
};

describe('answers over a few articles', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each([
    ['Năm 2023 huyện An Phú kết nạp bao nhiêu đảng viên?', '164/150 đảng viên (đạt 109,33%)'],
    ['nam 2023 huyen an phu ket nap bao nhieu dv', '164/150 đảng viên (đạt 109,33%)'],
    ['Năm 2022 huyện An Phú kết nạp bao nhiêu đảng viên?', '141/150'],
    ['Toàn huyện An Phú có tổng cộng bao nhiêu đảng viên?', '3.920'],
    ['Giá trị sản xuất năm 2023 của huyện An Phú là bao nhiêu tiền?', '4.215 tỷ đồng'],
    ['Giá trị sản xuất của An Phú năm 2023 tăng bao nhiêu phần trăm?', '8,4%'],
    ['Năm 2023 An Phú còn mấy hộ cận nghèo?', '840'],
    ['Tỷ lệ hộ nghèo của huyện An Phú năm 2023 là bao nhiêu?', '2,1%'],
    ['Xã Vĩnh Lộc thu ngân sách được bao nhiêu?', '3,6 tỷ đồng'],
    ['Xã Vĩnh Lộc xuống giống bao nhiêu ha lúa hè thu?', '1.150 ha'],
    ['Hội nghị tổng kết năm 2023 của Huyện ủy An Phú diễn ra ngày nào?', '04/01/2024'],
    ['Bí thư Huyện ủy An Phú là ai?', 'Lê Thị Mai'],
    ['Chủ tịch UBND huyện An Phú là ai?', 'Trần Văn Hậu'],
    ['Tổ công tác của huyện An Phú lập theo quyết định số bao nhiêu?', '77-QĐ/HU'],
    ['Huyện An Phú còn bao nhieu hộ ngèo năm 2023?', '612'],
  ])('%s → %s', async (question, figure) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.headline).toContain(figure);
  });

  test.each([
    ['Năm 2021 huyện An Phú kết nạp bao nhiêu đảng viên?', 'other-period'],
    ['Huyện Tân Hòa kết nạp bao nhiêu đảng viên năm 2023?', 'other-locality'],
    ['Chủ tịch UBND xã Vĩnh Lộc là ai?', 'weak-evidence'],
    ['Cách nấu phở bò ngon thế nào?', 'out-of-domain'],
    ['Cả năm 2023 xã Vĩnh Lộc thu ngân sách bao nhiêu?', 'other-period'],
  ])('%s is not answered: %s', async (question, reason) => {
    const answer = await ask(question);
    expect({ status: answer.status, reason: answer.reason }).toEqual({ status: 'not_found', reason });
    expect(answer.quotes).toEqual([]);
  });

  test('a follow-up takes over place, topic and period', async () => {
    const before = 'Năm 2023 huyện An Phú kết nạp bao nhiêu đảng viên?';
    expect((await ask('Còn năm 2022?', before)).headline).toContain('141/150');
    expect((await ask('Thế là đạt bao nhiêu phần trăm?', before)).headline).toContain('109,33%');
  });

  test('the earlier question does not colour one that stands alone', async () => {
    const answer = await ask('Xã Vĩnh Lộc xuống giống bao nhiêu ha lúa?', 'Bí thư Huyện ủy An Phú là ai?');
    expect(answer.headline).toContain('1.150 ha');
    expect(answer.understood).toBeNull();
  });

  test('a list is quoted item by item', async () => {
    const answer = await ask('Các nhiệm vụ năm 2024 của huyện An Phú gồm những gì?');
    expect(answer.quotes.map(({ text }) => text).join('\n')).toContain('chợ nổi Vàm Xáng');
    expect(answer.quotes.length).toBeGreaterThan(3);
  });

  test('two periods are held side by side', async () => {
    const answer = await ask('So sánh số hộ nghèo của huyện An Phú năm 2022 và năm 2023');
    expect(answer.headline).toContain('755 hộ nghèo');
    expect(answer.headline).toContain('612 hộ nghèo');
    expect(answer.citations.map(({ file }) => file).sort()).toEqual(['an-phu-2022.md', 'an-phu-2023.md']);
  });

  test('every quote and figure is a slice, and every quote has its citation', async () => {
    for (const question of ['Năm 2023 huyện An Phú kết nạp bao nhiêu đảng viên?', 'Bí thư Huyện ủy An Phú là ai?']) {
      const { quotes, figures, citations } = await ask(question);
      for (const { text, file, start, end, citation } of quotes) {
        expect(articles[file as keyof typeof articles].slice(start, end)).toBe(text);
        expect(citations.find(({ n }) => n === citation)?.file).toBe(file);
      }
      for (const { text, file, start, end } of figures) expect(articles[file as keyof typeof articles].slice(start, end)).toBe(text);
    }
    expect.hasAssertions();
  });

  test('courtesies are answered without a search', async () => {
    const answer = await ask('Xin chào');
    expect(answer.headline).toMatch(/^Xin chào/);
    expect(answer.nearest).toEqual([]);
  });

  test('what is nearest is named when the period is missing', async () => {
    const answer = await ask('Năm 2021 huyện An Phú kết nạp bao nhiêu đảng viên?');
    expect(answer.nearest[0]?.quote.text).toContain('kết nạp');
    expect(answer.headline).toContain('2021');
  });
});

describe('two articles that do not agree', () => {
  const told = (file: string, day: string, value: string): [string, string] => [
    file,
    `---\ntitle: Tin huyện Long Hưng ${day}\ndate: ${day}\nplace: huyện Long Hưng\n---\n\nNăm 2023, thu ngân sách của huyện Long Hưng đạt ${value} tỷ đồng.\n`,
  ];

  test('both are quoted and the answer says so', async () => {
    const ask = await answering(Object.fromEntries([told('a.md', '2024-01-05', '216,4'), told('b.md', '2024-01-20', '214,6')]));
    const answer = await ask('Thu ngân sách năm 2023 của huyện Long Hưng là bao nhiêu tỷ đồng?');
    expect(answer.quotes).toHaveLength(2);
    expect(answer.notes.join(' ')).toContain('Bài viết khác ghi số khác');
  });
});
