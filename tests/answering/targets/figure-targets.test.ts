import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { figureTargets } from '../../../src/answering/targets/figure-targets.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { sliceOf } from '../../../src/language/span.js';
import { sentenceEvidence } from '../../support/small-evidence.js';

/** How well each figure of a sentence suits a question, by what is written. */
function suits(question: string, sentence: string): Record<string, number> {
  const evidence = sentenceEvidence(sentence);
  const read = readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' });
  return Object.fromEntries(figureTargets(read, evidence).map((target) => [sliceOf(evidence.article.text, target), target.suits]));
}

describe('how far two shares are apart', () => {
  const sentence = 'Thu thuế của xã đạt 64% dự toán, cao hơn cùng kỳ 11 điểm phần trăm.';

  it.each(['Thu thuế của xã đạt bao nhiêu phần trăm dự toán?', 'thu thue cua xa dat bao nhieu % du toan'])(
    'suits less where a share is asked for: %s',
    (question) => {
      const found = suits(question, sentence);
      expect(found['11 điểm phần trăm']).toBeLessThan((found['64%'] ?? 0) / 2);
    },
  );

  it('suits where it is asked for', () => {
    const asked = suits('Thu thuế của xã cao hơn cùng kỳ bao nhiêu điểm phần trăm?', sentence)['11 điểm phần trăm'] ?? 0;
    const share = suits('Thu thuế của xã bằng bao nhiêu phần trăm cùng kỳ?', sentence)['11 điểm phần trăm'] ?? 0;
    expect(share).toBeLessThan(asked);
  });
});

describe('a label before a colon', () => {
  const sentence = 'Kết quả rà soát: hộ nghèo: 58 hộ; hộ cận nghèo: còn 203 hộ.';

  it('tells one figure from its opposite', () => {
    const poor = suits('Xã còn bao nhiêu hộ nghèo?', sentence);
    const near = suits('Xã còn bao nhiêu hộ cận nghèo?', sentence);
    expect(poor['203 hộ']).toBeLessThan((poor['58 hộ'] ?? 0) / 2);
    expect(near['58 hộ']).toBeLessThan((near['203 hộ'] ?? 0) / 2);
  });
});
