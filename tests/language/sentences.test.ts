import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/language/canonical.js';
import { splitSentences } from '../../src/language/sentences.js';
import { personTitles } from '../../src/language/vocabulary/person-titles.js';
import { dottedAbbreviations, gradedNouns } from '../../src/language/vocabulary/sentence-abbreviations.js';
import { nastyText } from './nasty-text.js';

const split = (text: string) => splitSentences(text, { start: 0, end: text.length }).map((span) => text.slice(span.start, span.end));

describe('splitSentences', () => {
  it.each([
    ['Họp tại TP. Sa Đéc. Mọi người đồng tình.', ['Họp tại TP. Sa Đéc.', 'Mọi người đồng tình.']],
    ['Đ/c Lê Văn Bình chủ trì. PGS.TS. Trần Nam đến dự.', ['Đ/c Lê Văn Bình chủ trì.', 'PGS.TS. Trần Nam đến dự.']],
    ['Thu 1.683 tấn, tăng 9,5%. Còn lại giữ nguyên.', ['Thu 1.683 tấn, tăng 9,5%.', 'Còn lại giữ nguyên.']],
    ['Có lúa, cá, v.v. và rau. Dân vui.', ['Có lúa, cá, v.v. và rau.', 'Dân vui.']],
    ['Ông Nguyễn V. A. cho biết thêm.', ['Ông Nguyễn V. A. cho biết thêm.']],
    ['Xây xong trong năm 2022./. Tin: Lê Na', ['Xây xong trong năm 2022./.', 'Tin: Lê Na']],
    ['Trồng xoài, mít... nhưng còn ít. Nay khác.', ['Trồng xoài, mít... nhưng còn ít.', 'Nay khác.']],
    ['Kết quả tốt.Trong đó có lúa.', ['Kết quả tốt.', 'Trong đó có lúa.']],
    ['Bà nói: “Tôi mừng. Ai cũng mừng.” Rồi bà về.', ['Bà nói: “Tôi mừng. Ai cũng mừng.”', 'Rồi bà về.']],
    ['1. Thu ngân sách. 2. Chi ngân sách.', ['1. Thu ngân sách.', '2. Chi ngân sách.']],
    ['Xếp hạng A. Sau đó nghỉ.', ['Xếp hạng A.', 'Sau đó nghỉ.']],
    ['Dân góp 37 tỷ. 5 năm kết nạp 412 người.', ['Dân góp 37 tỷ.', '5 năm kết nạp 412 người.']],
    ['Hộ nghèo còn 3,1%. 12/14 thôn đạt chuẩn.', ['Hộ nghèo còn 3,1%.', '12/14 thôn đạt chuẩn.']],
    ['Mỗi hộ được 12 tr. 5 hộ chưa nhận.', ['Mỗi hộ được 12 tr. 5 hộ chưa nhận.']],
    ['Dòng đầu\nDòng sau', ['Dòng đầu', 'Dòng sau']],
  ])('cuts %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['Có hai việc: (1) Thu thuế; làm nhanh. (2) Làm đường.', ['Có hai việc:', '(1) Thu thuế; làm nhanh.', '(2) Làm đường.']],
    ['Gồm: 1) đất; 2) nước.', ['Gồm:', '1) đất;', '2) nước.']],
    ['Gồm: a) đất; b) nước; c) rừng.', ['Gồm:', 'a) đất;', 'b) nước;', 'c) rừng.']],
    ['Theo khoản (1) của quy chế.', ['Theo khoản (1) của quy chế.']],
    ['Theo khoản 2) rồi 5) thì thôi.', ['Theo khoản 2) rồi 5) thì thôi.']],
  ])('makes items of a list sentences: %s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each(dottedAbbreviations)('goes on behind "%s."', (abbreviation) => {
    expect(split(`Có mặt ${abbreviation}. Nguyễn Nam tại đó.`)).toHaveLength(1);
  });

  it.each([...gradedNouns, ...personTitles])('ends behind "%s B."', (noun) => {
    expect(split(`Đây là ${noun} B. Rồi thôi.`)).toHaveLength(2);
  });

  it('covers all that is not blank, in order, without overlap, and never crosses a line', () => {
    fc.assert(
      fc.property(nastyText, (raw) => {
        const text = canonicalize(raw);
        let end = 0;
        for (const sentence of splitSentences(text, { start: 0, end: text.length })) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          const words = text.slice(sentence.start, sentence.end);
          expect(words).toBe(words.trim());
          expect(words).not.toContain('\n');
          expect(words).not.toBe('');
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });

  it('stays inside the stretch it is given', () => {
    const text = 'Một. Hai ba. Bốn.';
    expect(splitSentences(text, { start: 5, end: 12 })).toEqual([{ start: 5, end: 12 }]);
  });
});
