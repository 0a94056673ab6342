import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/answering/evidence/evidence.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { unitFit } from '../../../src/answering/targets/unit-fit.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { evidenceWith } from '../../support/page-evidence.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

function fitOf(question: string, sentence: string | Evidence, written: string): number {
  const evidence = typeof sentence === 'string' ? sentenceEvidence(sentence) : sentence;
  return unitFit(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), evidence, figureIn(evidence, written));
}

describe('a figure behind a label', () => {
  const asked = 'Xã có bao nhiêu hộ nghèo?';

  it.each(['Hộ nghèo: 58 hộ.', 'Hộ nghèo: còn 58 hộ.', 'Hộ nghèo: nay còn 58 hộ.'])('counts what the label says: %s', (sentence) => {
    expect(fitOf(asked, sentence, '58 hộ')).toBeGreaterThan(0.5);
  });

  it.each(['Hộ nghèo: tổ dân vận thăm hỏi 58 hộ.', 'Hộ nghèo; nay còn 58 hộ.', 'Hộ khá: còn 58 hộ.'])(
    'counts no such thing: %s',
    (sentence) => {
      expect(fitOf(asked, sentence, '58 hộ')).toBeLessThan(0.5);
    },
  );
});

describe('an item of a list', () => {
  const itemOf = (opening: string) =>
    evidenceWith('Pha Long', {
      title: 'Rà soát',
      text: `${opening} của các xã như sau:\n\n- Xã Pha Cheo: 120/310 hộ\n\n- Xã Pha Long: 246/497 hộ; đạt 49,50%`,
    });
  const asked = 'Xã Pha Long có bao nhiêu hộ nghèo?';

  it('counts what the list opens with', () => {
    expect(fitOf(asked, itemOf('Số hộ nghèo/tổng số hộ'), '246/497 hộ')).toBeGreaterThan(0.5);
  });

  it('counts nothing else of the same unit', () => {
    expect(fitOf(asked, itemOf('Số hộ có nước sạch/tổng số hộ'), '246/497 hộ')).toBeLessThan(0.5);
  });
});

describe('what is measured of a thing', () => {
  it.each(['Năng suất lúa của xã là bao nhiêu?', 'nang suat lua cua xa la bao nhieu'])('is no area of it: %s', (question) => {
    const sentence = 'Xã gieo cấy 310 ha lúa, mỗi héc-ta thu 62 tạ/ha.';
    expect(fitOf(question, sentence, '310 ha')).toBeLessThan(fitOf(question, sentence, '62 tạ/ha'));
  });

  it('may be its area where no more is said', () => {
    expect(fitOf('Lúa của xã là bao nhiêu?', 'Xã gieo cấy 310 ha.', '310 ha')).toBe(1);
  });
});

describe('other words for what is counted', () => {
  it.each([
    ['Xã tiễn mấy người lên đường?', 'Xã tiễn 15/17 quân nhân.', '15/17 quân nhân'],
    ['Xã có mấy người làm nghề gốm?', 'Xã có 4 nghệ nhân.', '4 nghệ nhân'],
    ['Huyện trao bao nhiêu sổ đỏ?', 'Huyện trao 320 giấy.', '320 giấy'],
    ['Hợp tác xã có mấy xã viên?', 'Hợp tác xã có 64 thành viên.', '64 thành viên'],
    ['Xã tiêu hủy mấy con heo?', 'Xã tiêu hủy 46 con lợn.', '46 con lợn'],
    ['Trường có bao nhiêu đứa?', 'Trường có 212 học sinh.', '212 học sinh'],
  ])('%s: %s', (question, sentence, written) => {
    expect(fitOf(question, sentence, written)).toBeGreaterThan(0.5);
  });

  it('are none for another thing', () => {
    expect(fitOf('Huyện trao bao nhiêu sổ đỏ?', 'Huyện trao 320 suất quà.', '320 suất quà')).toBe(0);
  });
});
