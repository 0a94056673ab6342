import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'phu-loc.md': `---
title: Đảng ủy xã Phú Lộc đánh giá nhiệm vụ 9 tháng đầu năm 2022
date: 2022-10-06
place: xã Phú Lộc
---

Kinh tế xã Phú Lộc tăng trưởng khá. Diện tích gieo trồng 612 ha, đạt 97% kế hoạch.

Qua rà soát xây dựng nông thôn mới nâng cao, đến nay xã đạt 15/19 tiêu chí. Các tiêu chí còn lại là: thu nhập, tổ chức sản xuất, môi trường và chuyển đổi số.

Bí thư Đảng ủy đề nghị cán bộ, đảng viên không tự bằng lòng với kết quả bước đầu, tiếp tục giữ vững và nâng chất các tiêu chí nông thôn mới nâng cao đã đạt.
`,
  'hoa-an.md': `---
title: Xã Hòa An đạt 17/19 tiêu chí nông thôn mới
date: 2023-12-20
place: xã Hòa An
---

Năm 2023 xã Hòa An đạt 17/19 tiêu chí nông thôn mới. Hai tiêu chí còn vướng là trường học và môi trường, do chưa có bãi tập kết rác.
`,
  'long-tan.md': `---
title: Đảng ủy xã Long Tân đánh giá nhiệm vụ 9 tháng đầu năm 2022
date: 2022-10-07
place: xã Long Tân
---

Kinh tế xã Long Tân tăng trưởng khá. Diện tích gieo trồng 540 ha, đạt 96% kế hoạch.

Bí thư Đảng ủy đề nghị cán bộ, đảng viên không tự bằng lòng với kết quả bước đầu, tiếp tục giữ vững và nâng chất các tiêu chí nông thôn mới nâng cao đã đạt.
`,
};

describe('the criteria that a place does not meet', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    'Đến tháng 10/2022 xã Phú Lộc còn thiếu những tiêu chí nông thôn mới nâng cao nào?',
    'Xã Phú Lộc chưa đạt các tiêu chí nông thôn mới nâng cao nào?',
    'xa Phu Loc con vuong nhung tieu chi nong thon moi nang cao nao',
  ])('are those left over: %s', async (question) => {
    expect((await ask(question)).headline).toContain('chuyển đổi số');
  });

  it('are those that are in the way still', async () => {
    expect((await ask('Năm 2023 xã Hòa An chưa đạt những tiêu chí nông thôn mới nào?')).headline).toContain('trường học và môi trường');
  });

  it('are not told by a sentence that denies something else', async () => {
    expect((await ask('Xã Long Tân chưa đạt các tiêu chí nông thôn mới nâng cao nào?')).status).toBe('not_found');
  });
});
