import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'boi-thuong.md':
    '---\ntitle: Tỉnh Hòa Sơn bồi thường hồ Suối Lam\ndate: 2023-03-02\nplace: tỉnh Hòa Sơn\n---\n\nTỉnh Hòa Sơn đã bồi thường hồ Suối Lam 39,4 tỷ đồng. Cụ thể, huyện Kim Sa đã giải ngân bồi thường được 6,2 tỷ đồng; huyện Phước Lộc 17,1 tỷ đồng; thị xã Đông Bình 4,3 tỷ đồng.\n',
  'toi-pham.md':
    '---\ntitle: Huyện Kim Sa giữ gìn trật tự\ndate: 2023-02-02\nplace: huyện Kim Sa\n---\n\nNăm 2022, huyện Kim Sa giảm phạm pháp hình sự được 31,5% so với cùng kỳ, tỷ lệ khám phá án tăng 6,4%.\n',
  'lanh-dao.md':
    '---\ntitle: Thành phố Hòa Bình Sơn gặp mặt\ndate: 2023-01-12\nplace: thành phố Tân Giang\n---\n\nTổng Bí thư Nguyễn Văn Khôi thăm thành phố Tân Giang. Ông Lê Hữu Tâm, Bí thư Thành ủy Tân Giang, báo cáo tình hình.\n',
  'a-thu.md':
    '---\ntitle: Báo cáo sớm của huyện Kim Sa\npublisher: Báo Hòa Sơn\ndate: 2023-01-04\nplace: huyện Kim Sa\n---\n\nNăm 2022, thu ngân sách của huyện Kim Sa đạt 211,5 tỷ đồng.\n',
  'b-thu.md':
    '---\ntitle: Báo cáo chính thức của huyện Kim Sa\npublisher: Cổng thông tin huyện Kim Sa\ndate: 2023-02-14\nplace: huyện Kim Sa\n---\n\nNăm 2022, thu ngân sách của huyện Kim Sa đạt 209,8 tỷ đồng.\n',
  'nua-nam.md':
    '---\ntitle: Huyện Kim Sa sơ kết 6 tháng\ndate: 2024-07-04\nplace: huyện Kim Sa\n---\n\n6 tháng đầu năm 2024, huyện Kim Sa trồng được 140 ha rừng.\n',
  'nua-nam-truoc.md':
    '---\ntitle: Huyện Kim Sa sơ kết 6 tháng\ndate: 2023-07-04\nplace: huyện Kim Sa\n---\n\n6 tháng đầu năm 2023, huyện Kim Sa trồng được 95 ha rừng.\n',
};

describe('place and time decide', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each([
    ['Huyện Phước Lộc giải ngân bồi thường hồ Suối Lam bao nhiêu?', '17,1 tỷ đồng'],
    ['Huyện Kim Sa giải ngân bồi thường hồ Suối Lam bao nhiêu?', '6,2 tỷ đồng'],
    ['Năm 2022 huyện Kim Sa giảm phạm pháp hình sự bao nhiêu phần trăm?', '31,5%'],
    ['Bí thư Thành ủy Tân Giang là ai?', 'Lê Hữu Tâm'],
  ])('%s → %s', async (question, words) => {
    expect((await ask(question)).headline).toContain(words);
  });

  test('a follow-up to another place leaves the earlier answer', async () => {
    const answer = await ask('Còn Phước Lộc?', 'Huyện Kim Sa giải ngân bồi thường hồ Suối Lam bao nhiêu?');
    expect(answer.headline).toContain('17,1 tỷ đồng');
  });

  test('of two articles that do not agree the later is taken, unless the other is named', async () => {
    const answer = await ask('Năm 2022 thu ngân sách của huyện Kim Sa đạt bao nhiêu?');
    expect(answer.headline).toContain('209,8');
    expect(answer.notes.join(' ')).toContain('211,5');
    expect((await ask('Theo Báo Hòa Sơn, năm 2022 thu ngân sách của huyện Kim Sa đạt bao nhiêu?')).headline).toContain('211,5');
  });

  test('a part of the year without its year is that of the newest', async () => {
    expect((await ask('6 tháng đầu năm huyện Kim Sa trồng được bao nhiêu ha rừng?')).headline).toContain('140 ha');
    expect((await ask('6 tháng đầu năm 2023 huyện Kim Sa trồng được bao nhiêu ha rừng?')).headline).toContain('95 ha');
  });
});

describe('an article of January that looks back', () => {
  const text =
    '---\ntitle: Sông Trà một năm nhìn lại\nplace: huyện Sông Trà\ndate: 2023-01-05\n---\n\nKhép lại năm 2022, huyện Sông Trà thu ngân sách 268 tỷ đồng.\n\nXã Tân Lộc, xã Phú Hòa được công nhận đạt chuẩn nông thôn mới.\n';

  test('speaks of the year before where a sentence says no time', async () => {
    const ask = await answering({ 'nhin-lai.md': text });
    const answer = await ask('Năm 2022 huyện Sông Trà có những xã nào được công nhận đạt chuẩn nông thôn mới?');
    expect(answer.quotes[0]?.text).toContain('Xã Tân Lộc, xã Phú Hòa');
    const other = await ask('Năm 2023 huyện Sông Trà có những xã nào được công nhận đạt chuẩn nông thôn mới?');
    expect([other.status, other.reason]).toEqual(['not_found', 'other-period']);
  });
});

test('what an article of the summer says of its own day is not that of the whole year', async () => {
  const text = '---\ntitle: Huyện Sông Trà trồng rừng\nplace: huyện Sông Trà\n---\n\nNgày 06/7/2022, huyện Sông Trà trồng 412 ha rừng.\n';
  const ask = await answering({ 'rung.md': text });
  expect((await ask('Cả năm 2022 huyện Sông Trà trồng được bao nhiêu ha rừng?')).status).toBe('not_found');
  expect((await ask('Năm 2022 huyện Sông Trà trồng được bao nhiêu ha rừng?')).headline).toContain('412 ha');
});

describe('what a year came to', () => {
  const articles = {
    'nua-nam.md':
      '---\ntitle: Xã Tân Lộc sơ kết 6 tháng\ndate: 2023-07-06\nplace: xã Tân Lộc\n---\n\n6 tháng đầu năm 2023, xã Tân Lộc kết nạp 4 đảng viên, còn 61 hộ nghèo.\n',
    'quy.md':
      '---\ntitle: Xã Tân Lộc quý I/2022\ndate: 2022-04-05\nplace: xã Tân Lộc\n---\n\nQuý I/2022, xã Tân Lộc thu ngân sách 1,2 tỷ đồng. Đến nay trên địa bàn đã có 8 nhà máy gạch hoạt động.\n',
  };
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each(['Hết năm 2023 xã Tân Lộc còn bao nhiêu hộ nghèo?', 'Năm 2023 xã Tân Lộc kết nạp được tổng cộng bao nhiêu đảng viên?'])(
    '%s: half of it is no answer',
    async (question) => {
      expect((await ask(question)).status).toBe('not_found');
    },
  );

  test('the year alone is answered by its half', async () => {
    expect((await ask('Năm 2023 xã Tân Lộc kết nạp được bao nhiêu đảng viên?')).headline).toContain('4 đảng viên');
  });

  test('"đến nay" in the report of a quarter is how the quarter ended', async () => {
    expect((await ask('Quý I/2022 xã Tân Lộc có bao nhiêu nhà máy gạch hoạt động?')).headline).toContain('8 nhà máy');
  });
});

describe('a commune that the news of its district names without the word for it', () => {
  test('is found where its name stands by itself, and not in another name', async () => {
    const ask = await answering({
      'huyen.md':
        '---\ntitle: Huyện Kim Sa xây dựng nông thôn mới\ndate: 2023-07-12\nplace: huyện Kim Sa\n---\n\nHồng Thái được công nhận nông thôn mới nâng cao ngày 25/5/2023. Ông Lê Hồng Thái đón bằng công nhận di tích ngày 02/6/2023.\n',
    });
    expect((await ask('Xã Hồng Thái được công nhận nông thôn mới nâng cao ngày nào?')).headline).toContain('25/5/2023');
    expect((await ask('Xã Hồng Thái đón bằng công nhận di tích ngày nào?')).status).toBe('not_found');
  });
});
