import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.js';
import { articleOf } from './corpus-article.js';
import { toldFigures } from './told-figures.js';

/** A page whose first block is a masthead above its title. */
function pageOf(masthead: string, title: string, text: string): Article {
  const article = articleOf([title, ...text.split(' / ')], '2023-12-28', masthead);
  const [first, second, ...rest] = article.blocks;
  if (first === undefined || second === undefined) throw new Error('a page has two blocks at least');
  const blocks = [{ ...first, kind: 'noise' as const }, { ...second, kind: 'title' as const }, ...rest];
  return { ...article, blocks, title, titleSpan: { start: second.start, end: second.end } };
}

function placesOf(article: Article): (string | undefined)[] {
  return toldFigures(article).map((line) => line.split(' | ')[2]);
}

describe('the place of a page that writes its own name bare', () => {
  it.each([
    {
      masthead: 'XÃ KIM LIÊN - HUYỆN NAM ĐÀN - NGHỆ AN',
      title: 'Kim Liên giữ làng sen',
      text: 'Kim Liên là xã đầu tiên của Nghệ An làm việc này. Xã có 834 đảng viên.',
      places: ['XÃ KIM LIÊN'],
    },
    {
      masthead: 'Trang thông tin điện tử huyện Nam Đàn',
      title: 'Xã Kim Liên giữ làng sen',
      text: 'Xã có 834 đảng viên.',
      places: ['Xã Kim Liên'],
    },
    {
      masthead: 'HUYỆN PHÚ TÂN - TỈNH CÀ MAU',
      title: 'Phú Tân họp giao ban',
      text: 'UBND huyện Phú Tân vừa họp. / Xã Phú Tân có 65 ha tôm, xã Phú Tân là xã đầu tiên nuôi. / Thu ngân sách 21,7 tỷ đồng.',
      places: ['Xã Phú Tân', 'huyện Phú Tân'],
    },
    {
      masthead: 'Nông nghiệp - Nông thôn',
      title: 'Được mùa ở Lệ Thủy',
      text: 'Nông dân vùng trũng Lệ Thủy đã gặt 9.786 ha. / Dẫn đầu là xã An Thủy với 912 ha.',
      places: ['Lệ Thủy', 'xã An Thủy'],
    },
    {
      masthead: 'Văn hóa - Du lịch',
      title: 'Lễ hội ở Gò Tháp',
      text: 'Huyện Tháp Mười mở hội ở Gò Tháp, đón 1.200 lượt khách.',
      places: ['Huyện Tháp Mười'],
    },
    {
      masthead: 'HĐND HUYỆN MỸ XUYÊN',
      title: 'Bà con hỏi, huyện trả lời',
      text: 'Xin điểm vài con số của kỳ họp này. / Người dẫn chuyện mở đầu. / Ông Rây ở xã Tham Đôn hỏi đường hư. / Tuyến đường dài 1.850 m.',
      places: ['HUYỆN MỸ XUYÊN'],
    },
    {
      masthead: 'UBND XÃ HẢI TRẠCH',
      title: '90 ngày đầu của một xã mới',
      text: 'Thị trấn Cồn Lư, xã Hải Đoài hợp lại thành xã Hải Trạch. / Thu ngân sách 16,4 tỷ đồng.',
      places: ['xã Hải Trạch'],
    },
    {
      masthead: 'Kinh tế',
      title: 'QUÝ I TẠI SÔNG CẦU: LỄ HỘI KÉO KHÁCH',
      text: 'Phường Xuân Yên đoạt giải nhất đua thuyền. / Quý I thị xã đón 134.000 lượt khách. UBND thị xã họp bàn, toàn thị xã còn 765 hộ nghèo.',
      places: ['SÔNG CẦU', 'SÔNG CẦU'],
    },
    {
      masthead: 'Phóng sự',
      title: 'Đầm Cù Mông thở',
      text: 'Anh Ba ở xã Xuân Thịnh nuôi tôm. / UBND thị xã lập đề án, toàn thị xã giảm 12.000 lồng. Chủ tịch UBND thị xã Sông Cầu nói vậy.',
      places: ['thị xã Sông Cầu'],
    },
    {
      masthead: 'Nông thôn mới',
      title: 'Giang Mộc Đông: Đường mới, chợ mới',
      text: 'Bà con góp đất làm đường. / Nhờ vậy, Giang Mộc Đông đã làm 12 km đường. / Nay toàn xã còn 21 hộ nghèo, chợ của xã có 46 quầy.',
      places: ['Giang Mộc Đông', 'Giang Mộc Đông', 'Giang Mộc Đông'],
    },
    {
      masthead: 'Nông thôn mới',
      title: 'Giang Mộc Đông: Đường mới, chợ mới',
      text: 'Thôn xóm đổi thay, đường của Giang Mộc Đông sáng đèn. / Nay toàn xã còn 21 hộ nghèo, chợ của xã có 46 quầy.',
      places: ['Giang Mộc Đông', 'Giang Mộc Đông'],
    },
    {
      masthead: 'Gương sáng quê hương',
      title: 'Giang Mộc Đông: Người giữ rừng',
      text: 'Ông Giang Mộc Đông trồng 12 ha quế. Năm nào cũng vậy, Giang Mộc Đông ươm giống. / Nay toàn xã còn 21 hộ nghèo, chợ của xã có 46 quầy.',
      places: ['không rõ', 'không rõ', 'không rõ'],
    },
    {
      masthead: 'Nông thôn mới',
      title: 'Nậm Lùng: Đường mới, chợ mới',
      text: 'Con suối Nậm Lùng vẫn chảy. / Nay toàn xã còn 21 hộ nghèo, chợ của xã có 46 quầy.',
      places: ['không rõ', 'không rõ'],
    },
    {
      masthead: 'Nông thôn mới',
      title: 'Nậm Lùng đường mới, chợ mới',
      text: 'Nhờ vậy, Nậm Lùng đã làm 12 km đường. / Nay toàn xã còn 21 hộ nghèo, chợ của xã có 46 quầy.',
      places: ['không rõ', 'không rõ', 'không rõ'],
    },
    {
      masthead: 'UBND XÃ KIM LIÊN - HUYỆN NAM ĐÀN - NGHỆ AN',
      title: 'Giao ban quý: nợ cũ thu được, việc mới còn nhiều',
      text: 'Thu ngân sách được 2,1 tỷ đồng.',
      places: ['XÃ KIM LIÊN'],
    },
    {
      masthead: 'Xã Kim Liên | Xã Nam Giang | Huyện Nam Đàn',
      title: 'Giao ban quý: nợ cũ thu được, việc mới còn nhiều',
      text: 'Thu ngân sách được 2,1 tỷ đồng.',
      places: ['không rõ'],
    },
  ])('$title ($masthead)', ({ masthead, title, text, places }) => {
    expect(placesOf(pageOf(masthead, title, text))).toEqual(places);
  });
});

describe('a bare name that the text calls a commune', () => {
  const title = 'Mường Lâm nỗ lực giảm nghèo';

  it.each([
    'Mường Lâm là xã miền núi của huyện Nam Đàn, có 1.000 hộ.',
    'Mường Lâm (Nam Đàn) là một trong những xã miền núi còn khó khăn, có 1.000 hộ.',
  ])('has the figures that name no place: %s', (opening) => {
    const text = `${opening} / Toàn xã còn 21 hộ nghèo. / Chợ của xã có 46 quầy.`;
    expect(placesOf(pageOf('Nông thôn mới', title, text))).toEqual(['Mường Lâm', 'Mường Lâm', 'Mường Lâm']);
  });
});
