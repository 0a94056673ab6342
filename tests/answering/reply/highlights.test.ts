import { beforeAll, describe, expect, test } from 'vitest';
import type { Quote } from '../../../src/answering/answer.js';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'an-tay.md': `---
title: Huyện An Tây tổng kết năm 2023
date: 2024-01-05
place: huyện An Tây
---

Ngày 04/01/2024, Huyện ủy An Tây tổ chức hội nghị. Đồng chí Lê Thị Mai - Bí thư Huyện ủy chủ trì hội nghị tổng kết.

Năm 2023, huyện An Tây có 612 hộ nghèo, chiếm 2,1% và 840 hộ cận nghèo, chiếm 2,9%.
`,
};

function highlighted({ text, start, highlights = [] }: Pick<Quote, 'text' | 'start' | 'highlights'>): string[] {
  return highlights.map((span) => text.slice(span.start - start, span.end - start));
}

describe('the answering words of a quote', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each([
    ['Năm 2023 huyện An Tây còn bao nhiêu hộ cận nghèo?', ['840 hộ cận nghèo, chiếm 2,9%']],
    ['Năm 2023 huyện An Tây còn bao nhiêu hộ nghèo?', ['612 hộ nghèo, chiếm 2,1%']],
    ['Bí thư Huyện ủy An Tây là ai?', ['Lê Thị Mai']],
  ])('%s', async (question, words) => {
    const { quotes } = await ask(question);
    expect(quotes.flatMap(highlighted)).toEqual(words);
  });

  test('are those of both sides of a comparison within one sentence', async () => {
    const { quotes } = await ask('So sánh hộ nghèo và hộ cận nghèo của huyện An Tây năm 2023');
    expect(quotes).toHaveLength(1);
    expect(quotes.flatMap(highlighted)).toEqual(['612 hộ nghèo, chiếm 2,1%', '840 hộ cận nghèo, chiếm 2,9%']);
  });
});
