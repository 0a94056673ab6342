import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../../support/small-answering.js';

const articles = {
  'tan-phong.md': `---
title: Huyện Tân Phong tổng kết năm 2023
date: 2024-01-09
place: huyện Tân Phong
---

Năm 2023, Đảng bộ huyện Tân Phong kết nạp 88 đảng viên. Huyện Tân Phong còn 315 hộ nghèo. Toàn huyện tiêm vắc xin cho 4.120 trẻ. Huyện Tân Phong có 12 xã đạt chuẩn nông thôn mới.
`,
  'phu-my.md':
    '---\ntitle: Xã Phú Mỹ năm 2023\ndate: 2024-01-10\nplace: xã Phú Mỹ\n---\n\nNăm 2023, xã Phú Mỹ thu ngân sách 3,4 tỷ đồng. Xã Phù Mỹ thu ngân sách 2,9 tỷ đồng.\n',
};

describe('how a question was read', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each([
    ['Huyện Tân Phong còn mấy hộ ngèo?', '“ngèo” là “nghèo”'],
    ['Huyện Tân Phonng còn mấy hộ nghèo?', 'là Tân Phong'],
    ['huyen tan phong ket nap bn dv nam 2023', '“dv” là đảng viên'],
    ['Huyện Tân Phong có mấy xã đạt chuẩn NTM?', '“NTM” là nông thôn mới'],
    ['Huyện Tân Phong chích ngừa cho bao nhiêu trẻ?', '“chích ngừa” là tiêm vắc xin'],
    ['Hộ nghèo huyện Tân Phong năm 23 còn bao nhiêu?', '“năm 23” là “năm 2023”'],
    ['xa phu my thu ngan sach bao nhieu nam 2023', 'là Phù Mỹ hoặc Phú Mỹ'],
    ['Năm ngoái huyện Tân Phong kết nạp mấy đảng viên?', '“Năm ngoái” là năm 2023'],
  ])('%s tells %s', async (question, told) => {
    expect((await ask(question)).understood).toContain(told);
  });

  test.each([
    'Huyện Tân Phong còn bao nhiêu hộ nghèo?',
    'huyen tan phong con bao nhieu ho ngheo nam 2023',
    'UBND huyện Tân Phong kết nạp bao nhiêu đảng viên năm 2023?',
  ])('%s needs no telling', async (question) => {
    expect((await ask(question)).understood).toBeNull();
  });

  test('a follow-up tells what it took over, on one line', async () => {
    const { understood } = await ask('Còn hộ nghèo?', 'Năm 2023 huyện Tân Phong kết nạp bao nhiêu đảng viên?');
    expect(understood).toContain('huyện Tân Phong');
    expect(understood).not.toContain('\n');
  });
});
