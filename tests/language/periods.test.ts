import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/language/canonical.js';
import { monthNumbers, quarterNumbers } from '../../src/language/counting-words.js';
import { stripAccents } from '../../src/language/fold.js';
import type { PeriodMention } from '../../src/language/period.js';
import { findPeriods } from '../../src/language/periods.js';
import {
  afterCurrentlyCompound,
  amountVerbs,
  beforeCurrentlyCompound,
  beforeNoYear,
  birthWords,
  datedNouns,
  dayWords,
  documentNouns,
  monthLengthWords,
  monthSumWords,
  pastShiftWords,
  periodWords,
  pluralWords,
  romanQuarters,
  shiftWords,
  wordsAfterYear,
  yardstickWords,
} from '../../src/language/vocabulary/period-words.js';
import { nastyText } from './nasty-text.js';

const reference = '2023-11-28';
const find = (text: string, seenFrom: string | null = reference) => findPeriods(text, { start: 0, end: text.length }, seenFrom);
const show = (text: string, mention: PeriodMention) =>
  [text.slice(mention.start, mention.end), mention.period?.kind, mention.period?.from, mention.period?.to].join(' | ');
const read = (text: string) => find(text).map((mention) => show(text, mention));

describe('findPeriods', () => {
  it.each([
    ['Sáng 23/02/2022, đoàn đến', 'Sáng 23/02/2022 | day | 2022-02-23 | 2022-02-23'],
    ['vào 27-9-2023 họp', '27-9-2023 | day | 2023-09-27 | 2023-09-27'],
    ['vào 27.9.2023 họp', '27.9.2023 | day | 2023-09-27 | 2023-09-27'],
    ['ngày 20 tháng 7 năm 2022', 'ngày 20 tháng 7 năm 2022 | day | 2022-07-20 | 2022-07-20'],
    ['Vụ hè thu 2024 huyện Lệ Thủy đạt', '2024 | year | 2024-01-01 | 2024-12-31'],
    ['thu ngân sách đến 15/11 đạt', 'đến 15/11 | until |  | 2023-11-15'],
    ['chiều ngày 5/9', 'chiều ngày 5/9 | day | 2023-09-05 | 2023-09-05'],
    ['ngày 3-5/9/2022', 'ngày 3-5/9/2022 | day | 2022-09-03 | 2022-09-05'],
    ['hôm qua, 27/11', 'hôm qua, 27/11 | day | 2023-11-27 | 2023-11-27'],
    ['hôm qua đã họp', 'hôm qua | day | 2023-11-27 | 2023-11-27'],
    ['tháng 5/2023', 'tháng 5/2023 | month | 2023-05-01 | 2023-05-31'],
    ['Tổng kết 2022 bà con vui', '2022 | year | 2022-01-01 | 2022-12-31'],
    ['Sơ kết 2022 chị Lụa kể lại', '2022 | year | 2022-01-01 | 2022-12-31'],
    ['cuối tháng 2 năm 2024', 'cuối tháng 2 năm 2024 | month | 2024-02-01 | 2024-02-29'],
    ['tháng 5 có mưa', 'tháng 5 | month | 2023-05-01 | 2023-05-31'],
    ['tháng trước', 'tháng trước | month | 2023-10-01 | 2023-10-31'],
    ['9 tháng của năm 2023', '9 tháng của năm 2023 | months | 2023-01-01 | 2023-09-30'],
    ['9 tháng đầu năm', '9 tháng đầu năm | months | 2023-01-01 | 2023-09-30'],
    ['3 tháng cuối năm 2022', '3 tháng cuối năm 2022 | months | 2022-10-01 | 2022-12-31'],
    ['6 tháng đầu năm nay', '6 tháng đầu năm nay | half | 2023-01-01 | 2023-06-30'],
    ['sáu tháng đầu 2022', 'sáu tháng đầu 2022 | half | 2022-01-01 | 2022-06-30'],
    ['nửa đầu 2022', 'nửa đầu 2022 | half | 2022-01-01 | 2022-06-30'],
    ['nửa cuối năm', 'nửa cuối năm | half | 2023-07-01 | 2023-12-31'],
    ['quý I/2023', 'quý I/2023 | quarter | 2023-01-01 | 2023-03-31'],
    ['quý III năm 2022', 'quý III năm 2022 | quarter | 2022-07-01 | 2022-09-30'],
    ['quý 1', 'quý 1 | quarter | 2023-01-01 | 2023-03-31'],
    ['năm 2021', 'năm 2021 | year | 2021-01-01 | 2021-12-31'],
    ['cả năm 2022', 'cả năm 2022 | year | 2022-01-01 | 2022-12-31'],
    ['năm ngoái', 'năm ngoái | year | 2022-01-01 | 2022-12-31'],
    ['giai đoạn 2021-2025', 'giai đoạn 2021-2025 | years | 2021-01-01 | 2025-12-31'],
    ['nhiệm kỳ 2020 - 2025', 'nhiệm kỳ 2020 - 2025 | term | 2020-01-01 | 2025-12-31'],
    ['năm học 2022–2023', 'năm học 2022–2023 | years | 2022-01-01 | 2023-12-31'],
    ['đến nay', 'đến nay | until |  | 2023-11-28'],
    ['đến ngày 27/9/2023', 'đến ngày 27/9/2023 | until |  | 2023-09-27'],
    ['tính đến tháng 6', 'tính đến tháng 6 | until |  | 2023-06-30'],
    ['đến hết năm 2025', 'đến hết năm 2025 | until |  | 2025-12-31'],
    ['đến đầu năm 2023', 'đến đầu năm 2023 | until |  | 2023-01-01'],
    ['từ nay đến cuối năm 2024', 'từ nay đến cuối năm 2024 | until |  | 2024-12-31'],
    ['từ đầu năm 2023 đến nay', 'từ đầu năm 2023 đến nay | since | 2023-01-01 | '],
    ['từ tháng 5/2023 đến nay', 'từ tháng 5/2023 đến nay | since | 2023-05-01 | '],
    ['đầu năm đến nay', 'đầu năm đến nay | since | 2023-01-01 | '],
    ['từ cuối năm 2022 đến nay', 'từ cuối năm 2022 đến nay | since | 2022-12-01 | '],
    ['từ năm 2021', 'từ năm 2021 | since | 2021-01-01 | '],
    ['từ tháng 1 đến tháng 6/2022', 'từ tháng 1 đến tháng 6/2022 | months | 2022-01-01 | 2022-06-30'],
    ['từ 15/12/2022 đến ngày 14/6/2023', 'từ 15/12/2022 đến ngày 14/6/2023 | day | 2022-12-15 | 2023-06-14'],
    ['từ 2016 đến 2020', 'từ 2016 đến 2020 | years | 2016-01-01 | 2020-12-31'],
    ['hiện nay', 'hiện nay | until |  | 2023-11-28'],
    ['hiện huyện còn', 'hiện | until |  | 2023-11-28'],
    ['kết nạp bao nhiêu đảng viên 2023?', '2023 | year | 2023-01-01 | 2023-12-31'],
    ['quy 1 nam 2023 dang bo ket nap', 'quy 1 nam 2023 | quarter | 2023-01-01 | 2023-03-31'],
    ['đến giữa năm 2023', 'đến giữa năm 2023 | until |  | 2023-06-30'],
    ['nửa năm 2022', 'nửa năm 2022 | half | 2022-01-01 | 2022-06-30'],
    ['nửa năm qua', 'nửa năm qua | months | 2023-05-01 | 2023-11-28'],
    ['quý đầu tiên của năm nay', 'quý đầu tiên của năm nay | quarter | 2023-01-01 | 2023-03-31'],
    ['quý cuối năm 2022', 'quý cuối năm 2022 | quarter | 2022-10-01 | 2022-12-31'],
    ['sang năm', 'sang năm | year | 2024-01-01 | 2024-12-31'],
    ['bước sang năm 2025', 'năm 2025 | year | 2025-01-01 | 2025-12-31'],
    ['đầu nhiệm kỳ', 'đầu nhiệm kỳ | term | 2020-01-01 | 2025-12-31'],
    ['từ đầu nhiệm kỳ đến nay', 'từ đầu nhiệm kỳ đến nay | since | 2020-01-01 | '],
    ['đầu năm là 52 hộ', 'đầu năm | until |  | 2023-01-01'],
    ['năm vừa qua', 'năm vừa qua | year | 2022-01-01 | 2022-12-31'],
    ['trong năm, xã', 'trong năm | year | 2023-01-01 | 2023-12-31'],
    ['trong quý, xã', 'trong quý | quarter | 2023-10-01 | 2023-12-31'],
    ['trong tháng, xã', 'trong tháng | month | 2023-11-01 | 2023-11-30'],
    ['lũy kế 9 tháng', '9 tháng | months | 2023-01-01 | 2023-09-30'],
    ['trong chín tháng, xã', 'chín tháng | months | 2023-01-01 | 2023-09-30'],
    ['9 tháng phường thu được 22,4 tỷ', '9 tháng | months | 2023-01-01 | 2023-09-30'],
    ['10 tháng toàn xã kết nạp 5 đảng viên', '10 tháng | months | 2023-01-01 | 2023-10-31'],
    ['khách 10 tháng 262.000 lượt', '10 tháng | months | 2023-01-01 | 2023-10-31'],
    ['10 tháng đạt 5 tỷ', '10 tháng | months | 2023-01-01 | 2023-10-31'],
    ['3 tháng qua', '3 tháng qua | months | 2023-08-01 | 2023-11-28'],
    ['6 thang dau nam 2022', '6 thang dau nam 2022 | half | 2022-01-01 | 2022-06-30'],
    ['quy 1 2023', 'quy 1 2023 | quarter | 2023-01-01 | 2023-03-31'],
    ['nam 2023', 'nam 2023 | year | 2023-01-01 | 2023-12-31'],
    ['thang 5/2023', 'thang 5/2023 | month | 2023-05-01 | 2023-05-31'],
    ['ket nap bao nhieu dv 2023', '2023 | year | 2023-01-01 | 2023-12-31'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    'nâng số xã đạt chuẩn từ 8 đến 10/12 xã',
    'từ 9/20 đến 12/20 tiêu chí',
    'ngày 31/2/2023',
    'đạt 12/20 chỉ tiêu',
    '5 năm trước',
    'cứ 9 tháng xã báo cáo một lần',
    'nhiều tháng nay',
    'thực hiện tốt',
    'thiết bị hiện đại',
    'có 2000 hộ',
    'Việt Nam 2023 hộ',
    'ông Ba sinh năm 1967',
    'anh Tư (SN 1987)',
    'quý 3 triệu đồng',
    'số 1945 đường Ba',
    'Quyết định 2021/QĐ-UBND',
    'giá 2020 đồng',
  ])('reads no time in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads each year of a row', () => {
    expect(read('năm 2021, 2022 và 2023.')).toHaveLength(3);
  });

  it.each([
    ['tăng 9% so với cùng kỳ', 'comparison', null],
    ['bằng 105% so với cùng kỳ năm 2022', 'comparison', 'year'],
    ['tăng so với năm 2021', 'comparison', 'year'],
    ['tăng so năm trước', 'comparison', 'year'],
    ['giảm 4 hộ so với hồi đầu năm', 'comparison', 'year'],
    ['thêm 2 tổ so với lúc đầu năm 2023', 'comparison', 'year'],
    ['giam 4 ho so voi hoi dau nam', 'comparison', 'year'],
    ['hồi đầu năm 2023 còn 4 hộ', 'time', 'until'],
    ['theo Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của', 'document', 'day'],
    ['theo Quyết định số 318 của Bộ Y tế ngày 8/3/2022', 'document', 'day'],
    ['họp ngày 8/3/2022', 'time', 'day'],
  ])('tells the part that a mention plays in "%s"', (text, role, kind) => {
    expect(find(text).map((mention) => [mention.role, mention.period?.kind ?? null])).toEqual([[role, kind]]);
  });

  it('gives no period for relative words without a day to see them from', () => {
    const texts = ['năm nay', 'đến nay', '6 tháng đầu năm', 'hôm nay', 'tháng 5', 'quý trước', 'từ đầu năm đến nay'];
    const mentions = texts.flatMap((text) => find(text, null));
    expect(mentions.map((mention) => [mention.period, mention.relative])).toEqual(texts.map(() => [null, true]));
  });

  it('takes a written year whatever the reference is', () => {
    expect(find('năm 2021', null)[0]).toMatchObject({ period: { kind: 'year', from: '2021-01-01' }, relative: false });
  });

  it('sees December from January as the one just over', () => {
    expect(find('tháng 12 vừa rồi', '2023-01-10')[0]?.period?.from).toBe('2022-12-01');
  });

  it('sees nothing beyond its stretch', () => {
    const text = 'năm 2021 và năm 2022';
    expect(findPeriods(text, { start: 0, end: 8 }, null)).toHaveLength(1);
    expect(findPeriods(text, { start: 0, end: 6 }, null)).toEqual([]);
  });

  it('gives mentions in order, without overlap, inside the text', () => {
    fc.assert(
      fc.property(nastyText, (raw) => {
        const text = canonicalize(raw);
        let end = 0;
        for (const mention of find(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads back any day, in every form', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number);
        for (const text of [`${d}/${m}/${y}`, `${d}-${m}-${y}`, `${d}.${m}.${y}`, `ngày ${d} tháng ${m} năm ${y}`, iso]) {
          expect(find(`họp ${text} xong`, null).map((mention) => mention.period?.from)).toEqual([iso]);
        }
      }),
    );
  });
});

describe('a text that reports on a time', () => {
  const report = { kind: 'year', from: '2022-01-01', to: '2022-12-31' } as const;
  const readOn = (text: string) =>
    findPeriods(text, { start: 0, end: text.length }, '2023-01-05', report).map((mention) => show(text, mention));

  it.each([
    ['cả năm thu', 'cả năm | year | 2022-01-01 | 2022-12-31'],
    ['trong năm, xã', 'trong năm | year | 2022-01-01 | 2022-12-31'],
    ['6 tháng đầu năm thu', '6 tháng đầu năm | half | 2022-01-01 | 2022-06-30'],
    ['năm qua, xã', 'năm qua | year | 2022-01-01 | 2022-12-31'],
    ['đến cuối năm, xã', 'đến cuối năm | until |  | 2022-12-31'],
    ['từ nay đến cuối năm, xã', 'từ nay đến cuối năm | until |  | 2023-12-31'],
    ['năm nay, xã', 'năm nay | year | 2023-01-01 | 2023-12-31'],
  ])('"%s" is of its year unless it leans on the day', (text, expected) => {
    expect(readOn(text)).toEqual([expected]);
  });
});

describe('lengths of time', () => {
  it.each([
    ...monthLengthWords.map((word) => `${word} 9 tháng đạt`),
    'trong năm xã của huyện',
    'nghỉ 9 tháng ở nhà',
    'trong 9 tháng tuổi',
    'đến hết năm thứ hai',
  ])('"%s" names no time', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each(monthSumWords)('"%s 9 tháng" is the year so far', (word) => {
    expect(read(`${word} 9 tháng vẫn`)).toEqual(['9 tháng | months | 2023-01-01 | 2023-09-30']);
  });

  it.each(amountVerbs)('and so is "9 tháng %s"', (verb) => {
    expect(read(`xã 9 tháng ${verb} 5 tỷ`)).toEqual(['9 tháng | months | 2023-01-01 | 2023-09-30']);
  });

  it.each(pastShiftWords)('"năm %s" in December is the year that ends', (word) => {
    expect(find(`năm ${word}, xã`, '2023-12-20')[0]?.period?.from).toBe('2023-01-01');
  });
});

describe('months before what is left of the year', () => {
  const seenFrom = '2024-09-27';
  const readFrom = (text: string) => find(text, seenFrom).map((mention) => show(text, mention));
  const gone = '9 tháng | months | 2024-01-01 | 2024-09-30';
  const left = '3 tháng cuối năm 2024 | months | 2024-10-01 | 2024-12-31';

  it.each([
    ['Công tác hội 9 tháng, nhiệm vụ trọng tâm 3 tháng cuối năm 2024', [gone, left]],
    ['Cong tac hoi 9 thang, nhiem vu trong tam 3 thang cuoi nam 2024', [gone, left].map(stripAccents)],
    ['Công tác hội 9 tháng và việc cần làm 3 tháng còn lại', [gone]],
    ['Sau 9 tháng, nhiệm vụ trọng tâm 3 tháng cuối năm 2024', [left]],
    ['Công tác hội 8 tháng, nhiệm vụ trọng tâm 3 tháng cuối năm 2024', [left]],
    ['Công tác hội 9 tháng, nhiệm vụ trọng tâm 3 tháng tới', []],
    ['Công tác hội 9 tháng ở xã, nhìn từ một con đường nhỏ mới làm, và 3 tháng cuối năm 2024', [left]],
  ])('"%s"', (text, expected) => {
    expect(readFrom(text)).toEqual(expected);
  });
});

describe('words of periods', () => {
  const first = (words: readonly string[]) => words[0] ?? '';
  const frames: Readonly<Record<keyof typeof periodWords, (word: string) => string>> = {
    day: (word) => `${word} 5 tháng 6 năm 2022`,
    part: (word) => `${word} 5/6/2022`,
    month: (word) => `${word} 6/2022`,
    year: (word) => `${word} 2022`,
    school: (word) => `${word} 2022-2023`,
    quarter: (word) => `${word} II/2022`,
    half: (word) => `${word} đầu năm 2022`,
    first: (word) => `${word} năm 2022`,
    middle: (word) => `${word} năm 2022`,
    last: (word) => `${word} năm 2022`,
    whole: (word) => `${word} năm 2022`,
    of: (word) => `9 tháng ${word} năm 2022`,
    until: (word) => `${word} năm 2022`,
    counting: (word) => `${word} đến năm 2022`,
    from: (word) => `${word} năm 2021 đến năm 2022`,
    nowAfter: (word) => `đến ${word}`,
    present: (word) => word,
    currently: (word) => word,
    same: (word) => `${word} năm 2022`,
    span: (word) => `${word} 2021-2025`,
    term: (word) => `${word} 2021-2025`,
    study: (word) => `năm ${word} 2022`,
    ordinal: (word) => `quý đầu ${word} của năm 2022`,
    turning: (word) => `${word} năm`,
    state: (word) => `đầu năm ${word} 52 hộ`,
  };
  const words = Object.entries(periodWords).flatMap(([part, list]) =>
    list.map((word) => [part as keyof typeof periodWords, word] as const),
  );

  it.each(words)('%s: %s is read, with accents and without', (part, word) => {
    for (const text of [frames[part](word), stripAccents(frames[part](word))]) {
      const found = find(text).map((mention) => text.slice(mention.start, mention.end));
      expect(found).toEqual([part === 'state' ? text.slice(0, 'đầu năm'.length) : text]);
    }
  });

  it.each(shiftWords)('năm %s', (word, steps) => {
    expect(find(`vào năm ${word} có`)[0]?.period?.from).toBe(`${2023 + steps}-01-01`);
  });

  it.each(dayWords)('%s', (word, days) => {
    expect(find(`${word} họp`)[0]?.period?.from).toBe(`2023-11-${28 + days}`);
  });

  it.each(monthNumbers)('tháng %s', (word, month) => {
    expect(find(`tháng ${word} năm 2022`)[0]?.period?.from).toBe(`2022-${String(month).padStart(2, '0')}-01`);
  });

  it.each(quarterNumbers)('quý %s', (word, quarter) => {
    expect(find(`quý ${word}/2022`)[0]?.period?.from).toBe(`2022-${String(quarter * 3 - 2).padStart(2, '0')}-01`);
  });

  it.each([...beforeCurrentlyCompound.map((word) => `${word} hiện`), ...afterCurrentlyCompound.map((word) => `hiện ${word}`)])(
    '"%s" names no time',
    (text) => {
      expect(read(`việc ${text} tốt`)).toEqual([]);
    },
  );

  it.each(pluralWords)('"%s năm trước" names no year', (word) => {
    expect(read(`${word} năm trước`)).toEqual([]);
  });

  it.each(datedNouns)('a year stands behind "%s"', (noun) => {
    expect(read(`${noun} 2022 vẫn`)).toHaveLength(1);
  });

  it.each(beforeNoYear)('no year stands behind "%s"', (word) => {
    expect(read(`việc ${word} 2022.`)).toEqual([]);
  });

  it.each(wordsAfterYear)('a year stands before "%s"', (word) => {
    expect(read(`Tháp Mười 2022 ${word} gì`)).toHaveLength(1);
  });

  it.each(birthWords)('"%s 1987" is a birth', (word) => {
    expect(read(`anh ${word} 1987, ở xã`)).toEqual([]);
  });

  it.each(documentNouns)('"%s ngày …" dates a document', (noun) => {
    expect(find(`theo ${noun} ngày 5/6/2022`)[0]?.role).toBe('document');
  });

  it.each(yardstickWords)('"%s 2010" is what is measured by', (words) => {
    const roles = find(`6 tháng đầu năm 2023, giá trị (${words} năm 2010) và theo ${words} giai đoạn 2021 - 2025`).map(({ role }) => role);
    expect(roles).toEqual(['time', 'comparison', 'comparison']);
  });

  it.each(romanQuarters)('quý %s in capitals', (word, quarter) => {
    expect(read(`quý ${word.toUpperCase()}/2022`)[0]).toContain(`2022-${String(quarter * 3 - 2).padStart(2, '0')}-01`);
  });

  it('finds the same in a stretch, however long the text before it', () => {
    const stretch = '. So với cùng kỳ năm 2022 thu tăng; Theo Nghị quyết số 12 của HĐND huyện, ngày 5/6/2022 đến 2024.';
    const near = 'ĐẾN NĂM 2021, '.repeat(10);
    const alone = findPeriods(`${near}${stretch}`, { start: near.length, end: near.length + stretch.length }, reference);
    const before = 'Trước đó, SO VỚI năm 2020. '.repeat(50) + near;
    const behind = findPeriods(`${before}${stretch}`, { start: before.length, end: before.length + stretch.length }, reference);
    const shift = before.length - near.length;
    expect(alone).not.toHaveLength(0);
    expect(behind).toEqual(alone.map((mention) => ({ ...mention, start: mention.start + shift, end: mention.end + shift })));
  });

  it('has each part once', () => {
    expect(first(periodWords.year)).toBe('năm');
    for (const list of Object.values(periodWords)) expect(new Set<string>(list).size).toBe(list.length);
  });
});
