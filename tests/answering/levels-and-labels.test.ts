import { beforeAll, describe, expect, test } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'tong-ket.md':
    '---\ntitle: Huyện Kim Sa tổng kết năm 2024\ndate: 2024-12-28\nplace: huyện Kim Sa\n---\n\n## Phần A. ĐẠT VÀ VƯỢT 15/18 CHỈ TIÊU\n\nNăm 2024, hộ nghèo của huyện còn 662 hộ. Kết thúc chương trình, đoàn tặng quà 10 gia đình chính sách.\n\nTheo kế hoạch 2025, huyện Kim Sa giảm lồng nuôi tôm về 75.000 lồng.\n\nXã Ninh Sơn vừa nhận quyết định nông thôn mới nâng cao.\n',
  'dai-hoi.md':
    '---\ntitle: Đại hội Đảng bộ xã La Sơn\ndate: 2025-08-06\nplace: xã La Sơn\n---\n\nĐại hội bầu Ban Chấp hành gồm 27 đồng chí. Bí thư Đảng ủy: Dương Minh Quế. Phó Bí thư Thường trực: Hà Văn Thịnh.\n',
};

describe('figures and names by what stands with them', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test('a heading states what no sentence does', async () => {
    expect((await ask('Năm 2024 huyện Kim Sa đạt và vượt bao nhiêu chỉ tiêu?')).headline).toContain('15/18');
  });

  test('"giảm … còn bao nhiêu" asks for what is left', async () => {
    expect((await ask('Theo kế hoạch 2025 huyện Kim Sa giảm lồng nuôi tôm còn bao nhiêu?')).headline).toContain('75.000 lồng');
  });

  test('a label before a colon is the office of the name behind it', async () => {
    expect((await ask('bi thu dang uy xa La Son la ai')).headline).toContain('Dương Minh Quế');
  });

  test('what has not been reached is not told by who has', async () => {
    expect((await ask('Xã nào của huyện Kim Sa chưa đạt nông thôn mới nâng cao?')).status).toBe('not_found');
  });

  test('what has not been reached is not told by what there is', async () => {
    const plan =
      '---\ntitle: Huyện Phước Lộc năm 2023\ndate: 2023-11-28\nplace: huyện Phước Lộc\n---\n\nKế hoạch năm 2023 của huyện Phước Lộc có 13 chỉ tiêu chủ yếu, kèm theo là 12 nhóm giải pháp chia theo từng lĩnh vực.\n';
    const askPlan = await answering({ 'ke-hoach.md': plan });
    expect((await askPlan('chỉ tiêu nào của huyện Phước Lộc năm 2023 chưa đạt?')).status).toBe('not_found');
    expect((await askPlan('Kế hoạch năm 2023 của huyện Phước Lộc có bao nhiêu chỉ tiêu?')).headline).toContain('13 chỉ tiêu');
  });

  test('an accent on the wrong vowel of "quý"', async () => {
    const { understood } = await ask('Qúy I/2024 huyện Kim Sa còn bao nhiêu hộ nghèo?');
    expect(JSON.stringify(understood)).toContain('Quý');
  });
});
