import { beforeAll, describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { targetsOf } from '../../../src/answering/targets/targets.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { sliceOf } from '../../../src/language/span.js';
import { type AskThem, answering } from '../../support/small-answering.js';
import { sentenceEvidence } from '../../support/small-evidence.js';

const articles = {
  'no-thue.md':
    '---\ntitle: Cục Thuế tỉnh Hòa Sơn công khai nợ thuế\ndate: 2023-03-02\n---\n\nTổng nợ tiền thuê đất của các đơn vị là 14,2 tỷ đồng. Công ty Minh Khang nợ tiền thuê đất 3,1 tỷ đồng. Công ty Đại Phát nợ tiền thuê đất 1,6 tỷ đồng.\n',
  'dan-so.md':
    '---\ntitle: Thị xã Đông Bình phát triển đô thị\ndate: 2023-04-02\nplace: thị xã Đông Bình\n---\n\nTừ một thị xã có dân số khoảng 90.000 dân, đến nay thị xã Đông Bình có dân số hơn 210.000 dân.\n',
  'ntm.md':
    '---\ntitle: Xây dựng nông thôn mới\ndate: 2023-04-02\n---\n\nCả nước đã có 5.860 xã đạt chuẩn nông thôn mới. Huyện Kim Sa có 9 xã đạt chuẩn nông thôn mới.\n',
  'cao-su.md':
    '---\ntitle: Cây cao su ở tỉnh Hòa Sơn\ndate: 2023-06-02\nplace: tỉnh Hòa Sơn\n---\n\nNăm 2019, tỉnh Hòa Sơn có 8.300 ha cao su. Năm 2022, tỉnh Hòa Sơn có 7.150 ha cao su. Năm 2030, tỉnh Hòa Sơn có 9.000 ha cao su.\n',
};

describe('what a question names', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each([
    ['Công ty Đại Phát nợ tiền thuê đất bao nhiêu?', '1,6 tỷ đồng'],
    ['Công ty Minh Khang nợ tiền thuê đất bao nhiêu?', '3,1 tỷ đồng'],
    ['Dân số thị xã Đông Bình hiện nay là bao nhiêu?', '210.000'],
    ['Cả nước có bao nhiêu xã đạt chuẩn nông thôn mới?', '5.860'],
    ['Huyện Kim Sa có bao nhiêu xã đạt chuẩn nông thôn mới?', '9 xã'],
  ])('%s → %s', async (question, figure) => {
    expect((await ask(question)).headline).toContain(figure);
  });

  test('what had not begun when it was written is a plan, and no point of a trend', async () => {
    const trend = await ask('Diện tích cao su của tỉnh Hòa Sơn qua các năm');
    expect(trend.series?.points.map(({ value }) => value)).toEqual([8300, 7150]);
    const plan = await ask('Kế hoạch năm 2030 tỉnh Hòa Sơn có bao nhiêu ha cao su?');
    expect(plan.notes.join(' ')).toContain('mục tiêu, kế hoạch');
  });
});

describe('the first value of a change', () => {
  const evidence = sentenceEvidence('Doanh thu của hợp tác xã tăng từ 1.150 triệu đồng lên 2.263 triệu đồng.');
  const suits = (question: string) => {
    const targets = targetsOf(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), evidence);
    const suitOf = (written: string) => targets.find((target) => sliceOf(evidence.article.text, target) === written)?.suits ?? 0;
    return { before: suitOf('1.150 triệu đồng'), after: suitOf('2.263 triệu đồng') };
  };

  test.each(['Doanh thu của hợp tác xã là bao nhiêu?', 'doanh thu cua hop tac xa la bao nhieu'])('suits less: %s', (question) => {
    const { before, after } = suits(question);
    expect(before).toBeLessThan(after * 0.6);
  });

  test.each(['Doanh thu của hợp tác xã ban đầu là bao nhiêu?', 'Doanh thu của hợp tác xã tăng từ bao nhiêu lên bao nhiêu?'])(
    'suits as well where it is asked for: %s',
    (question) => {
      const { before, after } = suits(question);
      expect(before).toBe(after);
    },
  );
});
