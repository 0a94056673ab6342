import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { standsFor } from '../../../src/answering/words/syllables.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const place = (key: string) => ({ key, name: key, levels: [], articles: 1 });
const known = indexPlaces(['an phú', 'phú mỹ', 'phù mỹ', 'long khánh'].map(place));
const read = (text: string) => readQuestion(text, { known, today: '2024-11-20' });
const periods = (text: string) =>
  read(text).periods.map(({ period: { from, to }, yearless }) => `${from} ${to}${yearless ? ' of any year' : ''}`);

describe('periods of a question', () => {
  test('bare months beside a year are of that year', () => {
    expect(periods('9 tháng và cả năm 2023 An Phú kết nạp bao nhiêu đảng viên?')).toEqual([
      '2023-01-01 2023-09-30',
      '2023-01-01 2023-12-31',
    ]);
    expect(periods('So sánh 6 tháng với cả năm 2022')).toEqual(['2022-01-01 2022-06-30', '2022-01-01 2022-12-31']);
  });

  test('a time that is named twice is asked for once, as a whole when one of them says so', () => {
    const whole = (text: string) => read(text).periods.map((period) => [period.period.to, period.whole]);
    expect(whole('Năm 2023 cả năm An Phú thu bao nhiêu?')).toEqual([['2023-12-31', true]]);
    expect(whole('Năm 2023 An Phú thu bao nhiêu trong năm 2023?')).toEqual([['2023-12-31', false]]);
  });

  test.each(['Kết thúc năm 2023', 'Khép lại năm 2023'])('"%s" is the whole year, and its words are no topic', (time) => {
    const { periods, terms } = read(`${time} An Phú có bao nhiêu hộ nghèo?`);
    expect(periods.map(({ period, whole }) => [period.to, whole])).toEqual([['2023-12-31', true]]);
    expect(terms.map(({ normal }) => normal)).toEqual(['hộ', 'nghèo']);
  });

  test('a length of time is no period', () => {
    expect(periods('Dự án thi công 9 tháng thì xong phải không?')).toEqual([]);
  });

  test('a part of the year without its year may be of any', () => {
    expect(periods('6 tháng đầu năm An Phú thu ngân sách bao nhiêu?')).toEqual(['2024-01-01 2024-06-30 of any year']);
    expect(periods('Quý I năm nay An Phú thu ngân sách bao nhiêu?')).toEqual(['2024-01-01 2024-03-31']);
  });

  test('the day or month of a meeting is when people met', () => {
    const met = (text: string) => read(text).periods.map((period) => [period.period.kind, period.met === true]);
    expect(met('Tại kỳ họp HĐND tháng 7/2022, An Phú báo thu được bao nhiêu?')).toEqual([['month', true]]);
    expect(met('Buổi tiếp xúc cử tri ngày 12/5/2024 ở An Phú có bao nhiêu ý kiến?')).toEqual([['day', true]]);
    expect(met('An Phú tháng 7/2022 thu được bao nhiêu?')).toEqual([['month', false]]);
    expect(met('Tại kỳ họp cuối năm 2022, An Phú báo thu được bao nhiêu?')).toEqual([['year', false]]);
  });

  test('the year of the plan that something is held against is no time of its own', () => {
    expect(periods('Thu ngân sách An Phú bằng mấy phần trăm dự toán cả năm?')).toEqual([]);
    expect(periods('Thu ngân sách An Phú bằng mấy phần trăm dự toán năm 2023?')).toEqual(['2023-01-01 2023-12-31']);
  });

  test('what is left in a year is a state, while what is done in it adds up', () => {
    const whole = (text: string) => read(text).periods.map((period) => period.whole);
    expect(whole('Năm 2023 An Phú còn tất cả bao nhiêu hộ nghèo?')).toEqual([false]);
    expect(whole('Năm 2023 An Phú kết nạp tất cả bao nhiêu đảng viên?')).toEqual([true]);
  });
});

describe('names in a question', () => {
  test('things with capitals are told from places', () => {
    expect(read('Công ty Hoa Mai ở An Phú nợ thuế bao nhiêu?').names).toEqual([{ text: 'Hoa Mai', words: ['hoa', 'mai'] }]);
  });

  test('capitals all over are a way of writing', () => {
    expect(read('Huyện Nào Có Nhiều Hộ Nghèo Nhất').names).toEqual([]);
  });

  test('who published it is no topic', () => {
    expect(read('Theo Báo Nam Sông Hậu, An Phú còn mấy hộ nghèo?').terms.map(({ normal }) => normal)).toEqual(['hộ', 'nghèo']);
  });
});

describe('places that were mended', () => {
  test.each([
    ['huyện An Phủ có mấy xã', ['An Phú']],
    ['huyện An Phú có mấy xã', []],
    ['huyen an phu co may xa', []],
    ['huyen phu my co may xa', ['Phú Mỹ', 'Phù Mỹ']],
  ])('%s: %j', (text, names) => {
    expect(read(text).places.map(({ readAs }) => readAs)).toEqual([names]);
  });
});

describe('a place whose name looks like a word that asks', () => {
  const reads = (text: string, ...keys: string[]) => readQuestion(text, { known: indexPlaces(keys.map(place)), today: '2024-11-20' });

  test.each([
    ['xa Mai Ai con bao nhieu ho ngheo', 'mai ái', 'quantity'],
    ['Tinh hinh xa Mai Ai the nao', 'mai ái', 'status'],
    ['xa Mai Ai thu hoach ngay nao', 'mai ái', 'date'],
    ['ai la chu tich xa Mai Ai', 'mai ái', 'person'],
  ] as const)('%s', (text, key, type) => {
    const question = reads(text, key);
    expect(question.places.map(({ known: found }) => found)).toEqual([true]);
    expect(question.type).toBe(type);
  });
});

describe('a place whose name without accents looks like another word', () => {
  test('stands for nothing else, while the rest of the question does', () => {
    const { syllables, places } = readQuestion('xa Kong Lo Khong con bao nhieu ho ngheo', {
      known: indexPlaces([place('kông lơ khơng')]),
      today: '2024-11-20',
    });
    expect(places.map(({ known: found }) => found)).toEqual([true]);
    const standing = (word: string) => syllables.filter((syllable) => standsFor(syllable, word)).map(({ normal }) => normal);
    expect(standing('không')).toEqual([]);
    expect(standing('xã')).toEqual(['xa']);
    expect(standing('nghèo')).toEqual(['ngheo']);
  });
});

describe('the whole of a place', () => {
  const topic = (text: string) => read(text).terms.map(({ normal }) => normal);

  test('is said by its name already', () => {
    expect(topic('Toàn huyện An Phú còn bao nhiêu hộ nghèo?')).toEqual(['hộ', 'nghèo']);
  });

  test('is a topic without it', () => {
    expect(topic('Toàn huyện còn bao nhiêu hộ nghèo?')).toEqual(['toàn', 'huyện', 'hộ', 'nghèo']);
  });
});

describe('places held against each other', () => {
  const reads = (text: string) =>
    readQuestion(text, { known: indexPlaces([place('tan hoa'), place('binh khe')]), today: '2024-11-20' }).type;

  test('"A và B, xã nào … hơn" compares the two', () => {
    expect(reads('Xã Tân Hòa và xã Bình Khê, xã nào đạt nhiều tiêu chí hơn?')).toBe('comparison');
    expect(reads('xa tan hoa va xa binh khe xa nao dat nhieu tieu chi hon')).toBe('comparison');
  });

  test('with one place, or without "hơn", a place is asked for', () => {
    expect(reads('Xã nào giáp xã Tân Hòa hơn chục năm nay?')).toBe('place');
    expect(reads('Xã Tân Hòa và xã Bình Khê giáp xã nào?')).toBe('place');
  });
});
