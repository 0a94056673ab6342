import { describe, expect, it } from 'vitest';
import type { Article, BlockKind } from '../../src/articles/article.js';
import { extractFigures } from '../../src/figures/extract.js';
import type { Figure } from '../../src/figures/figure.js';
import { articleOf } from './corpus-article.js';

function only(article: Article): Figure {
  const figures = extractFigures(article);
  const [figure] = figures;
  if (figure === undefined || figures.length !== 1) throw new Error(`${figures.length} figures`);
  return figure;
}

function withKinds(article: Article, kinds: readonly BlockKind[]): Article {
  return { ...article, blocks: article.blocks.map((block, index) => ({ ...block, kind: kinds[index] ?? block.kind })) };
}

describe('time and place that the sentence does not state', () => {
  it('come from the title before the dateline', () => {
    const figure = only(articleOf(['Hội kết nạp 20 hội viên.'], '2022-12-30', 'Huyện Tân Hồng sơ kết 6 tháng đầu năm 2022'));
    expect(figure.period).toMatchObject({ rule: 'title', value: { text: '6 tháng đầu năm 2022' } });
    expect(figure.locality).toMatchObject({ rule: 'title', value: { text: 'Huyện Tân Hồng' } });
  });

  it('come from the dateline when the title says nothing', () => {
    const figure = only(articleOf(['Hội kết nạp 20 hội viên.'], '2022-12-30', 'Hội phát triển hội viên'));
    expect(figure.period).toMatchObject({
      rule: 'until-dateline',
      span: null,
      value: { text: 'đến ngày 30/12/2022', period: { kind: 'until', to: '2022-12-30' } },
    });
    expect(figure.locality).toBeNull();
  });

  it('come from the heading above before the title', () => {
    const article = articleOf(
      ['Kết quả quý I/2022 của xã Thông Bình', 'Hội kết nạp 20 hội viên.'],
      '2022-12-30',
      'Huyện Tân Hồng năm 2022',
    );
    const figure = only(withKinds(article, ['title', 'heading', 'paragraph']));
    expect(figure.period).toMatchObject({ rule: 'heading', value: { text: 'quý I/2022' } });
    expect(figure.locality).toMatchObject({ rule: 'heading', value: { text: 'xã Thông Bình' } });
  });

  it.each([
    ['Thu hoạch lúa tại xã Thông Bình', 'Huyện Tân Hồng'],
    ['Đoàn viên xã Thông Bình làm đường', 'Huyện Tân Hồng'],
    ['Xã Thông Bình', 'Xã Thông Bình'],
    ['Tại xã Thông Bình', 'xã Thông Bình'],
    ['2. Kết quả thu hoạch lúa tại xã Thông Bình', 'xã Thông Bình'],
    ['THU HOẠCH LÚA TẠI XÃ THÔNG BÌNH', 'XÃ THÔNG BÌNH'],
  ])('come from a line without a mark only when the place opens it: %s', (line, place) => {
    const article = articleOf([line, 'Hội kết nạp 20 hội viên.'], '2022-12-30', 'Huyện Tân Hồng năm 2022');
    expect(only(withKinds(article, ['title', 'heading', 'paragraph'])).locality?.value.text).toBe(place);
  });

  it('come from an earlier sentence of the paragraph only', () => {
    const article = articleOf(['Năm 2021, huyện Tân Hồng đổi mới. Hội kết nạp 20 hội viên.', 'Hội kết nạp 30 hội viên.'], '2022-12-30');
    const [near, far] = extractFigures(article);
    expect(near?.period?.rule).toBe('earlier-sentence');
    expect(far?.period?.rule).toBe('until-dateline');
  });

  it('take the year that an article without a day names', () => {
    const figure = only(articleOf(['Năm 2021, huyện đổi mới.', 'Đến nay có 12 xã đạt chuẩn.'], null));
    expect(figure.period?.value.period.to).toBe('2021-12-31');
  });
});

describe('blocks', () => {
  it.each<BlockKind>(['noise', 'front-matter', 'byline'])('of kind %s give no figures', (kind) => {
    expect(extractFigures(withKinds(articleOf(['Có 20 hội viên.'], null), [kind]))).toEqual([]);
  });

  it.each<BlockKind>(['title', 'caption', 'list-item', 'heading', 'lead'])('of kind %s give figures', (kind) => {
    expect(extractFigures(withKinds(articleOf(['Có 20 hội viên.'], null), [kind]))).toHaveLength(1);
  });
});

describe('parents', () => {
  it('are indexes into the list of the whole article', () => {
    const figures = extractFigures(articleOf(['Có 3 xã.', 'Kết nạp 9/10 đảng viên (đạt 90%).'], null));
    expect(figures.map((figure) => figure.parent)).toEqual([null, null, 1]);
  });
});

describe('times that hold for one figure alone', () => {
  const periodOf = (text: string, quote: string): string | undefined => {
    const article = articleOf([text], '2023-09-29', 'Xã Khuôn Lang sơ kết 9 tháng năm 2023');
    return extractFigures(article).find((figure) => article.text.slice(figure.start, figure.end) === quote)?.period?.value.text;
  };

  it('in brackets say nothing of the next sentence', () => {
    const text = '6 tháng đầu năm 2023, lúa được mùa. Đàn trâu 1.058 con, tiếp tục giảm (cùng kỳ 1.097 con). Thu ngân sách 402 triệu đồng.';
    expect(periodOf(text, '402 triệu đồng')).toBe('6 tháng đầu năm 2023');
  });

  it('behind an office of plans are of no plan', () => {
    const text = 'Thu ngân sách 468,3 tỷ đồng. Phòng Tài chính - Kế hoạch ước cả năm thu 655 tỷ đồng.';
    expect(periodOf(text, '655 tỷ đồng')).toBe('cả năm');
  });

  it('what is put before a council is planned', () => {
    const [figure] = extractFigures(
      articleOf(['Xã trình HĐND các chỉ tiêu: hộ nghèo còn 165 hộ.'], '2023-12-29', 'Xã Khuôn Lang năm 2023'),
    );
    expect(figure?.planned).toBe(true);
  });
});

it('counts out of a total behind a word in capitals', () => {
  const figures = extractFigures(articleOf(['A. ĐẠT VÀ VƯỢT 15/18 CHỈ TIÊU'], '2023-12-29', 'Xã Khuôn Lang năm 2023'));
  expect(figures[0]?.value).toBe(15);
});
