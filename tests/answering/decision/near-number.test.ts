import { expect, test } from 'vitest';
import { answering } from '../../support/small-answering.js';

const page = (change: string) => ({
  'xay-dung-dang.md': `---
title: Đảng bộ huyện Long Hòa tổng kết năm 2021
date: 2022-01-10
place: huyện Long Hòa
---

Năm 2021, Đảng bộ huyện Long Hòa kết nạp 152 đảng viên${change}. Không có tổ chức yếu kém, hơn hẳn mọi năm.

Cấp ủy các cấp kiểm tra 97 tổ chức đảng. Đảng bộ thi hành kỷ luật 41 đảng viên, tăng 7 đảng viên so với năm trước.
`,
});
const earlier = 'Năm 2021 Đảng bộ huyện Long Hòa kết nạp bao nhiêu đảng viên?';
const question = 'Con số đó hơn hay kém năm trước bao nhiêu?';

test('a change is that of the number that was told', async () => {
  const ask = await answering(page(', giảm 22 đảng viên so với năm 2020'));
  expect((await ask(question, earlier)).headline).toContain('22 đảng viên');
});

test('a change of another number is no answer', async () => {
  const ask = await answering(page(''));
  expect((await ask(question, earlier)).status).toBe('not_found');
});
