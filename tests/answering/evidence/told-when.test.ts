import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/answering/evidence/evidence.js';
import { periodFit } from '../../../src/answering/evidence/period-fit.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { evidenceWith } from '../../support/page-evidence.js';
import { figureIn } from '../../support/small-evidence.js';

/** How a sentence, or one figure in it, fits the time of a question. */
function fitOf(question: string, evidence: Evidence, figure: string | null = null): number {
  const { periods } = readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' });
  return periodFit(periods, evidence, figure === null ? null : figureIn(evidence, figure));
}

describe('what a meeting was told', () => {
  const asked = 'Tại kỳ họp tháng 7/2022, huyện báo cáo thu ngân sách bao nhiêu?';
  const toldOn = (date: string) =>
    evidenceWith('71 tỷ', { title: 'Huyện Tân Hồng sơ kết 6 tháng đầu năm 2022', date, text: 'Thu ngân sách đạt 71 tỷ đồng.' });

  test('may be of the half of the year before it', () => {
    expect(fitOf(asked, toldOn('2022-07-21'), '71 tỷ đồng')).toBeGreaterThan(0.5);
  });

  test.each(['2022-06-28', '2022-09-05'])('is not told in an article of another month: %s', (date) => {
    expect(fitOf(asked, toldOn(date), '71 tỷ đồng')).toBe(0);
  });

  test('is no half of the year to who asks for the month alone', () => {
    expect(fitOf('Tháng 7/2022 huyện thu ngân sách bao nhiêu?', toldOn('2022-07-21'), '71 tỷ đồng')).toBeLessThan(0.5);
  });
});

describe('what was long before a meeting', () => {
  test('is not what it was told, though it stands in its report', () => {
    const evidence = evidenceWith('52 tỷ', {
      title: 'Huyện Tân Hồng sơ kết 6 tháng đầu năm 2022',
      date: '2022-07-21',
      text: 'Năm 2019, huyện còn khó khăn. Thu ngân sách chỉ 52 tỷ đồng.',
    });
    expect(fitOf('Tại kỳ họp tháng 7/2022, huyện báo cáo thu ngân sách bao nhiêu?', evidence, '52 tỷ đồng')).toBe(0);
  });
});

describe('how a year ended', () => {
  const counted = evidenceWith('58 hộ', {
    title: 'Xã Thông Bình rà soát hộ nghèo',
    date: '2023-12-20',
    text: 'Tháng 11/2023, xã còn 58 hộ nghèo.',
  });

  test('is what was counted in its last weeks', () => {
    expect(fitOf('Cuối năm 2023 xã còn bao nhiêu hộ nghèo?', counted, '58 hộ nghèo')).toBeGreaterThan(0.8);
  });

  test('is not all that was done in it', () => {
    expect(fitOf('Cả năm 2023 xã còn bao nhiêu hộ nghèo?', counted, '58 hộ nghèo')).toBe(0);
  });

  test('is not what was counted in its middle', () => {
    const summer = evidenceWith('61 hộ', { title: 'Xã Thông Bình', date: '2023-12-20', text: 'Tháng 8/2023, xã còn 61 hộ nghèo.' });
    expect(fitOf('Cuối năm 2023 xã còn bao nhiêu hộ nghèo?', summer, '61 hộ nghèo')).toBe(0);
  });
});

describe('a sentence that says no time', () => {
  const saidOn = (date: string) =>
    evidenceWith('Bùi Văn', { title: 'Xã Thông Bình', date, text: 'Chủ tịch UBND xã Bùi Văn Lãm phát động trồng cây.' });
  const asked = 'Tháng 10/2023 ai phát động trồng cây?';

  test('is rather of the month of its article, or of the weeks before, than of another of the year', () => {
    const [near, behind, before, after] = ['2023-10-09', '2023-11-15', '2023-09-28', '2023-12-29'].map((date) =>
      fitOf(asked, saidOn(date)),
    );
    expect(behind).toBe(near);
    expect(before).toBeLessThan(near ?? 0);
    expect(after).toBe(before);
    expect(before).toBeGreaterThan(0);
  });

  test('is of its year to who asks for a longer part of it', () => {
    const asks = 'Quý II/2023 ai phát động trồng cây?';
    expect(fitOf(asks, saidOn('2023-12-29'))).toBe(fitOf(asks, saidOn('2023-06-09')));
  });
});

describe('an office that someone has held since a day', () => {
  const heldSince = (date: string) =>
    evidenceWith('Bùi Văn', { title: 'Xã Thông Bình', date, text: 'Từ ngày 01/6/2023, ông Bùi Văn Lãm giữ chức Chủ tịch UBND xã.' });
  const asked = 'Tháng 10/2023 ai là Chủ tịch UBND xã?';

  test('is held in a later month that the article has seen', () => {
    expect(fitOf(asked, heldSince('2023-10-12'))).toBeGreaterThan(0.5);
  });

  test('may have been left by then when it has not', () => {
    expect(fitOf(asked, heldSince('2023-06-12'))).toBeLessThan(fitOf(asked, heldSince('2023-10-12')));
  });
});
