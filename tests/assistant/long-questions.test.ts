import { expect, it } from 'vitest';
import { longestQuestion } from '../../src/assistant/read-ask.js';
import { answering } from '../support/small-answering.js';

const article = `---
title: Xã Đông Xuân trồng rừng
date: 2024-01-08
place: xã Đông Xuân
---

Năm 2023, xã Đông Xuân trồng 21 ha rừng.
`;

it('is not read when it is longer than a question is, and asked to be short', async () => {
  const ask = await answering({ 'dong-xuan.md': article });
  const question = 'Năm 2023 xã Đông Xuân trồng bao nhiêu ha rừng?';
  expect((await ask(question)).status).toBe('answered');
  const text = `${question} `.repeat(20);
  expect(text.length).toBeGreaterThan(longestQuestion);
  const answer = await ask(text);
  expect(answer).toMatchObject({ question: text, status: 'not_found', reason: 'unclear', quotes: [] });
  expect(answer.headline).toContain(String(longestQuestion));
});
