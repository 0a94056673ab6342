import { describe, expect, it } from 'vitest';
import { articleOf } from './corpus-article.js';
import { toldFigures } from './told-figures.js';

interface Case {
  readonly title?: string;
  readonly place?: string;
  readonly text: string;
  readonly places: readonly string[];
}

function placesOf({ title = 'Bản tin', place, text }: Omit<Case, 'places'>): (string | undefined)[] {
  const article = { ...articleOf(text.split(' / '), '2023-12-28'), title, place: place ?? null };
  return toldFigures(article).map((line) => line.split(' | ')[2]);
}

describe('the place of a figure that names none', () => {
  it.each<Case>([
    { place: 'xã Thông Bình, huyện Tân Hồng', text: 'Đảng bộ xã kết nạp 12 đảng viên.', places: ['xã Thông Bình'] },
    { place: 'xã Thông Bình, huyện Tân Hồng', text: 'Toàn huyện có 45 doanh nghiệp.', places: ['huyện Tân Hồng'] },
    {
      place: 'xã Phú Lợi, huyện Phú Lợi',
      text: 'Toàn xã còn 39 hộ nghèo. Toàn huyện còn 893 hộ nghèo.',
      places: ['xã Phú Lợi', 'huyện Phú Lợi'],
    },
    { title: 'Phú Lợi đổi mới', place: 'huyện Phú Lợi', text: 'Đã có 9 hợp tác xã.', places: ['huyện Phú Lợi'] },
    { title: 'Xã An Hòa sau sáp nhập', text: 'Xã nhập từ xã Tân Mỹ và xã Tân Phú. Xã có 14 ấp.', places: ['Xã An Hòa'] },
    { title: 'Tân Hồng họp', text: 'Huyện ủy Tân Hồng họp ở huyện Tân Hồng. Đã kết nạp 15 đảng viên.', places: ['huyện Tân Hồng'] },
    { title: 'Thông Bình đổi thay', text: 'Thông Bình (huyện Tân Hồng) nay khác xưa. Xã còn 5 hộ nghèo.', places: ['Thông Bình'] },
    { title: 'Mùa vàng ấm no', text: 'Mùa vàng, huyện Tân Hồng thu 5 tấn lúa.', places: ['huyện Tân Hồng'] },
    { place: 'xã Thông Bình', text: 'Xã có 5 hộ nghèo, toàn tỉnh còn 900 hộ nghèo.', places: ['xã Thông Bình', 'tỉnh'] },
  ])('$text', (given) => {
    expect(placesOf(given)).toEqual(given.places);
  });
});

describe('places that are counted or listed', () => {
  const place = 'huyện Tân Hồng';
  it.each<Case>([
    { place, text: 'Với việc xã Long Kiến về đích, 13/13 xã của huyện đạt chuẩn.', places: ['huyện Tân Hồng'] },
    { place, text: 'Có thêm xã Long Kiến về đích, đưa số xã đạt chuẩn lên 7/12 xã.', places: ['huyện Tân Hồng'] },
    {
      place,
      text: 'Các xã có diện tích lớn là Mỹ Hòa 615 ha, Phú Lợi 588 ha và An Phước 302 ha.',
      places: ['Mỹ Hòa', 'Phú Lợi', 'An Phước'],
    },
    { place, text: 'Xã Long Kiến về đích. Xã đạt chuẩn nông thôn mới: 11/15 xã.', places: ['huyện Tân Hồng'] },
    { place, text: 'Huyện có thêm 02 xã nông thôn mới, BHYT 90%.', places: ['huyện Tân Hồng', 'huyện Tân Hồng'] },
    { place: 'xã Thông Bình', text: 'Tuyến đường dài đi qua 5 tỉnh.', places: ['không rõ'] },
    { place, text: 'Giống Đài Thơm 8 chiếm 31% diện tích.', places: ['huyện Tân Hồng'] },
    { place, text: 'Có bốn việc: (1) nâng cấp chợ phường Hội Phú. Riêng đường tránh còn vướng 27 hộ.', places: ['huyện Tân Hồng'] },
  ])('$text', (given) => {
    expect(placesOf(given)).toEqual(given.places);
  });
});

describe('the place of an article whose title names several', () => {
  it('is the smallest, however often the other is named', () => {
    const title = 'Ban Thường vụ Huyện ủy Tân Hồng làm việc với Đảng ủy xã Thông Bình';
    const text =
      'Huyện ủy Tân Hồng nghe báo cáo. Thường trực Huyện ủy Tân Hồng ghi nhận điều huyện Tân Hồng mong đợi. / Đã kết nạp 12 đảng viên.';
    expect(placesOf({ title, text })).toEqual(['xã Thông Bình']);
  });

  it('is the one that is named most where they are as small', () => {
    const title = 'Huyện Tân Hồng: xã Long Kiến, xã Mỹ Hòa và những con đường';
    const text = 'Xã Mỹ Hòa góp đất. Ở xã Mỹ Hòa, xã Mỹ Hòa mở lối. / Đã trải nhựa 12 km.';
    expect(placesOf({ title, text })).toEqual(['xã Mỹ Hòa']);
  });
});

describe('a level word behind "tại"', () => {
  const title = 'Xã Thông Bình lo việc quân';
  const place = 'xã Thông Bình, huyện Tân Hồng';

  it('says within a clause where something is done', () => {
    const text = 'Xã sơ tuyển 126 thanh niên, đưa đi khám tại huyện 71 người; ngày 26/02/2024 giao 18/18 thanh niên.';
    expect(placesOf({ title, place, text }).at(-1)).toBe('Xã Thông Bình');
  });

  it('says at the head of a clause of what is told', () => {
    expect(placesOf({ title, place, text: 'Tại huyện có 71 thanh niên lên đường.' })).toEqual(['huyện Tân Hồng']);
  });
});

describe('the district that a commune is said to be of', () => {
  it.each([
    ['Xã Thông Bình là xã miền núi của huyện Tân Hồng, có 1.000 hộ.', 'Xã Thông Bình'],
    ['Xã Thông Bình (trước là Bình Lạc) là địa bàn còn khó khăn thuộc huyện Tân Hồng với 1.000 hộ.', 'Xã Thông Bình'],
    ['Xã Thông Bình về đích, nay toàn huyện Tân Hồng có 1.000 hộ.', 'huyện Tân Hồng'],
  ])('%s', (text, place) => {
    expect(placesOf({ text })).toEqual([place]);
  });
});
