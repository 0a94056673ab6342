import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'htx.md': `---
title: Hợp tác xã chè Hòa Bình
date: 2024-01-12
place: xã Hòa Bình
---

Năm 2023 hợp tác xã chè Hòa Bình còn tồn kho 18 tấn chè khô, bán qua mạng được 2.400 gói.
`,
  'may.md': `---
title: Xưởng may Tân Lập
date: 2024-01-15
place: xã Tân Lập
---

Năm 2023 xưởng may Tân Lập nộp thuế 310 triệu đồng, trả lương 4,2 tỷ đồng. Cả xã có 64 hộ nộp thuế qua ứng dụng.
`,
};

describe('a tax', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    'HTX chè Hòa Bình năm 2023 nộp thuế bao nhiêu?',
    'htx che Hoa Binh nam 2023 dong thue bao nhieu',
    'HTX chè Hòa Bình nộp bao nhiêu thuế năm 2023?',
  ])('is not paid in tonnes: %s', async (question) => {
    expect((await ask(question)).status).toBe('not_found');
  });

  it('is answered by the sum, and those who pay it are counted', async () => {
    expect((await ask('Xưởng may Tân Lập năm 2023 nộp thuế bao nhiêu?')).headline).toContain('310 triệu');
    expect((await ask('Xã Tân Lập có bao nhiêu hộ nộp thuế qua ứng dụng?')).headline).toContain('64');
  });
});
