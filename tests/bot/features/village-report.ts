import type { Answer } from '../../../src/answering/answer.js';
import { flatFigure } from '../../../src/answering/reply/flat-figure.js';
import { extractFigures } from '../../../src/figures/extract.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { contains } from '../../../src/language/span.js';
import type { StoredArticle } from '../../../src/library/library.js';
import { answered } from '../../support/fake-assistant.js';
import { paragraphPassages, smallArticle } from '../../support/small-article.js';

const paragraphs = [
  'Năm 2023, xã Hòa Lợi được tỉnh công nhận đạt chuẩn nông thôn mới. Toàn xã có 8 ấp.',
  'Xã giải quyết việc làm cho 834 lao động, đạt 64,3% kế hoạch. Đến nay, xã còn 48 hộ nghèo. Thu ngân sách đạt 12,5 tỷ đồng.',
  ...Array.from({ length: 20 }, (_, at) => `Ấp ${at + 1} trồng mới ${at + 3} ha rừng.`),
];

/** A report with more figures than a page holds, published on the web. */
export function villageReport(): StoredArticle {
  const article = { ...smallArticle({ file: 'hoa-loi.md', title: 'Hòa Lợi năm 2023', paragraphs }), url: 'https://hoaloi.vn/bao-cao' };
  const passages = paragraphPassages(article).map((passage) => ({ ...passage, sentences: splitSentences(article.text, passage) }));
  return { ...article, passages, figures: extractFigures(article) };
}

/** The sentence of the report that {@link reportAnswer} quotes. */
export const reportedSentence = 'Đến nay, xã còn 48 hộ nghèo.';

/** An answer from the report. */
export function reportAnswer(question: string): Answer {
  const report = villageReport();
  const { file, title, publisher, date, url, kind } = report;
  const start = report.text.indexOf(reportedSentence);
  const quote = { text: reportedSentence, file, start, end: start + reportedSentence.length, citation: 1 };
  const figures = report.figures.filter((figure) => contains(quote, figure)).map((figure) => flatFigure(report, figure));
  return answered(question, {
    headline: '48 hộ nghèo',
    quotes: [quote],
    figures,
    citations: [{ n: 1, file, title, publisher, date, url, kind }],
  });
}
