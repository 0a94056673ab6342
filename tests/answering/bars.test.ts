import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'kim-son.md':
    '---\ntitle: Huyện Kim Sơn Hạ tổng kết công tác xây dựng Đảng năm 2023\ndate: 2023-12-20\nplace: huyện Kim Sơn Hạ\n---\n\nHuyện Kim Sơn Hạ theo dõi đảng viên đi làm ăn xa qua 9 tổ liên lạc, cả thảy 9 tổ theo dõi đảng viên đi làm ăn xa gồm 143 đảng viên. Năm 2023, Đảng bộ huyện Kim Sơn Hạ phát triển được 121/110 đảng viên mới (đạt 110%), đưa số đảng viên của huyện lên 3.512 đồng chí (bằng 2,94% so với dân số).\n',
  'xa-lam.md':
    '---\ntitle: Xã Lâm Trung phát triển kinh tế\ndate: 2023-11-02\nplace: xã Lâm Trung\n---\n\nNăm 2023, xã Lâm Trung trồng được 45 ha rừng. Đảng bộ xã Lâm Trung có 187 đảng viên.\n',
  'xa-binh.md':
    '---\ntitle: Giới thiệu xã Bình Thới Đông\ndate: 2023-05-05\nplace: xã Bình Thới Đông\n---\n\nXã Bình Thới Đông có dân số 8.420 người, chia thành 6 ấp. Diện tích tự nhiên của xã Bình Thới Đông là 1.230 ha.\n',
};

describe('what keeps a figure from being an answer', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each(['Huyện Kim Sơn Hạ có bao nhiêu đảng viên?', 'so sánh số đảng viên của huyện Kim Sơn Hạ và xã Lâm Trung'])(
    '%s does not count the members who work away',
    async (question) => {
      const answer = await ask(question);
      expect(answer.headline).toContain('3.512');
      expect(answer.headline).not.toContain('143');
    },
  );

  test('those who work away are counted when they are asked for', async () => {
    expect((await ask('Huyện Kim Sơn Hạ có bao nhiêu đảng viên đi làm ăn xa?')).headline).toContain('143');
  });

  test.each(['dân số Kim Sơn Hạ', 'Dân số huyện Kim Sơn Hạ là bao nhiêu?', 'dan so huyen Kim Son Ha'])(
    '%s is not answered by a share of the population',
    async (question) => {
      expect((await ask(question)).status).toBe('not_found');
    },
  );

  test.each(['dân số Bình Thới Đông', 'Dân số xã Bình Thới Đông là bao nhiêu?'])('%s is answered in people', async (question) => {
    expect((await ask(question)).headline).toContain('8.420 người');
  });

  test('of a place that the articles know something is lacking, unless foreign words say otherwise', async () => {
    const answer = await ask('Xã Lâm Trung có bao nhiêu bác sĩ?');
    expect(answer.reason).not.toBe('out-of-domain');
    expect(answer.headline).toContain('Chưa có số liệu này của Xã Lâm Trung');
    expect((await ask('Dự báo thời tiết xã Lâm Trung ngày mai thế nào?')).reason).toBe('out-of-domain');
  });

  test.each([
    ['Xóm ấy trồng được bao nhiêu ha rừng?', 'Ở xã Lâm Trung xóm nào nuôi nhiều dê nhất?', 'unclear'],
    ['Thế xã ấy có bao nhiêu đảng viên?', 'Năm 2023 xã nào trồng được 45 ha rừng?', null],
  ])('%s (after "%s") is unclear only when no place was told', async (question, earlier, reason) => {
    expect((await ask(question, earlier)).reason).toBe(reason);
  });

  test('a foreign question follows nothing', async () => {
    const answer = await ask('giá vàng hôm nay bao nhiêu', 'Xã Lâm Trung trồng được bao nhiêu ha rừng?');
    expect(answer.reason).toBe('out-of-domain');
    expect(answer.headline).not.toContain('Lâm Trung');
  });
});
