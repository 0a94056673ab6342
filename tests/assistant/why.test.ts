import { beforeAll, describe, expect, it } from 'vitest';
import { type AskContext, answerQuestion } from '../../src/assistant/ask.js';
import type { Reasoning } from '../../src/assistant/reasoning.js';
import { reasonOn } from '../../src/assistant/why.js';
import type { Explanation } from '../../src/library/library.js';
import { contextOver } from '../support/small-answering.js';

const articles = {
  'dong-xuan-2023.md': `---
title: Huyện Đông Xuân tổng kết năm 2023
date: 2024-01-08
place: huyện Đông Xuân
---

Năm 2023, toàn Đảng bộ huyện Đông Xuân kết nạp 88/80 đảng viên (đạt 110%). Huyện Đông Xuân còn 512 hộ nghèo, chiếm 3,1%. Huyện Đông Xuân trồng 21 ha rừng.

Xã Bàu Sen thuộc huyện Đông Xuân còn 40 hộ nghèo. Xã Gò Tre thuộc huyện Đông Xuân còn 31 hộ nghèo. Xã Bàu Sen có 6 doanh nghiệp, 9 hợp tác xã, 12 tổ hợp tác, 3 trang trại, 7 ngôi chợ, 4 trường học, 2 trạm bơm và 15 cửa hàng.
`,
  'dong-xuan-2022.md': `---
title: Huyện Đông Xuân tổng kết năm 2022
date: 2023-01-09
place: huyện Đông Xuân
---

Năm 2022, toàn Đảng bộ huyện Đông Xuân kết nạp 71/80 đảng viên (đạt 88,75%). Huyện Đông Xuân còn 640 hộ nghèo, chiếm 3,9%.
`,
};

describe('why', () => {
  let context: AskContext;
  beforeAll(async () => {
    context = await contextOver(articles);
  });

  const why = (question: string, earlier?: string): Promise<Reasoning> =>
    reasonOn(earlier === undefined ? { question } : { question, context: earlier }, context);

  it('tells how a question was read', async () => {
    const { question, asked } = await why('Năm 2023 huyện Đông Xuân kết nạp bao nhiêu đv?');
    expect(asked).toBe('Năm 2023 huyện Đông Xuân kết nạp bao nhiêu đv?');
    expect(question).toMatchObject({ type: 'quantity', aboutArticle: null, corrections: [], earlier: null });
    expect(question.focus).toContain('đảng viên');
    expect(question.terms.map(({ word }) => word)).toEqual(['kết', 'nạp', 'đv']);
    expect(question.terms.every(({ weight, inherited }) => weight > 0 && weight <= 1 && !inherited)).toBe(true);
    expect(question.alternatives.find(({ words }) => words === 'đv')?.others).toContain('đảng viên');
    expect(question.places).toEqual([{ text: 'huyện Đông Xuân', key: 'đông xuân', level: 'district', known: true, readAs: [] }]);
    expect(question.periods).toEqual([{ text: 'Năm 2023', kind: 'year', from: '2023-01-01', to: '2023-12-31' }]);
  });

  it('tells what was mended', async () => {
    expect((await why('Huyện Đông Xuân còn bao nhiêu hộ ngèo năm 2023?')).question.corrections).toEqual([
      { typed: 'ngèo', read: expect.stringMatching(/^ngh[eè]o$/) },
    ]);
  });

  it('gives candidates by score, with slices of their article, and marks what the answer shows', async () => {
    const { decision, candidates } = await why('Năm 2023 huyện Đông Xuân kết nạp bao nhiêu đảng viên?');
    expect(decision).toMatchObject({ found: true, reason: null });
    const chosen = candidates.filter((candidate) => candidate.chosen);
    expect(chosen).toMatchObject([
      { file: 'dong-xuan-2023.md', text: expect.stringMatching(/^88\/80/), place: 1, probability: decision.confidence },
    ]);
    const scores = candidates.map(({ explanation }) => explanation.value);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const texts = new Map((await context.library.articles(Object.keys(articles))).map(({ file, text }) => [file, text]));
    for (const { file, text, target, sentence, span } of candidates) {
      expect(texts.get(file)?.slice(target.start, target.end)).toBe(text);
      expect(texts.get(file)?.slice(span.start, span.end)).toBe(sentence);
    }
  });

  it('shows another time as a candidate that does not fit', async () => {
    const { candidates } = await why('Năm 2023 huyện Đông Xuân kết nạp bao nhiêu đảng viên?');
    expect(candidates.find(({ text }) => text.startsWith('71/80'))).toMatchObject({ period: 0, chosen: false });
  });

  it('explains each score as a tree whose parts add up', async () => {
    const { candidates } = await why('Huyện Đông Xuân còn bao nhiêu hộ nghèo năm 2022?');
    const sumOf = ({ parts }: Explanation): number => parts.reduce((sum, { value }) => sum + value, 0);
    expect(candidates.length).toBeGreaterThan(1);
    for (const { explanation } of candidates) expect(sumOf(explanation)).toBeCloseTo(explanation.value, 10);
  });

  it('gives at most eight candidates', async () => {
    expect((await why('Xã Bàu Sen có bao nhiêu cửa hàng, hộ nghèo, hợp tác xã?')).candidates).toHaveLength(8);
  });

  it('says why there is no answer', async () => {
    const { decision, candidates } = await why('Năm 2019 huyện Đông Xuân kết nạp bao nhiêu đảng viên?');
    expect(decision).toEqual({ found: false, reason: 'other-period', confidence: 0 });
    expect(candidates.some(({ chosen }) => chosen)).toBe(false);
    expect(candidates.length).toBeGreaterThan(0);
  });

  it('tells what a follow-up took over', async () => {
    const { question } = await why('còn năm 2022 thì sao?', 'Năm 2023 huyện Đông Xuân kết nạp bao nhiêu đv?');
    expect(question.earlier).toEqual({
      text: 'Năm 2023 huyện Đông Xuân kết nạp bao nhiêu đv?',
      takenOver: ['type', 'focus', 'terms', 'place'],
    });
    expect(question.periods.map(({ text }) => text)).toEqual(['năm 2022']);
    expect(question.alternatives.find(({ others }) => others.includes('đảng viên'))?.words).toBe('đv');
  });

  it('takes nothing over from an earlier question that has nothing to do with it', async () => {
    const { question } = await why('Năm 2022 huyện Đông Xuân còn bao nhiêu hộ nghèo?', 'Xã Bàu Sen có mấy cửa hàng?');
    expect(question.earlier).toBeNull();
  });

  it('explains each part of a comparison, and marks all that the answer shows', async () => {
    const { parts, decision } = await why('Số hộ nghèo của xã Bàu Sen và xã Gò Tre là bao nhiêu?');
    expect(decision.found).toBe(true);
    expect(parts.map(({ question }) => question.places.map(({ key }) => key))).toEqual([['bàu sen'], ['gò tre']]);
    expect(parts.map(({ candidates }) => candidates.find(({ chosen }) => chosen)?.text)).toEqual([
      expect.stringContaining('40'),
      expect.stringContaining('31'),
    ]);
  });

  it('answers courtesy without a search', async () => {
    const reasoning = await why('Xin chào');
    expect(reasoning.reply).not.toBeNull();
    expect(reasoning).toMatchObject({ decision: { found: false, reason: 'unclear' }, candidates: [], parts: [] });
  });

  it.each([
    'Năm 2022 huyện Đông Xuân còn bao nhiêu hộ nghèo?',
    'Ai viết bài này?',
    'dong xuan trong bao nhieu ha rung',
    'Số hộ nghèo của xã Bàu Sen và xã Gò Tre là bao nhiêu?',
    'Năm 2030 có gì?',
  ])('decides as the answer does: %s', async (question) => {
    const { decision, candidates, parts } = await why(question);
    const answer = await answerQuestion({ question }, context);
    expect({ found: decision.found, reason: decision.reason }).toEqual({ found: answer.status === 'answered', reason: answer.reason });
    expect(Math.round(decision.confidence * 100) / 100).toBe(answer.confidence);
    const chosen = [...candidates, ...parts.flatMap((part) => part.candidates)].filter((candidate) => candidate.chosen);
    expect(answer.quotes.length === 0 || chosen.some(({ sentence }) => sentence === answer.quotes[0]?.text)).toBe(true);
  });
});
