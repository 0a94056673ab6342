import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.js';
import { answerText } from '../../../src/bot/answers/answer-text.js';
import { plainAnswer } from '../../../src/terminal/plain-answer.js';
import { type AskThem, answering } from '../../support/small-answering.js';

const article = `---
title: Huyện Tân Hồng năm 2023
date: 2024-01-05
place: huyện Tân Hồng
---

Năm 2023, thu ngân sách của huyện Tân Hồng đạt 152 tỷ đồng, bằng 104% dự toán. Quý I/2023, huyện xây dựng 14 căn nhà tình thương.

Cả năm, toàn huyện còn 640 hộ nghèo.
`;

describe('a list of indicators as people read it', () => {
  const listed = async (): Promise<Answer> => {
    const ask: AskThem = await answering({ 'tan-hong.md': article });
    return { ...(await ask('liệt kê các chỉ tiêu của huyện Tân Hồng năm 2023')), tookMs: 1 };
  };

  it('has a heading instead of the headline, then a row each, with its period only where the heading does not say it', async () => {
    expect(
      plainAnswer(await listed())
        .split('\n')
        .slice(0, 5),
    ).toEqual([
      '3 chỉ tiêu của huyện Tân Hồng, năm 2023',
      '',
      '• thu ngân sách của huyện Tân Hồng đạt 152 tỷ đồng, bằng 104% dự toán [1]',
      '• 640 hộ nghèo [1]',
      '• huyện xây dựng 14 căn nhà tình thương (quý I/2023) [1]',
    ]);
  });

  it('has the figures bold on Telegram', async () => {
    const { text, entities } = answerText(await listed(), new Map());
    const bold = entities.filter(({ type }) => type === 'bold').map(({ offset, length }) => text.slice(offset, offset + length));
    expect(bold).toEqual(['3 chỉ tiêu của huyện Tân Hồng, năm 2023', '152 tỷ đồng, bằng 104% dự toán', '640 hộ nghèo', '14 căn nhà']);
  });
});
