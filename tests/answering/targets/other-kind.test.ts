import { describe, expect, it } from 'vitest';
import { isOtherKind } from '../../../src/answering/targets/other-kind.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

function isOther(question: string, sentence: string, written: string): boolean {
  const evidence = sentenceEvidence(sentence);
  return isOtherKind(syllablesOf(question), evidence.syllables, figureIn(evidence, written));
}

const crops = 'Hồ tiêu có 310 ha; sầu riêng có 295 ha, sản lượng 2.150 tấn.';
const herd = 'Xã nuôi 38 con trâu, 412 con bò và 96 con dê, đàn lợn còn 1.240 con.';

describe('a figure of another crop or animal', () => {
  it.each([
    ['Sản lượng hồ tiêu là bao nhiêu?', crops, '2.150 tấn'],
    ['Hồ tiêu có bao nhiêu ha?', crops, '295 ha'],
    ['san luong ho tieu la bao nhieu', crops, '2.150 tấn'],
    ['Xã nuôi bao nhiêu con trâu?', herd, '412 con bò'],
    ['Đàn dê có bao nhiêu con?', herd, '1.240 con'],
    ['Đàn heo có bao nhiêu con?', herd, '412 con bò'],
    ['Bưởi trồng được bao nhiêu ha?', 'Bà con có 14 ha vườn xoài trên đồi.', '14 ha'],
  ])('%s: not in "%s" %s', (question, sentence, written) => {
    expect(isOther(question, sentence, written)).toBe(true);
  });

  it.each([
    ['Sản lượng sầu riêng là bao nhiêu?', crops, '2.150 tấn'],
    ['Hồ tiêu có bao nhiêu ha?', crops, '310 ha'],
    ['Xã nuôi bao nhiêu con trâu?', herd, '38 con trâu'],
    ['Đàn heo có bao nhiêu con?', herd, '1.240 con'],
  ])('%s: of the same in "%s" %s', (question, sentence, written) => {
    expect(isOther(question, sentence, written)).toBe(false);
  });

  it.each([
    ['Xã có bao nhiêu ha đất trồng?', crops, '310 ha', 'the question names none'],
    ['Chuối trồng được bao nhiêu ha?', 'Bà con trồng thêm 14 ha trong vườn nhà.', '14 ha', 'the sentence names none'],
    [
      'Chuối trồng được bao nhiêu ha?',
      'Bà con trồng thêm 14 ha, gấp đôi vụ trước, nhờ giống xoài mới.',
      '14 ha',
      'another is only named later',
    ],
    ['nha tro xay bao nhieu can de o', herd, '38 con trâu', 'a word of one syllable is typed without accents'],
  ])('%s: left to other words in "%s" %s (%s)', (question, sentence, written) => {
    expect(isOther(question, sentence, written)).toBe(false);
  });

  it('is none where there is no figure', () => {
    expect(isOtherKind(syllablesOf('Trâu có bao nhiêu con?'), syllablesOf('Đàn bò tăng nhanh.'), null)).toBe(false);
  });
});
