import { describe, expect, test } from 'vitest';
import { isOtherOutcome } from '../../../src/answering/targets/other-outcome.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

function isOther(question: string, sentence: string, written: string, above = ''): boolean {
  const evidence = sentenceEvidence(sentence);
  return isOtherOutcome(syllablesOf(question), evidence.syllables, syllablesOf(above), figureIn(evidence, written));
}

const late = 'Toàn huyện có 9 xã chưa đạt chuẩn nông thôn mới.';
const paid = 'Xã chi trả tiền bồi thường cho 118 hộ.';
const left = 'Còn 37 hộ chưa nhận tiền bồi thường.';

describe('a figure of those of whom the contrary holds', () => {
  test.each([
    ['Huyện có bao nhiêu xã đạt chuẩn nông thôn mới?', late, '9 xã'],
    ['huyen co bao nhieu xa dat chuan nong thon moi', late, '9 xã'],
    ['Bao nhiêu hộ nhận tiền bồi thường?', left, '37 hộ'],
    ['Còn mấy hộ chưa nhận tiền bồi thường?', paid, '118 hộ'],
    ['con may ho chua nhan tien boi thuong', paid, '118 hộ'],
  ])('%s: not in "%s" %s', (question, sentence, written) => {
    expect(isOther(question, sentence, written)).toBe(true);
  });

  test.each([
    ['Còn mấy hộ chưa nhận tiền bồi thường?', left, '37 hộ', 'denied in both'],
    ['Còn bao nhiêu xã chưa đạt chuẩn?', late, '9 xã', 'denied in both'],
    ['Xã chi trả cho bao nhiêu hộ?', paid, '118 hộ', 'denied in neither'],
    ['Đã chi trả cho bao nhiêu hộ rồi, xong chưa?', paid, '118 hộ', 'the question only ends in "chưa"'],
    ['Thu chưa đạt dự toán, được bao nhiêu tỷ đồng?', 'Tổng thu 41 tỷ đồng.', '41 tỷ đồng', 'denied before what is counted'],
    ['Xã có bao nhiêu hộ nghèo?', 'Xã có 12 hộ nghèo không có đất ở.', '12 hộ nghèo', 'the verb says nothing of its own'],
    ['Có mấy xã đạt chuẩn?', 'Có 9 xã, nhưng chưa đạt chuẩn đô thị.', '9 xã', 'behind a mark'],
    ['Có mấy xã chưa đạt chuẩn?', '9 xã phấn đấu về đích năm sau.', '9 xã', 'said above', 'Các xã chưa đạt chuẩn:'],
  ])('%s: may be in "%s" %s (%s)', (question, sentence, written, _why, above = '') => {
    expect(isOther(question, sentence, written, above)).toBe(false);
  });
});
