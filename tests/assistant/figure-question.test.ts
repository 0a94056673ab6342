import { describe, expect, it } from 'vitest';
import type { StatedFigure } from '../../src/answering/evidence/stated-figure.js';
import { readMarkdown } from '../../src/articles/readers/markdown-file.js';
import { questionFor } from '../../src/assistant/figure-question.js';
import { indicatorWords } from '../../src/assistant/indicator-words.js';
import { joiningWords, ofPlaceWords, pointingWords } from '../../src/assistant/vocabulary/indicator-nouns.js';
import { corpusReading } from '../../src/library/corpus-reading.js';

const place = 'huyện Đông Xuân';

/** The first figure of an article of huyện Đông Xuân that was told on 8/1/2024. */
function stated(sentence: string, which = 0): StatedFigure {
  const read = readMarkdown('bai.md', `---\ntitle: Tin huyện\ndate: 2024-01-08\nplace: ${place}\n---\n\n${sentence}\n`);
  if (!read.ok) throw new Error(read.unreadable.detail);
  const figures = corpusReading.extractFigures(read.article);
  const figure = figures[which];
  if (figure === undefined) throw new Error(`no figure in: ${sentence}`);
  return { article: { ...read.article, passages: [], figures }, figure };
}

const asked = (sentence: string, which = 0): string | null => questionFor(stated(sentence, which), place)?.text ?? null;

describe('the question that a figure answers', () => {
  it.each([
    ['Năm 2023, huyện Đông Xuân kết nạp 88/80 đảng viên.', 'Huyện Đông Xuân kết nạp được bao nhiêu đảng viên năm 2023?'],
    [
      '6 tháng đầu năm 2023, tổng sản lượng lúa đạt 5.200 tấn.',
      'Tổng sản lượng lúa của huyện Đông Xuân 6 tháng đầu năm 2023 là bao nhiêu?',
    ],
    ['Huyện hiện có 22 hợp tác xã nông nghiệp.', 'Huyện Đông Xuân có bao nhiêu hợp tác xã nông nghiệp?'],
    ['Toàn huyện còn 512 hộ nghèo, chiếm 3,1%.', 'Huyện Đông Xuân có bao nhiêu hộ nghèo?'],
  ])('%s', (sentence, question) => {
    expect(asked(sentence)).toBe(question);
  });

  it('asks for the share of what is named just before', () => {
    expect(asked('Toàn huyện còn 512 hộ nghèo, chiếm 3,1%.', 1)).toBe('Tỷ lệ hộ nghèo của huyện Đông Xuân là bao nhiêu?');
  });

  it('leaves period and place out of the indicator, and says them once', () => {
    expect(asked('Tổng giá trị sản xuất năm 2023 của huyện Đông Xuân đạt 4.120 tỷ đồng.')).toBe(
      'Tổng giá trị sản xuất của huyện Đông Xuân năm 2023 là bao nhiêu?',
    );
  });

  it('is none where the words would not read well, or tell too little', () => {
    expect(asked('Đoàn đã đến thăm và tặng quà cho 12 hộ gia đình chính sách, người có công tiêu biểu.')).toBeNull();
    expect(asked('Huyện quản lý 181 đảng viên.')).toBeNull();
    expect(asked('Giá trị 30 tỷ đồng.')).toBeNull();
  });

  it('is none for a time after the article: it was only expected then', () => {
    expect(asked('Năm 2030, tổng sản lượng lúa đạt 9.000 tấn.')).toBeNull();
  });
});

describe('the words of an indicator', () => {
  const of = (words: string): string | null => {
    const base = stated('Năm 2023, huyện Đông Xuân kết nạp 88/80 đảng viên.');
    const figure = { ...base.figure, period: null };
    return indicatorWords({ article: { ...base.article, text: words }, figure }, { start: 0, end: words.length });
  };

  it.each(ofPlaceWords)('loses "%s huyện", and what joined the place to it', (word) => {
    expect(of(`tổng số hộ ${word} huyện`)).toBe('tổng số hộ');
    expect(of(`tổng số hộ ${word} ${place}`)).toBe('tổng số hộ');
  });

  it.each(joiningWords)('loses "%s" at its end', (word) => {
    expect(of(`tổng số hộ ${word} ${place}`)).toBe('tổng số hộ');
  });

  it('loses the bare name at its end, and is none with the name in its middle', () => {
    expect(of('tổng số hộ Đông Xuân')).toBe('tổng số hộ');
    expect(of('chợ đông xuân mới')).toBeNull();
  });

  it.each(pointingWords)('does not make a question with "%s"', (word) => {
    expect(asked(`Tổng sản lượng ${word} lúa đạt 5.200 tấn.`) ?? '').not.toContain(` ${word} lúa`);
  });
});
