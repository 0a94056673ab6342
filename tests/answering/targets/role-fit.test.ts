import { beforeAll, describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { roleFit } from '../../../src/answering/targets/role-fit.js';
import { tellsPerson } from '../../../src/answering/targets/told-person.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { type AskThem, answering } from '../../support/small-answering.js';
import { sentenceEvidence } from '../../support/small-evidence.js';

const articles = {
  'ngay-hoi.md': `---
title: Khối 4 phường Bình Giang vui ngày hội
date: 2023-11-19
place: phường Bình Giang
---

Dự ngày hội ở khối 4 có ông Phan Văn Lễ, Phó Chủ tịch Ủy ban MTTQ thành phố, bà Đinh Thị Sen, Phó Bí thư Thường trực Thành uỷ và ông Tạ Quang Vinh, Bí thư Đảng uỷ phường Bình Giang.

Ông Tạ Quang Vinh khen khối 4 giữ nếp treo cờ. Chủ tịch Hội Nông dân phường Lò Thị Mai trao quà. Nguyên Chủ tịch UBND phường Bình Giang Trịnh Văn Khải kể chuyện cũ.
`,
  'dang-uy.md': `---
title: Phường Bình Giang họp giao ban
date: 2024-02-02
place: phường Bình Giang
---

Bí thư Chi bộ khối 7 Hoàng Thị Nhã nêu ý kiến về đường ngõ. Bí thư Đoàn phường Bùi Đức Anh báo cáo phong trào thanh niên.
`,
};

const visits = {
  'tham-xa.md': `---
title: Đoàn công tác thăm xã Bến Rừng
date: 2024-03-05
place: xã Bến Rừng
---

Chiều 04/3/2024, đoàn công tác do ông Phạm Quốc Thắng, Phó Bí thư Huyện ủy dẫn đầu đã đến thăm xã Bến Rừng. Bà Lương Thị Hạt, Chủ tịch UBND xã Bến Rừng tiếp đoàn.
`,
};

describe('who leads a delegation', () => {
  it.each([
    'Ai là trưởng đoàn công tác thăm xã Bến Rừng?',
    'Trưởng đoàn công tác thăm xã Bến Rừng là ai?',
    'truong doan cong tac tham xa Ben Rung la ai',
    'Ai dẫn đầu đoàn công tác thăm xã Bến Rừng?',
  ])('is told by the deed: %s', async (question) => {
    const ask = await answering(visits);
    expect(await ask(question)).toMatchObject({ status: 'answered', headline: 'Phạm Quốc Thắng' });
  });

  it('is who stands before the deed, not who stands behind it', () => {
    const sentence = 'Đoàn do ông Phạm Quốc Thắng, Phó Bí thư Huyện ủy dẫn đầu được bà Lương Thị Hạt, Chủ tịch UBND xã tiếp.';
    const evidence = sentenceEvidence(sentence);
    const question = readQuestion('Trưởng đoàn là ai?', { known: indexPlaces([]), today: '2024-11-20' });
    const start = evidence.sentence.start;
    const names = ['Phạm Quốc Thắng', 'Lương Thị Hạt'].map((name) => {
      const at = start + sentence.indexOf(name);
      return { start: at, end: at + name.length };
    });
    expect(names.map((name) => roleFit(question, evidence, name, names))).toEqual([1, 0.05]);
    expect(names.map((name) => tellsPerson(question, evidence, name, names))).toEqual([true, false]);
  });
});

describe('an office', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Bí thư chi bộ khối 4 phường Bình Giang tên là gì?', 'the secretary of the party committee, nor of another cell'],
    ['bi thu chi bo khoi 4 phuong Binh Giang la ai', 'the same without accents'],
    ['Bí thư Thành ủy là ai?', 'its deputy'],
    ['Chủ tịch UBND phường Bình Giang là ai?', 'a former one, nor of the farmers'],
    ['Chủ tịch Hội Cựu chiến binh phường Bình Giang là ai?', 'that of the farmers'],
    ['Chủ tịch Ủy ban MTTQ phường Bình Giang là ai?', 'the deputy of the town'],
    ['Phó Bí thư Tỉnh ủy là ai?', 'that of a town'],
  ])('is not answered by another: %s (%s)', async (question) => {
    const { headline } = await ask(question);
    for (const name of ['Vinh', 'Nhã', 'Sen', 'Khải', 'Mai', 'Lễ', 'Anh']) expect(headline).not.toContain(name);
  });

  it.each([
    ['Bí thư chi bộ khối 7 phường Bình Giang tên là gì?', 'Hoàng Thị Nhã'],
    ['Bí thư Đảng ủy phường Bình Giang là ai?', 'Tạ Quang Vinh'],
    ['Bí thư đoàn phường Bình Giang là ai?', 'Bùi Đức Anh'],
    ['Chủ tịch Hội Nông dân phường Bình Giang là ai?', 'Lò Thị Mai'],
  ])('is answered by the same: %s', async (question, name) => {
    expect(await ask(question)).toMatchObject({ status: 'answered', headline: name });
  });
});
