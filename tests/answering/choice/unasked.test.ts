import { describe, expect, it } from 'vitest';
import { unaskedFlow } from '../../../src/answering/choice/unasked.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

function flow(question: string, sentence: string, written: string): number {
  const evidence = sentenceEvidence(sentence);
  const figure = figureIn(evidence, written);
  const from = evidence.syllables.findIndex(({ start }) => start >= figure.start);
  const to = evidence.syllables.findLastIndex(({ end }) => end <= figure.end) + 1;
  return unaskedFlow(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), evidence, { from, to });
}

describe('a number of what was done', () => {
  const sentence = 'Bộ phận một cửa tiếp nhận 1.250 hồ sơ đất đai.';

  it.each(['Xã đã tiếp nhận tổng cộng bao nhiêu hồ sơ?', 'xa da tiep nhan tat ca bao nhieu ho so'])(
    'is what a total of deeds asks for: %s',
    (question) => {
      expect(flow(question, sentence, '1.250 hồ sơ')).toBe(0);
    },
  );

  it('may be so where the deed has another verb', () => {
    const stock = flow('Xã hiện có tổng cộng bao nhiêu hồ sơ?', sentence, '1.250 hồ sơ');
    expect(flow('Xã đã nhận tổng cộng bao nhiêu hồ sơ?', sentence, '1.250 hồ sơ')).toBeLessThan(stock);
  });

  it('is not how many there are in all', () => {
    expect(flow('Toàn xã tổng cộng bao nhiêu đảng viên?', 'Chi bộ kết nạp 12 đảng viên.', '12 đảng viên')).toBe(1);
  });

  it('is not how many there are, who asks for all that there are', () => {
    expect(flow('Xã đã có tổng cộng bao nhiêu hồ sơ?', sentence, '1.250 hồ sơ')).toBe(1);
  });
});
