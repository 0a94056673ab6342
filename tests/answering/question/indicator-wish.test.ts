import { describe, expect, it } from 'vitest';
import { followUp } from '../../../src/answering/question/follow-up.js';
import { readIndicatorWish } from '../../../src/answering/question/indicator-wish.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indicatorFields, indicatorNouns, listingCues, standingWishes } from '../../../src/answering/vocabulary/indicator-wishes.js';

const known = { has: () => false, forms: () => [], longest: 3 };
const wishOf = (text: string) => readIndicatorWish(readQuestion(text, { known, today: '2024-11-20' }));
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe('a wish for a list of indicators', () => {
  it.each([
    ['Liệt kê các chỉ tiêu của huyện Tân Hồng năm 2023', 'all'],
    ['huyện Tân Hồng có những chỉ tiêu nào vượt kế hoạch?', 'exceeded'],
    ['Chỉ tiêu nào của huyện Tân Hồng chưa đạt?', 'missed'],
    ['Những chỉ tiêu nào huyện Tân Hồng không làm được?', 'missed'],
    ['2 chỉ tiêu kinh tế xã hội nào của huyện Tân Hồng bị hụt?', 'missed'],
    ['Chỉ tiêu nào huyện Tân Hồng chưa về đích?', 'missed'],
    ['các chỉ tiêu đạt và vượt của huyện Tân Hồng', 'reached'],
    ['Các chỉ tiêu huyện Tân Hồng đã đạt được', 'all'],
    ['Những chỉ tiêu nào huyện Tân Hồng đề ra cho năm 2024?', 'planned'],
    ['cho xem tất cả số liệu của xã Tân Phước', 'all'],
  ])('is read from "%s", with accents or without', (text, standing) => {
    expect(wishOf(text)?.standing).toBe(standing);
    expect(wishOf(folded(text))?.standing).toBe(standing);
  });

  it.each([
    'Huyện Tân Hồng đạt bao nhiêu chỉ tiêu năm 2023?',
    'Vì sao các chỉ tiêu của huyện Tân Hồng chưa đạt?',
    'Những chỉ tiêu nào đạt từ 60% trở lên?',
    'Các chỉ tiêu của huyện Tân Hồng thực hiện ra sao?',
    'Huyện Tân Hồng kết nạp bao nhiêu đảng viên?',
    'Liệt kê các xã của huyện Tân Hồng',
  ])('is not read from "%s"', (text) => {
    expect(wishOf(text)).toBeNull();
  });

  it('is none of a question that points back at what was counted', () => {
    const read = (text: string) => readQuestion(text, { known, today: '2024-11-20' });
    const earlier = read('Năm 2023 huyện Tân Hồng không đạt mấy chỉ tiêu?');
    expect(readIndicatorWish(followUp(read('Đó là những chỉ tiêu gì?'), earlier))).toBeNull();
    expect(readIndicatorWish(followUp(read('do la nhung chi tieu gi'), earlier))).toBeNull();
    expect(readIndicatorWish(followUp(read('Còn những chỉ tiêu nào vượt kế hoạch?'), earlier))?.standing).toBe('exceeded');
    expect(wishOf('Trong đó những chỉ tiêu nào của huyện Tân Hồng vượt kế hoạch?')?.standing).toBe('exceeded');
  });

  it('names a field, or further words that are sought as they stand', () => {
    expect(wishOf('các chỉ tiêu kinh tế của huyện Tân Hồng')?.field).toContain('thu ngân sách');
    expect(wishOf('các chỉ tiêu kinh tế của huyện Tân Hồng')?.topic).toEqual([]);
    expect(wishOf('liệt kê các chỉ tiêu về khuyến học của huyện Tân Hồng')?.topic.map(({ normal }) => normal)).toEqual(['khuyến', 'học']);
  });

  it('has no phrase that a question could not have', () => {
    const phrases = [...indicatorNouns, ...listingCues, ...standingWishes.flatMap(([, words]) => words), ...indicatorFields.flat(2)];
    for (const phrase of phrases) expect(phrase.trim().toLowerCase()).toBe(phrase);
  });
});
