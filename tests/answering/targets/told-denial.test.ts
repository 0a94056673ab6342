import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { leavesOpen, tellsThereIsNone } from '../../../src/answering/targets/told-denial.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { sentenceEvidence } from '../../support/small-evidence.js';

const tells = (question: string, sentence: string) =>
  tellsThereIsNone(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), sentenceEvidence(sentence));

const open = (question: string, sentence: string) =>
  leavesOpen(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), sentenceEvidence(sentence));

describe('whether any is left', () => {
  const asked = 'Huyện còn xã nào chưa đạt chuẩn nông thôn mới không?';

  it.each([
    'Huyện có 15/15 xã đạt chuẩn nông thôn mới.',
    '100% xã của huyện đạt chuẩn nông thôn mới.',
    'Huyện còn 2 xã đang phấn đấu đạt chuẩn nông thôn mới.',
    'Xã Tân An chưa đạt chuẩn nông thôn mới.',
  ])('is told by "%s"', (sentence) => {
    expect(open(asked, sentence)).toBe(false);
  });

  it.each(['Huyện có 12/15 xã đạt chuẩn nông thôn mới.', 'Huyện có 4 xã đạt chuẩn nông thôn mới nâng cao.'])(
    'is left open by "%s"',
    (sentence) => {
      expect(open(asked, sentence)).toBe(true);
    },
  );

  it('is not asked by a question for a number', () => {
    expect(open('Huyện có bao nhiêu xã đạt chuẩn nông thôn mới?', 'Huyện có 4 xã đạt chuẩn nông thôn mới nâng cao.')).toBe(false);
  });
});

describe('that there is none', () => {
  it.each([
    ['Có còn thôn nào chưa có nhà văn hóa không?', 'Đến nay cả xã không còn thôn chưa có nhà văn hóa.'],
    ['Còn hộ nào ở nhà tạm không?', 'Cả thôn không còn hộ ở nhà tạm.'],
    ['Có ai bỏ học giữa chừng không?', 'Mùa mưa năm nay không để học sinh bỏ học giữa chừng.'],
    ['co ai bo hoc giua chung khong', 'Mùa mưa năm nay không để học sinh bỏ học giữa chừng.'],
    ['Có vụ cháy nào ở chợ không?', 'Đường sá thông suốt; chợ không xảy ra vụ cháy lớn nào.'],
  ])('%s: is told by "%s"', (question, sentence) => {
    expect(tells(question, sentence)).toBe(true);
  });

  it.each([
    ['Còn hộ nào ở nhà tạm không?', 'Cả thôn còn 4 hộ ở nhà tạm.', 'it denies nothing'],
    ['Còn hộ nào ở nhà tạm không?', 'Hộ ở nhà tạm được xét trước; chợ không xảy ra vụ cháy.', 'it denies another thing'],
    ['Cả thôn có bao nhiêu hộ ở nhà tạm?', 'Cả thôn không còn hộ ở nhà tạm.', 'nothing of the sort is asked'],
    ['Vì sao chưa hết hộ ở nhà tạm?', 'Cả thôn không còn hộ ở nhà tạm.', 'a reason is asked for'],
  ])('%s: is not told by "%s" (%s)', (question, sentence) => {
    expect(tells(question, sentence)).toBe(false);
  });
});
