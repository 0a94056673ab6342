import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'phu-cuong-2023.md': `---
title: Huyện Phú Cường giảm nghèo năm 2023
date: 2023-12-27
place: huyện Phú Cường
---

Cuối năm 2023 toàn huyện còn 934 hộ nghèo, chiếm 4,5%. Xã nghèo nhất là Tân Lập với 18,2% hộ nghèo; thị trấn Phú Lâm thấp nhất với 1,3%.

Về thu ngân sách, xã Hòa Bình cao nhất huyện với 9,7 tỷ đồng. Huyện xếp thứ 3/11 huyện, thành phố của tỉnh về tốc độ giảm nghèo.

Trong 18 chỉ tiêu huyện giao có 02 chỉ tiêu không đạt là giải ngân vốn đầu tư công và tỷ lệ che phủ rừng.

Đến nay 9/12 xã có nước máy; 3 xã chưa có nước máy là Tân Lập, Hòa Sơn, Bình Trung.

Sản lượng cá khai thác 1.240 tấn, giảm 6% so với năm trước do giá dầu tăng cao.
`,
  'lua-dong-xuan.md': `---
title: Năng suất lúa đông xuân 2024 của huyện Phú Cường
date: 2024-05-12
place: huyện Phú Cường
---

Năng suất lúa đông xuân của một số xã:

- Xã Hòa Bình: 512 ha, năng suất 71,4 tạ/ha;
- Xã Hòa Sơn: 308 ha, năng suất 66,2 tạ/ha;
- Xã Tân Lập: 287 ha, năng suất 58,9 tạ/ha.
`,
  'ky-hop.md': `---
title: Kỳ họp thứ tám HĐND huyện Phú Cường
date: 2023-12-20
place: huyện Phú Cường
---

HĐND huyện Phú Cường họp kỳ thứ tám trong hai ngày. Bà Phạm Thị Hạnh - Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện chủ tọa kỳ họp. Chủ tịch UBND huyện Bùi Thanh Nghị trình bày báo cáo. Ông Lò Văn Chung, Tỉnh ủy viên, Bí thư Huyện ủy và bà Quàng Thị Hiên, Phó Bí thư Huyện ủy đến dự.
`,
  'hai-xa.md': `---
title: Hai xã Ia Pal và Ia Glai cùng làm nông thôn mới
date: 2023-11-20
place: huyện Chư Sê
---

Bí thư Đảng ủy xã Ia Pal Siu Lơi cho biết Đảng bộ xã có 14 chi bộ. Ở Ia Glai, Chủ tịch UBND xã Nguyễn Bá Thạch kể về hợp tác xã.
`,
};

describe('what a sentence says in so many words', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Xã nào nghèo nhất huyện Phú Cường năm 2023?', 'Tân Lập'],
    ['Xã nào có tỷ lệ hộ nghèo cao nhất huyện Phú Cường?', 'Tân Lập'],
    ['Xã nào ở Phú Cường ít hộ nghèo nhất?', 'thị trấn Phú Lâm'],
    ['Xã nào của huyện Phú Cường thu ngân sách cao nhất?', 'xã Hòa Bình'],
  ])('%s', async (question, place) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', headline: place });
  });

  it('is no end of another measure, nor the other end', async () => {
    expect((await ask('Xã nào của huyện Phú Cường thu ngân sách thấp nhất?')).status).toBe('not_found');
    expect((await ask('Xã nào của huyện Phú Cường giảm hộ nghèo nhiều nhất?')).status).toBe('not_found');
  });

  it('compares the values of a list, and says among how many', async () => {
    const highest = await ask('Xã nào có năng suất lúa đông xuân 2024 cao nhất huyện Phú Cường?');
    expect(highest).toMatchObject({ status: 'answered', headline: 'Xã Hòa Bình' });
    expect(highest.notes).toContain('So trong 3 nơi mà bài viết nêu số liệu.');
    expect((await ask('Xã nào có năng suất lúa đông xuân 2024 thấp nhất huyện Phú Cường?')).headline).toBe('Xã Tân Lập');
  });

  it('gives the rank that is asked for, and none of another measure', async () => {
    expect((await ask('Phú Cường xếp thứ mấy về tốc độ giảm nghèo?')).headline).toContain('3/11');
    expect((await ask('Phú Cường xếp thứ mấy về thu hút đầu tư?')).status).toBe('not_found');
  });

  it.each([
    ['2 chỉ tiêu huyện giao mà Phú Cường ko hoàn thành năm 2023 là gì?', ['giải ngân vốn đầu tư công', 'tỷ lệ che phủ rừng']],
    ['Những xã nào của huyện Phú Cường chưa có nước máy?', ['Tân Lập', 'Hòa Sơn', 'Bình Trung']],
    ['Sao năm 2023 cá khai thác được ở Phú Cường lại giảm?', ['giá dầu tăng cao']],
  ])('%s', async (question, words) => {
    const { quotes } = await ask(question);
    expect(words.filter((word) => !quotes[0]?.text.includes(word))).toEqual([]);
  });

  it.each([
    ['Ai chủ tọa kỳ họp thứ tám HĐND huyện Phú Cường?', 'Phạm Thị Hạnh'],
    ['chu tich UBND huyen Phu Cuong ten gi', 'Bùi Thanh Nghị'],
    ['bi thu dang uy xa Ia Pal ten gi', 'Siu Lơi'],
    ['Bí thư Huyện ủy Phú Cường tên gì?', 'Lò Văn Chung'],
    ['Chủ tịch UBND xã Ia Glai là ai?', 'Nguyễn Bá Thạch'],
  ])('%s', async (question, name) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', headline: name });
  });

  it('does not give the secretary of a commune for that of its district', async () => {
    expect((await ask('Bí thư Huyện ủy Chư Sê tên gì?')).headline).not.toContain('Siu');
  });

  it('does not give the head of another commune', async () => {
    expect((await ask('Chủ tịch UBND xã Ia Pal là ai?')).headline).not.toContain('Thạch');
  });
});
