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

describe('what a number came to', () => {
  const asked = 'Xã có bao nhiêu em bỏ học?';

  it('is no difference', () => {
    const left = suits(asked, 'Số em bỏ học giảm còn 12 em, so với 21 em của năm trước.');
    const apart = suits(asked, 'Số em bỏ học giảm 12 em, so với 21 em của năm trước.');
    expect(apart['12 em']).toBeLessThan((left['12 em'] ?? 0) / 2);
  });
});

describe('two years that a question names', () => {
  const sentence = 'Năm 2023 xã trồng 30 ha rừng, năm 2024 trồng 45 ha rừng.';

  it('ask for no rate, though each is called "mỗi năm"', () => {
    const both = suits('Năm 2023 và năm 2024 mỗi năm xã trồng bao nhiêu ha rừng?', sentence);
    const rate = suits('Mỗi năm xã trồng bao nhiêu ha rừng?', sentence);
    for (const written of ['30 ha', '45 ha']) expect(rate[written]).toBeLessThan((both[written] ?? 0) / 2);
  });
});

describe('a number that the question states', () => {
  it('is none of its time', () => {
    const told = 'Trong 10 đồng chí mới có 6/10 đồng chí là nữ.';
    const [half, plain] = ['6 tháng đầu năm 2024 xã có bao nhiêu đồng chí là nữ?', 'Xã có bao nhiêu đồng chí là nữ?'].map((question) =>
      suits(question, told),
    );
    expect(half?.['6/10 đồng chí']).toBe(plain?.['6/10 đồng chí']);
  });

  it('is one of its topic', () => {
    const told = 'Xã có 14 ấp đạt 100% chỉ tiêu.';
    const given = suits('Xã có mấy phần trăm ấp đạt 100% chỉ tiêu?', told)['100%'] ?? 1;
    const open = suits('Xã có mấy phần trăm ấp đạt chỉ tiêu?', told)['100%'] ?? 0;
    expect(given).toBeLessThan(open / 2);
  });
});

describe('members who were dealt with', () => {
  it('are none who were admitted', () => {
    const found = suits('Huyện thêm được bao nhiêu đảng viên mới?', 'Sau khi kết nạp 132 đảng viên, huyện kỷ luật 14 đảng viên.');
    expect(found['14 đảng viên']).toBeLessThan((found['132 đảng viên'] ?? 0) / 2);
  });
});

describe('money for a building', () => {
  it('is no wage, though "tiền công" stands in its words', () => {
    const found = suits('Xã còn nợ tiền công trình bao nhiêu?', 'Nợ xây dựng của xã là 1,5 tỷ đồng.');
    expect(found['1,5 tỷ đồng']).toBeGreaterThan(0.5);
  });
});
