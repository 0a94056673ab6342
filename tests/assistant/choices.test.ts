import { beforeAll, describe, expect, it } from 'vitest';
import type { ChoiceTrait } from '../../src/answering/choice/weights.js';
import type { AskContext } from '../../src/assistant/ask.js';
import type { Choice } from '../../src/assistant/choice.js';
import { choicesFor } from '../../src/assistant/choices.js';
import { contextOver } from '../support/small-answering.js';

const articles = {
  'an-phu.md': `---
title: Huyện An Phú năm 2023
date: 2024-01-05
place: huyện An Phú
---

Năm 2023, huyện An Phú còn 612 hộ nghèo, giảm 143 hộ so với năm 2022.

Huyện An Phú có 5 HTX và 2 bến thủy. Sản lượng cá tra của huyện An Phú đạt 8.400 tấn, bằng 92% kế hoạch.

Trong mùa mưa, nước tràn bờ ở nhiều xã của huyện An Phú. Nước tràn bờ ở các xã Vĩnh Lộc, Phú Hữu, Nhơn Hội và Quốc Thái.

Cầu Cồn Tiên ở huyện An Phú dài 320 mét. Cầu Cồn Tiên hiện đã xong phần mố và đang gác dầm.

Cầu Cồn Tiên chậm ba tháng. Nguyên nhân là giá cát tăng, nhà thầu thiếu vốn.

Công ty Bình Minh thuê 12 ha ven sông, đầu tư 45 tỷ đồng vào khu du lịch Búng Bình Thiên.
`,
};

describe('the choices for a question', () => {
  let context: AskContext;
  beforeAll(async () => {
    context = await contextOver(articles);
  });

  const choices = async (question: string, earlier?: string): Promise<readonly Choice[]> =>
    (await choicesFor(earlier === undefined ? { question } : { question, context: earlier }, context)) ?? [];

  const traitOf = (found: readonly Choice[], words: string, trait: ChoiceTrait): number | undefined =>
    found.filter((choice) => choice.answer().headline.includes(words)).map(({ traits }) => traits[trait] + 0)[0];

  it.each([
    ['a change', 'Năm 2023 huyện An Phú giảm được bao nhiêu hộ nghèo?', '143 hộ'],
    ['a level beside a change', 'Năm 2023 huyện An Phú còn bao nhiêu hộ nghèo?', '612 hộ nghèo'],
    ['a unit that is abbreviated', 'Huyện An Phú có bao nhiêu hợp tác xã?', '5 HTX'],
    ['a share with its subject', 'Sản lượng cá tra của huyện An Phú đạt bao nhiêu phần trăm kế hoạch?', '92%'],
    ['names in a row', 'Những xã nào của huyện An Phú bị nước tràn bờ?', 'Vĩnh Lộc'],
    ['how things stand', 'Cầu Cồn Tiên làm đến đâu rồi?', 'gác dầm'],
    ['money without a noun', 'Công ty Bình Minh đầu tư bao nhiêu vào khu du lịch Búng Bình Thiên?', '45 tỷ đồng'],
  ])('begin with what is asked for: %s', async (_what, question, headline) => {
    expect((await choices(question))[0]?.answer().headline).toContain(headline);
  });

  it('know a level from a change', async () => {
    const found = await choices('Năm 2023 huyện An Phú giảm được bao nhiêu hộ nghèo?');
    expect([traitOf(found, '612', 'askedChange'), traitOf(found, '143', 'askedChange')]).toEqual([-1, 0]);
  });

  it('know a unit from another, written out or not', async () => {
    const found = await choices('Huyện An Phú có bao nhiêu hợp tác xã?');
    expect([traitOf(found, '5 HTX', 'head'), traitOf(found, '2 bến', 'head')]).toEqual([0, -1]);
    expect(traitOf(found, '5 HTX', 'unit')).toBe(0.5);
  });

  it('measure words near a share from what it is the share of', async () => {
    const found = await choices('Sản lượng cá tra của huyện An Phú đạt bao nhiêu phần trăm kế hoạch?');
    expect(traitOf(found, '92%', 'near')).toBeGreaterThan(0.5);
    expect(traitOf(found, '92%', 'clause')).toBeGreaterThan(0.9);
  });

  it('know a list from a sentence that has none', async () => {
    const found = await choices('Những xã nào của huyện An Phú bị nước tràn bờ?');
    expect([traitOf(found, 'nhiều xã', 'lists'), traitOf(found, 'Vĩnh Lộc', 'lists')]).toEqual([0, 1]);
  });

  it.each([
    ['how things stand', 'Cầu Cồn Tiên làm đến đâu rồi?', 'dài 320', 'gác dầm'],
    ['why', 'Vì sao cầu Cồn Tiên chậm?', 'gác dầm', 'giá cát'],
  ])('know a sentence that is silent on %s', async (_what, question, silent, telling) => {
    const found = await choices(question);
    expect([traitOf(found, silent, 'state'), traitOf(found, telling, 'state')]).toEqual([-1, 0]);
  });

  it('know what stands near the earlier answer', async () => {
    const alone = await choices('Bằng bao nhiêu phần trăm kế hoạch?');
    const following = await choices('Bằng bao nhiêu phần trăm kế hoạch?', 'Sản lượng cá tra của huyện An Phú là bao nhiêu tấn?');
    expect(traitOf(alone, '92%', 'anchor')).toBe(0);
    expect(traitOf(following, '92%', 'anchor')).toBeGreaterThan(0);
  });

  it.each([
    ['small talk', 'Xin chào'],
    ['a comparison', 'So sánh hộ nghèo của huyện An Phú năm 2022 và năm 2023'],
    ['the article itself', 'Ai viết bài về huyện An Phú?'],
  ])('are none for %s', async (_what, question) => {
    expect(await choicesFor({ question }, context)).toBeNull();
  });
});
