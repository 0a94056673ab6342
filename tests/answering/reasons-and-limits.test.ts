import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const page = (title: string, date: string, text: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`;

const articles = {
  'dong-hai.md': page(
    'Huyện Đông Hải nhìn lại năm 2023',
    '2024-01-05',
    `Mùa khô năm 2023, huyện Đông Hải có 1.137 ha cà phê thiếu nước, trong đó 94 ha khô héo. Nguyên nhân: mưa kết thúc sớm, hồ Ea Mốt chỉ tích được 46% dung tích.

Giải ngân vốn đầu tư công của huyện đạt 77,3% kế hoạch. Lý do chậm được nêu là văn bản hướng dẫn ban hành muộn.

Huyện có 37 sản phẩm OCOP. Đợt lũ tháng 8 gây thiệt hại 26,8 tỷ đồng, 6 người chết, hơn 40% nhà không có gác tránh lũ.

Trong 27 chỉ tiêu, có 2 chỉ tiêu không đạt: sản lượng lương thực và tỷ lệ hộ dùng nước sạch. Giải quyết 94/101 đơn khiếu nại.`,
  ),
  'tan-thanh.md': page(
    'Xã Tân Thành, thành phố Kim Sơn tổng kết năm 2021',
    '2022-01-04',
    'Năm 2021, xã Tân Thành (thành phố Kim Sơn) thu ngân sách trên địa bàn 3,12 tỷ đồng, bằng 92,6% dự toán. Xã kết nạp 8 đảng viên; 391 lao động được giải quyết việc làm.',
  ),
  'mai-hoa.md': page('Huyện Mai Hòa năm 2021', '2022-01-10', 'Năm 2021 huyện Mai Hòa trồng 210 ha mận, xây 14 phòng học.'),
};

describe('questions for a reason', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Sao mùa khô 2023 cà phê Đông Hải thiếu nước dữ vậy?', 'mưa kết thúc sớm'],
    ['Vì những lẽ gì mà huyện Đông Hải giải ngân vốn đầu tư công chậm?', 'văn bản hướng dẫn ban hành muộn'],
  ])('are answered by the sentence that gives it: %s', async (question, reason) => {
    expect((await ask(question)).quotes.map(({ text }) => text).join(' ')).toContain(reason);
  });

  it('are not answered by what only happened', async () => {
    expect((await ask('Vì sao huyện Mai Hòa xây phòng học năm 2021?')).status).toBe('not_found');
  });

  it('leave "tình hình ra sao" what it was', async () => {
    expect((await ask('Thu ngân sách xã Tân Thành năm 2021 ra sao?')).headline).toContain('3,12 tỷ đồng');
  });
});

describe('figures of something else', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['products of another grade', 'Huyện Đông Hải năm 2023 có mấy sản phẩm OCOP 5 sao?'],
    ['the damage of all for what each household gets', 'Lũ ở Đông Hải làm mất nhà thì mỗi hộ được cho bao nhiêu tiền?'],
    ['all who found work for those who went abroad', 'Năm 2021 xã Tân Thành có bao nhiêu lao động đi làm việc ở nước ngoài?'],
    ['the commune of that name in another district', 'Xã Tân Thành, huyện Mai Hòa năm 2021 thu ngân sách được bao nhiêu?'],
  ])('are no answer: %s', async (_what, question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  it('count people, typed without accents, by people', async () => {
    const { headline } = await ask('lu thang 8 o huyen dong hai co may nguoi chet');
    expect(headline).not.toContain('40%');
  });

  it('are told of all who found work', async () => {
    const { headline } = await ask('Năm 2021 xã Tân Thành giải quyết việc làm cho bao nhiêu lao động?');
    expect(headline).toContain('391 lao động');
  });

  it('are asked of a commune with its own district', async () => {
    expect((await ask('Xã Tân Thành, thành phố Kim Sơn năm 2021 thu ngân sách được bao nhiêu?')).headline).toContain('3,12 tỷ đồng');
  });

  it('give way to the sentence that lists what was asked for', async () => {
    const { quotes } = await ask('Năm 2023 huyện Đông Hải hụt những chỉ tiêu nào?');
    expect(quotes[0]?.text).toContain('sản lượng lương thực và tỷ lệ hộ dùng nước sạch');
  });
});
