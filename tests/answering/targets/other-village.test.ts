import { describe, expect, it } from 'vitest';
import { clauseAround } from '../../../src/answering/evidence/clause.js';
import { isOtherVillage } from '../../../src/answering/targets/other-village.js';
import { syllablesOf } from '../../../src/answering/words/syllables.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

function isOther(question: string, sentence: string, written: string): boolean {
  const evidence = sentenceEvidence(sentence);
  const figure = figureIn(evidence, written);
  return isOtherVillage(syllablesOf(question), evidence.syllables, clauseAround(evidence, figure), figure);
}

const row = 'Xóm 2 góp 46 triệu đồng, xóm 5 góp 31 triệu đồng; xóm 7 góp 58 triệu đồng.';
const behind = 'Nhiều nhất là 83 triệu đồng ở xóm 3, rồi đến 61 triệu đồng của xóm 6.';
const later = 'Cả xã góp 640 triệu đồng; xóm 5 góp 31 triệu đồng.';

describe('a figure of another numbered village', () => {
  it.each([
    ['Xóm 5 góp bao nhiêu tiền?', row, '46 triệu đồng'],
    ['Xóm 5 góp bao nhiêu tiền?', row, '58 triệu đồng'],
    ['xom 5 gop bao nhieu tien', row, '58 triệu đồng'],
    ['Xóm 05 góp bao nhiêu tiền?', row, '46 triệu đồng'],
    ['Xóm 6 góp bao nhiêu tiền?', behind, '83 triệu đồng'],
    ['Xóm 5 góp bao nhiêu tiền?', later, '640 triệu đồng'],
  ])('%s: not in "%s" %s', (question, sentence, written) => {
    expect(isOther(question, sentence, written)).toBe(true);
  });

  it.each([
    ['Xóm 5 góp bao nhiêu tiền?', row, '31 triệu đồng', 'its own'],
    ['Xóm 05 góp bao nhiêu tiền?', row, '31 triệu đồng', 'its own, with a nought'],
    ['Xóm 3 góp bao nhiêu tiền?', behind, '83 triệu đồng', 'named behind the figure alone'],
    ['Xóm 9 góp bao nhiêu tiền?', row, '46 triệu đồng', 'not named in the sentence'],
    ['Xóm Trại góp bao nhiêu tiền?', row, '46 triệu đồng', 'no numbered one'],
    ['Xóm 5 góp bao nhiêu tiền?', 'Xóm 5 họp bàn cả buổi; bà con góp 31 triệu đồng.', '31 triệu đồng', 'named before, in another clause'],
  ])('%s: may be in "%s" %s (%s)', (question, sentence, written) => {
    expect(isOther(question, sentence, written)).toBe(false);
  });
});
