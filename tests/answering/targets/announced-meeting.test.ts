import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { targetsOf } from '../../../src/answering/targets/targets.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { sentenceEvidence } from '../../support/small-evidence.js';

function suits(question: string, sentence: string): number {
  const [target] = targetsOf(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }), sentenceEvidence(sentence));
  return target?.suits ?? -1;
}

describe('a sentence that only says who met when', () => {
  const list = 'Đoàn công tác kiểm tra những nội dung gì?';

  it.each([
    'Ngày 12/10/2022, đoàn công tác của huyện đã làm việc với xã về nội dung kiểm tra.',
    'Sáng 12/10/2022, huyện tổ chức hội nghị nghe đoàn công tác báo cáo nội dung kiểm tra.',
  ])('lists nothing: %s', (sentence) => {
    expect(suits(list, sentence)).toBeCloseTo(0.05);
  });

  it.each([
    'Đoàn công tác của huyện đã làm việc với xã về nội dung giảm nghèo, kiểm tra chợ, kiểm tra kênh.',
    'Ngày 12/10/2022, đoàn công tác của huyện đã làm việc với xã: xem chợ, thăm kênh.',
    'Ngày 12/10/2022, đoàn công tác của huyện kiểm tra nội dung giảm nghèo, nước sạch và chợ.',
  ])('lists something: %s', (sentence) => {
    expect(suits(list, sentence)).toBe(1);
  });

  it('tells how things are all the same', () => {
    const sentence = 'Ngày 12/10/2022, đoàn công tác của huyện đã làm việc với xã về nội dung kiểm tra.';
    expect(suits('Tình hình kiểm tra của đoàn công tác thế nào?', sentence)).toBe(1);
  });
});
