import { flatFigure } from '../../../src/answering/reply/flat-figure.js';
import type { Assistant, PlaceFigure } from '../../../src/assistant.js';
import { extractFigures } from '../../../src/figures/extract.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { sliceOf } from '../../../src/language/span.js';
import type { StoredArticle } from '../../../src/library/library.js';
import { paragraphPassages, smallArticle } from '../../support/small-article.js';

/** A report of a village with indicators that have targets, some without, and more than a page of them. */
const reported = [
  'Năm 2023, xã Hòa Lợi giải quyết việc làm cho 834 lao động, đạt 64,3% kế hoạch. Xã phát triển mới 12/10 doanh nghiệp, đạt 120%.',
  'Năm 2023, xã thu hoạch 12,5 tấn cá; trồng 3 km đường hoa; sửa 4 cây cầu; vận động 25 triệu đồng.',
  'Năm 2023, xã có 48 hộ nghèo. Toàn xã xây dựng 7 nhà tình thương. Xã tổ chức 5 lớp dạy nghề. Trồng mới 6 ha rừng. Xã mở 9 cửa hàng.',
];

/** The same with other paragraphs, when some are given. */
export function villageArticle(paragraphs: readonly string[] = reported): StoredArticle {
  const article = { ...smallArticle({ file: 'hoa-loi.md', title: 'Hòa Lợi năm 2023', paragraphs }), url: 'https://hoaloi.vn/a' };
  const passages = paragraphPassages(article).map((passage) => ({ ...passage, sentences: splitSentences(article.text, passage) }));
  return { ...article, publisher: 'Báo Hòa Lợi', date: '2023-12-30', passages, figures: extractFigures(article) };
}

/** What the article states, as of the village. */
export function villageFigures(article: StoredArticle): PlaceFigure[] {
  const { file, title, publisher, date, url, kind } = article;
  return article.figures
    .filter(({ parent }) => parent === null)
    .map((figure) => ({
      figure: flatFigure(article, figure),
      sentence: sliceOf(article.text, figure.sentence),
      source: { file, title, publisher, date, url, kind },
    }));
}

/** What an assistant answers that knows the village alone. */
export function villageKnowledge(article: StoredArticle = villageArticle()): Pick<Assistant, 'figuresOf' | 'places' | 'article'> {
  return {
    figuresOf: async (place) =>
      /h[oò]a l[oợ]i$/i.test(place.trim())
        ? { found: true, place: 'xã Hòa Lợi', rows: villageFigures(article) }
        : { found: false, nearest: ['xã Hòa Lợi'] },
    places: async (count) => ['xã Hòa Lợi', 'xã Hòa An'].slice(0, count),
    article: async (file) => (file === article.file ? article : null),
  };
}
