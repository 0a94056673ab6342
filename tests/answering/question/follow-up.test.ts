import { describe, expect, test } from 'vitest';
import { asksOfPlaceAskedFor, followUp } from '../../../src/answering/question/follow-up.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const known = indexPlaces([{ key: 'an phú', name: 'An Phú', levels: [], articles: 1 }]);
const read = (text: string) => readQuestion(text, { known, today: '2024-11-20' });
const earlier = read('Năm 2023 huyện An Phú kết nạp bao nhiêu đảng viên?');
const follow = (text: string) => followUp(read(text), earlier);

describe('a follow-up', () => {
  test.each(['Còn hộ nghèo?', 'con ho ngheo', 'Thế hộ nghèo thì sao?'])('%s counts the new noun', (text) => {
    const question = follow(text);
    expect(question.type).toBe('quantity');
    expect(question.focus.map((words) => words.length)).toEqual([2]);
    expect(question.terms.filter(({ inherited }) => inherited).map(({ normal }) => normal)).not.toContain('đảng');
    expect(question.places.map(({ key }) => key)).toEqual(['an phú']);
  });

  test('with a question word of its own asks what it says', () => {
    expect(follow('Còn về cải cách hành chính thì sao?').type).toBe('status');
    expect(follow('Vậy hộ nghèo được hỗ trợ như thế nào?').type).toBe('status');
  });

  test('another time asks the same again', () => {
    const question = follow('Còn năm 2022?');
    expect(question.type).toBe('quantity');
    expect(question.focus[0]).toEqual(['đảng', 'viên']);
    expect(question.periods.map(({ period }) => period.from)).toEqual(['2022-01-01']);
  });
});

describe('the time of a follow-up', () => {
  const times = (text: string) => follow(text).periods.map(({ period, yearless }) => [period.from, period.to, yearless]);

  test.each([
    ['Đến hết tháng 9 thì mới được bao nhiêu?', [null, '2023-09-30', false]],
    ['Còn 6 tháng đầu năm?', ['2023-01-01', '2023-06-30', false]],
    ['Năm trước thì sao?', ['2022-01-01', '2022-12-31', false]],
    ['Còn năm 2021?', ['2021-01-01', '2021-12-31', false]],
    ['Còn năm nay?', ['2024-01-01', '2024-12-31', false]],
    ['Lúc đó có bao nhiêu hộ nghèo?', ['2023-01-01', '2023-12-31', false]],
  ])('%s', (text, period) => {
    expect(times(text)).toEqual([period]);
  });

  test('is that of the earlier question where another is only held against it', () => {
    const question = follow('Con số đó hơn hay kém năm trước bao nhiêu?');
    expect(question.periods.map(({ period }) => period.from)).toEqual(['2023-01-01']);
    expect(question.type).toBe('change');
    expect(question.focus[0]).toEqual(['đảng', 'viên']);
  });

  test('words that only look at an amount are no topic of their own', () => {
    expect(follow('Đến hết tháng 9 thì mới được bao nhiêu?').terms.map(({ normal }) => normal)).not.toContain('mới');
    expect(follow('Còn đảng viên mới?').terms.map(({ normal }) => normal)).toContain('mới');
  });
});

describe('a part of what was counted', () => {
  test('is counted in the same noun', () => {
    expect(follow('Trong đó nữ chiếm bao nhiêu?').places.map(({ key }) => key)).toEqual(['an phú']);
    expect(follow('Trong đó kết nạp trong trường học bao nhiêu?').focus[0]).toEqual(['đảng', 'viên']);
  });
});

describe('a question about the place that was asked for', () => {
  const which = read('Ở huyện An Phú xóm nào góp ít tiền nhất?');
  const asks = (text: string, before = which) => asksOfPlaceAskedFor(followUp(read(text), before));

  test.each(['Xóm ấy góp được bao nhiêu?', 'Xóm đó góp được bao nhiêu?', 'xom nay gop duoc bao nhieu', 'Xã ấy có mấy hộ nghèo?'])(
    'points at it: %s',
    (text) => {
      expect(asks(text)).toBe(true);
    },
  );

  test('does not when it points at nothing, or no place was asked for', () => {
    expect(asks('Còn xóm góp nhiều nhất?')).toBe(false);
    expect(asks('Số đó hơn năm trước bao nhiêu?')).toBe(false);
    expect(asks('Xóm ấy góp được bao nhiêu?', earlier)).toBe(false);
    expect(asksOfPlaceAskedFor(read('Xóm ấy góp được bao nhiêu?'))).toBe(false);
  });
});
