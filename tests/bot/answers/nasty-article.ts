import fc from 'fast-check';
import type { Answer } from '../../../src/answering/answer.js';
import { flatFigure } from '../../../src/answering/reply/flat-figure.js';
import { extractFigures } from '../../../src/figures/extract.js';
import { canonicalize } from '../../../src/language/canonical.js';
import { splitSentences } from '../../../src/language/sentences.js';
import { contains, overlaps, type Span } from '../../../src/language/span.js';
import type { StoredArticle } from '../../../src/library/library.js';
import { nastyText } from '../../language/nasty-text.js';
import { paragraphPassages, smallArticle } from '../../support/small-article.js';

const telling = fc.constantFrom(
  'Huyện Thanh Bình kết nạp 45/60 đảng viên (đạt 75%), giảm 3 đảng viên so với cùng kỳ.',
  'Xã Hòa Lợi còn 120 hộ nghèo, chiếm 4,5%; thu ngân sách đạt trên 12,5 tỷ đồng, bằng 61,8% kế hoạch.',
  '🌾🌾🌾 Trồng mới 12,5ha rừng 🌾',
  'rừng xanh 🌳 '.repeat(400),
  'x'.repeat(5000),
);

const paragraph = fc.oneof(
  telling,
  nastyText,
  fc.array(telling, { minLength: 2, maxLength: 12 }).map((parts) => parts.join(' ')),
);

/** An article of nasty and of telling paragraphs, with what is read from it. */
export const nastyArticle: fc.Arbitrary<StoredArticle> = fc
  .tuple(
    fc.array(paragraph, { minLength: 1, maxLength: 8 }),
    nastyText,
    fc.constantFrom(null, 'https://báo.vn/tin-tức?a=1#b', 'javascript:alert(1)'),
  )
  .map(([paragraphs, title, url]) => {
    const words = paragraphs.map((one) => canonicalize(one).trim().replace(/^# /, '')).filter((one) => one !== '');
    const article = { ...smallArticle({ file: 'bai.md', title: `Bài ${title}`, paragraphs: words.length === 0 ? ['Trống'] : words }), url };
    const passages = paragraphPassages(article).map((passage) => ({ ...passage, sentences: splitSentences(article.text, passage) }));
    return { ...article, passages, figures: extractFigures(article) };
  });

/** An answer that quotes sentences of the article, with any words around them. */
export function nastyAnswer(article: StoredArticle): fc.Arbitrary<Answer> {
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const { file, title, publisher, date, url, kind } = article;
  const quoted = fc.subarray(sentences, { minLength: Math.min(1, sentences.length), maxLength: Math.min(40, sentences.length) });
  return fc.record({ quoted, headline: nastyText, understood: fc.option(nastyText), notes: fc.array(nastyText, { maxLength: 3 }) }).map(
    (made): Answer => ({
      ...{ question: '?', status: 'answered', headline: `Số ${made.headline}`, understood: made.understood, notes: made.notes },
      quotes: made.quoted.map(({ start, end }) => ({
        ...{ text: article.text.slice(start, end), file, start, end, citation: 1 },
        highlights: displaysWithin(article, { start, end }),
      })),
      figures: article.figures
        .filter((figure) => made.quoted.some((span) => contains(span, figure)))
        .map((figure) => flatFigure(article, figure)),
      citations: [{ n: 1, file, title, publisher, date, url, kind }],
      ...{ reason: null, nearest: [], series: null, heading: null, confidence: 1, tookMs: 1 },
    }),
  );
}

function displaysWithin({ figures }: StoredArticle, quote: Span): Span[] {
  const shown: Span[] = [];
  for (const { display } of figures) {
    if (contains(quote, display) && !shown.some((other) => overlaps(other, display)))
      shown.push({ start: display.start, end: display.end });
  }
  return shown.slice(0, 1);
}
