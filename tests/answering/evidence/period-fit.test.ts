import { describe, expect, test } from 'vitest';
import { compare, periodFit } from '../../../src/answering/evidence/period-fit.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import type { Period } from '../../../src/language/period.js';
import { figureIn, sentenceEvidence } from '../../support/small-evidence.js';

const year = (y: number): Period => ({ kind: 'year', from: `${y}-01-01`, to: `${y}-12-31` });
const firstHalf = (y: number): Period => ({ kind: 'months', from: `${y}-01-01`, to: `${y}-06-30` });
const until = (day: string): Period => ({ kind: 'until', from: null, to: day });
const asked = (period: Period, whole = false) => ({ text: '', period, whole, yearless: false, relative: false });

describe('the time asked for against the time given', () => {
  test('the same time fits', () => {
    expect(compare(asked(firstHalf(2022)), firstHalf(2022), false)).toBe(1);
  });

  test('another year never fits', () => {
    expect(compare(asked(year(2021)), year(2022), false)).toBe(0);
    expect(compare(asked(year(2021)), until('2022-09-27'), false)).toBe(0);
  });

  test('a part of a year answers for the year unless the whole is asked for', () => {
    expect(compare(asked(year(2022)), firstHalf(2022), false)).toBeGreaterThan(0.5);
    expect(compare(asked(year(2022), true), firstHalf(2022), false)).toBe(0);
    expect(compare(asked(year(2022), true), until('2022-09-27'), false)).toBe(0);
  });

  test('a whole year does not answer for a part of it when its sentence says so', () => {
    expect(compare(asked(firstHalf(2022)), year(2022), false)).toBe(0);
    expect(compare(asked(firstHalf(2022)), year(2022), true)).toBeGreaterThan(0);
  });

  test('what a report on 6 or 9 months counts is no figure of a stretch within', () => {
    const quarter: Period = { kind: 'quarter', from: '2022-01-01', to: '2022-03-31' };
    const nine: Period = { kind: 'months', from: '2022-01-01', to: '2022-09-30' };
    expect(compare(asked(quarter), firstHalf(2022), true)).toBe(0);
    expect(compare(asked(firstHalf(2022)), nine, true)).toBe(0);
    expect(compare(asked({ kind: 'month', from: '2022-03-01', to: '2022-03-31' }), firstHalf(2022), true)).toBeGreaterThan(0);
  });

  test('"đến giữa tháng 12" is nearly the day on which a count ended, and not that of months before', () => {
    const counted = (to: string): Period => ({ kind: 'day', from: '2022-07-01', to });
    expect(compare(asked(until('2022-12-31')), counted('2022-12-15'), false)).toBeGreaterThan(0.5);
    expect(compare(asked(until('2022-12-31')), counted('2022-10-15'), false)).toBe(0);
  });

  test('what happened on a single day is no count up to a later one', () => {
    expect(compare(asked(until('2022-12-31')), { kind: 'day', from: '2022-12-15', to: '2022-12-15' }, false)).toBe(0);
  });

  test('two stretches whose ends differ by a few days are nearly one', () => {
    const secondHalf: Period = { kind: 'half', from: '2022-07-01', to: '2022-12-31' };
    const past = (from: string, to: string): Period => ({ kind: 'months', from, to });
    expect(compare(asked(secondHalf), past('2022-06-29', '2022-12-29'), false)).toBeGreaterThan(0.8);
    expect(compare(asked(secondHalf), past('2022-06-19', '2022-12-19'), false)).toBe(0);
    expect(compare(asked(secondHalf), past('2022-09-29', '2022-12-29'), false)).toBe(0);
  });

  test('a day fits the figures up to that day only', () => {
    expect(compare(asked(until('2023-09-27')), until('2023-09-27'), false)).toBe(1);
    expect(compare(asked(until('2023-09-27')), until('2023-06-30'), false)).toBe(0);
  });
});

describe('how a year began', () => {
  const evidence = sentenceEvidence('Đầu năm 2023, toàn huyện còn 412 hộ nghèo.');
  const fitOf = (question: string) => {
    const { periods } = readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' });
    return periodFit(periods, evidence, figureIn(evidence, '412 hộ nghèo'));
  };

  test.each([
    'Cuối năm 2023 còn bao nhiêu hộ nghèo?',
    'cuoi nam 2023 con bao nhieu ho ngheo',
    'Đến cuối năm 2023 còn bao nhiêu hộ nghèo?',
    'den cuoi nam 2023 con bao nhieu ho ngheo',
    'Đến hết năm 2023 còn bao nhiêu hộ nghèo?',
    'den het 2023 con bao nhieu ho ngheo',
    'Tới cuối năm 2023 còn bao nhiêu hộ nghèo?',
  ])('is not how it ended: %s', (question) => {
    expect(fitOf(question)).toBe(0);
  });

  test.each(['Đầu năm 2023 còn bao nhiêu hộ nghèo?', 'dau nam 2023 con bao nhieu ho ngheo'])('is what is asked for: %s', (question) => {
    expect(fitOf(question)).toBe(1);
  });

  test('is shown for the year as a whole, and for no other', () => {
    expect(fitOf('Năm 2023 còn bao nhiêu hộ nghèo?')).toBeGreaterThan(0);
    expect(fitOf('Đầu năm 2022 còn bao nhiêu hộ nghèo?')).toBe(0);
  });
});

describe('an article that tells its year in no way', () => {
  const evidence = sentenceEvidence('Đến nay, toàn huyện có 47 hợp tác xã.');
  const fitOf = (question: string) => {
    const { periods } = readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' });
    return periodFit(periods, evidence, figureIn(evidence, '47 hợp tác xã'));
  };

  test('is no evidence of a year', () => {
    expect(fitOf('Năm 2009 huyện có bao nhiêu hợp tác xã?')).toBe(0);
    expect(fitOf('nam 2009 huyen co bao nhieu hop tac xa')).toBe(0);
  });

  test('answers where no year is asked for', () => {
    expect(fitOf('Huyện có bao nhiêu hợp tác xã?')).toBe(1);
    expect(fitOf('6 tháng đầu năm huyện có bao nhiêu hợp tác xã?')).toBeGreaterThan(0);
  });
});
