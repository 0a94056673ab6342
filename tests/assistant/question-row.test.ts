import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'dong-xuan-2023.md': `---
title: Huyện Đông Xuân tổng kết năm 2023
date: 2024-01-08
place: huyện Đông Xuân
---

Năm 2023, toàn Đảng bộ huyện Đông Xuân kết nạp 88/80 đảng viên (đạt 110%). Năm 2023, huyện Đông Xuân trồng 21 ha rừng.
`,
  'dong-xuan-2022.md': `---
title: Huyện Đông Xuân tổng kết năm 2022
date: 2023-01-09
place: huyện Đông Xuân
---

Năm 2022, toàn Đảng bộ huyện Đông Xuân kết nạp 71/80 đảng viên (đạt 88,75%). Năm 2022, huyện Đông Xuân trồng 14 ha rừng.
`,
};

describe('a row of questions, each following the one before', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it('keeps place and topic over a follow-up that names neither', async () => {
    const row = ['Năm 2021 huyện Đông Xuân kết nạp bao nhiêu đảng viên?', 'còn năm 2022?'];
    expect((await ask('còn năm 2023?', row.join('\n'))).headline).toMatch(/^88\/80/);
    expect((await ask('còn năm 2023?', row.at(-1))).status).toBe('not_found');
  });

  it('begins anew at a question that stands alone', async () => {
    const row = ['Năm 2021 huyện Đông Xuân kết nạp bao nhiêu đảng viên?', 'Năm 2023 huyện Đông Xuân trồng bao nhiêu ha rừng?'];
    expect((await ask('còn năm 2022?', row.join('\n'))).headline).toMatch(/^14 ha/);
  });
});
