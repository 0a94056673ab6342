import { describe, expect, it } from 'vitest';
import type { Answer, Quote } from '../../../src/answering/answer.js';
import { answerText } from '../../../src/bot/answers/answer-text.js';
import { shortAnswer } from '../../../src/bot/answers/short-answer.js';
import type { FormattedText } from '../../../src/bot/formatted-text.js';
import { extractFigures } from '../../../src/figures/extract.js';
import type { StoredArticle } from '../../../src/library/library.js';
import { answered, fakeStoredArticle, notFound } from '../../support/fake-assistant.js';
import { smallArticle } from '../../support/small-article.js';
import { messageRefusal } from '../../support/telegram-checks.js';

const none = new Map<string, StoredArticle>();

/** What looks how. */
function looksOf({ text, entities }: FormattedText): string[] {
  return entities.map(({ type, offset, length }) => `${type}: ${text.slice(offset, offset + length)}`);
}

function citationOf({ citations: [citation] }: Answer) {
  if (citation === undefined) throw new Error('the fake answer has no citation');
  return citation;
}

const sentence =
  'Xã Hòa Lợi giải quyết việc làm cho 834 lao động, đạt trên 64,3% kế hoạch; kết nạp 45/60 đảng viên (đạt 75%); phấn đấu trồng mới 20 ha rừng.';

function manyFigures(): { article: StoredArticle; answer: Answer } {
  const small = smallArticle({ file: 'bai-2.md', title: 'Hòa Lợi', paragraphs: [sentence] });
  const article = { ...small, passages: [], figures: extractFigures(small) };
  const start = article.text.indexOf(sentence);
  const shown = 'kết nạp 45/60 đảng viên'.length;
  const at = article.text.indexOf('45/60 đảng viên (đạt 75%)');
  const quote: Quote = { text: sentence, file: 'bai-2.md', start, end: start + sentence.length, citation: 1 };
  const highlights = [{ start: at, end: at + '45/60 đảng viên (đạt 75%)'.length }];
  expect(shown).toBeGreaterThan(0);
  return { article, answer: answered('?', { headline: '45/60 đảng viên (đạt 75%)', quotes: [{ ...quote, highlights }] }) };
}

describe('answerText', () => {
  it('marks headline, remarks, quote with its answering words, and link over exactly their words', () => {
    const answer = answered('?', { notes: ['Lưu ý'] });
    const [quote] = answer.quotes;
    if (quote === undefined) throw new Error('the fake answer has no quote');
    const start = quote.text.indexOf('12,5ha');
    const highlighted = { ...quote, highlights: [{ start, end: start + 6 }] };
    const linked = { ...citationOf(answer), url: 'https://a.vn/1' };
    expect(looksOf(answerText({ ...answer, quotes: [highlighted], citations: [linked] }, none))).toEqual([
      'bold: 12,5ha rừng',
      'italic: Lưu ý',
      'expandable_blockquote: “Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.” [1]',
      'bold: 12,5ha',
      'text_link: Bình Minh trồng rừng',
    ]);
  });

  it('links to the quote', () => {
    const answer = answered('?');
    const { entities } = answerText({ ...answer, citations: [{ ...citationOf(answer), url: 'https://a.vn/1' }] }, none);
    expect(entities.find(({ type }) => type === 'text_link')).toMatchObject({
      url: expect.stringMatching(/^https:\/\/a\.vn\/1#:~:text=X%C3%A3/),
    });
  });

  it('links nothing but web addresses, and marks a digest', () => {
    const answer = answered('?');
    const content = answerText({ ...answer, citations: [{ ...citationOf(answer), url: 'javascript:alert(1)', kind: 'digest' }] }, none);
    expect(content.entities.map(({ type }) => type)).not.toContain('text_link');
    expect(content.text).toMatch(/05\/09\/2023 \(bản tóm lược\)$/);
  });

  it('lists the other figures of the quote, with a bar where a part of a target was reached and a word for plans', () => {
    const { article, answer } = manyFigures();
    const { text } = answerText(answer, new Map([[article.file, article]]));
    const lines = text.split('\n').filter((line) => line.startsWith('• '));
    expect(lines).toEqual([
      expect.stringMatching(/^• giải quyết việc làm cho 834 lao động.* ▓▓▓▓░ trên 64,3%$/),
      expect.stringMatching(/^• .*20 ha rừng.*\(mục tiêu, kế hoạch\)$/),
    ]);
  });

  it('lists no figures of an article that says something else by now', () => {
    const { article, answer } = manyFigures();
    const changed = { ...article, text: article.text.replace('834', '835') };
    expect(answerText(answer, new Map([[article.file, changed]])).text).not.toContain('Số liệu khác');
  });

  it('gives each side of a comparison a line with its source, in the place of the headline', () => {
    const points = [
      { label: 'xã Bình Minh', value: 12.5, text: '12,5ha', citation: 1 },
      { label: 'xã Bình An', value: 9, text: '9ha', citation: 2 },
    ];
    const { text } = answerText(answered('?', { series: { by: 'place', unit: 'ha', points } }), none);
    expect(text).toMatch(/^• xã Bình Minh: 12,5ha \[1\]\n• xã Bình An: 9ha \[2\]\n\n“/);
    expect(text).not.toContain('Nơi:');
  });

  it('says of each side of a comparison its time, when times differ, and what bounds it', () => {
    const { quotes, figures } = answered('?');
    const [quote, figure] = [quotes[0], figures[0]];
    if (quote === undefined || figure === undefined) throw new Error('the fake answer has no quote');
    const sides = [
      { ...figure, period: 'Quý I/2023', bound: 'trên', start: 0, end: 3 },
      { ...figure, period: 'năm 2022', bound: null, text: '9ha', value: 9, start: 4, end: 7 },
    ];
    const highlighted = { ...quote, highlights: sides.map(({ start, end }) => ({ start, end })) };
    const points = sides.map(({ value, text }, at) => ({ label: at === 0 ? 'xã Bình Minh' : 'xã Bình An', value, text, citation: 1 }));
    const compared = answered('?', { series: { by: 'place', unit: 'ha', points }, quotes: [highlighted], figures: sides });
    expect(answerText(compared, none).text).toMatch(
      /^• xã Bình Minh: trên 12,5ha \(quý I\/2023\) \[1\]\n• xã Bình An: 9ha \(năm 2022\) \[1\]\n/,
    );
  });

  it('names the place that values of several years share', () => {
    const { quotes, figures } = answered('?');
    const [quote, figure] = [quotes[0], figures[0]];
    if (quote === undefined || figure === undefined) throw new Error('the fake answer has no quote');
    const highlighted = { ...quote, highlights: [{ start: figure.start, end: figure.end }] };
    const points = [2022, 2023].map((year) => ({ label: `năm ${year}`, value: 12.5, text: '12,5ha', citation: 1 }));
    const series = { by: 'period', unit: 'ha', points } as const;
    const shared = answered('?', {
      series,
      quotes: [highlighted, highlighted],
      figures: [figure, { ...figure, locality: 'Xã Bình Minh', period: 'năm 2022' }],
    });
    expect(answerText(shared, none).text).toMatch(/^• năm 2022: 12,5ha \[1\]\n• năm 2023: 12,5ha \[1\]\nNơi: xã Bình Minh\n\n“/);
    const other = answered('?', { series, quotes: [highlighted, highlighted], figures: [figure, { ...figure, locality: 'xã Bình An' }] });
    expect(answerText(other, none).text).not.toContain('Nơi:');
  });

  it('gives each item of a list a line of its own', () => {
    const { quotes } = answered('?');
    const items = ['Các chỉ tiêu gồm:', '(1) Trồng rừng;', 'Thu ngân sách.'].map((words, at) => ({
      ...quotes[0],
      text: words,
      file: 'bai-1.md',
      start: at,
      end: at + 1,
      citation: 1,
    }));
    const { text } = answerText(answered('?', { quotes: items, figures: [] }), none);
    expect(text).toContain('“Các chỉ tiêu gồm:” [1]\n\n(1) Trồng rừng; [1]\n• Thu ngân sách. [1]');
  });

  it('shortens what is too long and says how much is left out', () => {
    const quote = { ...answered('?').quotes[0], text: 'rừng xanh 🌳 '.repeat(900).trim(), file: 'bai-1.md', start: 0, end: 1, citation: 1 };
    const one = answerText(answered('?', { quotes: [quote] }), none);
    const many = answerText(answered('?', { quotes: Array(40).fill(quote) }), none);
    for (const content of [one, many]) expect(messageRefusal({ chat_id: 1, ...content })).toBeNull();
    expect(one.text).toContain('…” [1]');
    expect(many.text).toMatch(/… và \d+ nội dung khác\./);
  });

  it('shows what was understood and the nearest with its source when nothing was found', () => {
    const { text } = answerText(notFound('?', { understood: 'Tôi hiểu là: rừng.' }), none);
    expect(text).toBe(
      'Không tìm thấy số liệu cho câu hỏi này.\n\nTôi hiểu là: rừng.\n\nGần nhất với câu hỏi:\n“Xã Bình Minh trồng mới 12,5ha rừng trong năm 2023.” [1]\n\nNguồn: [1] Bình Minh trồng rừng — Báo Bình Minh, 05/09/2023',
    );
  });

  it('takes a question that looks like markup for what it is: words', () => {
    const answer = answered('?', { understood: '<b>*_[x](https://a.vn)_*</b>', notes: [] });
    const content = answerText(answer, new Map([['bai-1.md', fakeStoredArticle()]]));
    expect(content.text).toContain('<b>*_[x](https://a.vn)_*</b>');
    expect(content.entities.map(({ type }) => type)).not.toContain('text_link');
  });
});

describe('shortAnswer', () => {
  it('has one quote, its source, a way to the whole and the buttons for an opinion', () => {
    const { quotes, citations } = answered('?');
    const other = { ...quotes[0], text: 'Khác.', file: 'bai-2.md', start: 0, end: 5, citation: 2 };
    const second = {
      ...citations[0],
      n: 2,
      title: 'Bài hai',
      file: 'bai-2.md',
      publisher: null,
      date: null,
      url: null,
      kind: 'article',
    } as const;
    const answer = answered('?', { quotes: [...quotes, other], citations: [...citations, second] });
    const { content, keyboard } = shortAnswer(answer, 'https://t.me/bot?start=1', 12);
    expect(content.text).not.toMatch(/Khác|Bài hai/);
    expect(keyboard?.inline_keyboard).toEqual([
      [
        { text: 'Xem đầy đủ', url: 'https://t.me/bot?start=1' },
        { text: '👍', callback_data: 'good:12' },
        { text: '👎', callback_data: 'bad:12' },
      ],
    ]);
  });

  it('has no buttons when there is nothing more to see', () => {
    expect(shortAnswer(notFound('?'), null).keyboard).toBeUndefined();
  });
});
