import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/language/canonical.js';
import { stripAccents } from '../../src/language/fold.js';
import { findNumerals, readNumberWords } from '../../src/language/numerals.js';
import { countedNouns } from '../../src/language/vocabulary/counted-nouns.js';
import { measureUnits } from '../../src/language/vocabulary/measure-units.js';
import { beforeNoNumber, numberWords } from '../../src/language/vocabulary/number-words.js';
import { personTitles } from '../../src/language/vocabulary/person-titles.js';
import { nastyText } from './nasty-text.js';

const found = (text: string) => findNumerals(text, { start: 0, end: text.length });
const read = (text: string) => found(text).map((numeral) => `${text.slice(numeral.start, numeral.end)}=${numeral.value} ${numeral.rule}`);

describe('findNumerals', () => {
  it.each([
    ['đạt 7.108 tỷ đồng', ['7.108=7108 dot-groups']],
    ['đạt 61,8% kế hoạch', ['61,8=61.8 comma-decimal']],
    ['vốn 33.448,222 triệu', ['33.448,222=33448.222 dot-groups-comma-decimal']],
    ['12/20 doanh nghiệp', ['12=12 plain', '20=20 plain']],
    ['có 02 xã', ['02=2 plain']],
    ['rộng 129,9ha, dài 144km', ['129,9=129.9 comma-decimal', '144=144 plain']],
    ['đào tạo 10,381 lao động', ['10,381=10381 comma-groups-by-noun']],
    ['rộng 10,381 ha', ['10,381=10.381 comma-decimal']],
    ['tổng 3,717,685 và 10,381 ha', ['3,717,685=3717685 comma-groups', '10,381=10381 comma-groups-by-neighbours']],
    ['tổng 1,234.5 và 4.500 m', ['1,234.5=1234.5 comma-groups-dot-decimal', '4.500=4.5 dot-decimal-by-neighbours']],
    ['hệ số 0,125', ['0,125=0.125 comma-decimal']],
    ['điểm 3.5', ['3.5=3.5 dot-decimal']],
    ['giá 30. 000 đồng', ['30. 000=30000 space-groups']],
    ['có 10 000 hộ', ['10 000=10000 space-groups']],
    ['thu 2 tỷ 350 triệu đồng', ['2 tỷ 350 triệu=2350000000 compound']],
    ['thu 3 triệu rưỡi', ['3 triệu rưỡi=3500000 compound']],
    ['ngày 27.9.2023', ['27=27 fragment', '9=9 fragment', '2023=2023 fragment']],
    ['rộng 16m2 ở QL30', ['16=16 plain']],
  ])('reads digits in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['có hai mươi mốt xã', ['hai mươi mốt=21 words']],
    ['trong sáu tháng', ['sáu=6 words']],
    ['còn ba hộ', ['ba=3 words']],
    ['hơn hai nghìn năm', ['hai nghìn=2000 words']],
    ['mười năm qua', ['mười=10 words']],
    ['thu hai tỷ đồng', ['hai tỷ=2000000000 words']],
    ['co hai muoi mot xa', ['hai muoi mot=21 words']],
  ])('reads words in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'một số xã',
    'một trong những việc',
    'một cách',
    'không có xã nào',
    'năm xã nghèo',
    'ở phía sau xe',
    'ba mẹ đi họp',
    'vài ba người',
    'thứ hai tuần này',
    'huyện Tháp Mười năm',
    'hai ba người',
    'hàng trăm hộ',
  ])('reads no number in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each(countedNouns)('counts %s', (noun) => {
    expect(read(`có hai ${noun}`)).toEqual(['hai=2 words']);
    expect(read(`co 1,250 ${stripAccents(noun)}`)).toEqual(['1,250=1250 comma-groups-by-noun']);
  });

  it.each(measureUnits)('measures in %s', (unit) => {
    expect(found(`dài ba ${unit}`).map((numeral) => numeral.written)).toEqual(['words']);
  });

  it.each([...beforeNoNumber, ...personTitles])('takes "%s hai …" for no count', (word) => {
    expect(read(`gặp ${word} hai xã`)).toEqual([]);
  });

  it('keeps every word in one table only', () => {
    const words = [...countedNouns, ...measureUnits];
    expect(new Set(words).size).toBe(words.length);
  });

  it('gives slices that hold the digits, in order, without overlap', () => {
    fc.assert(
      fc.property(nastyText, (raw) => {
        const text = canonicalize(raw);
        let end = 0;
        for (const numeral of found(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(end);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          expect(Number.isFinite(numeral.value)).toBe(true);
          end = numeral.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads back any whole number that is written with dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const written = String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
        expect(found(`đạt ${written} đồng`).map((numeral) => numeral.value)).toEqual([value]);
      }),
    );
  });
});

const digitNames = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Writes a number below a thousand in words, the way it is spoken. */
function inWords(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const parts: string[] = hundreds > 0 ? [digitNames[hundreds] ?? '', 'trăm'] : [];
  if (tens === 0 && ones > 0 && hundreds > 0) parts.push('linh');
  if (tens === 1) parts.push('mười');
  if (tens > 1) parts.push(digitNames[tens] ?? '', 'mươi');
  const spoken = tens > 1 && ones === 1 ? 'mốt' : tens > 0 && ones === 5 ? 'lăm' : (digitNames[ones] ?? '');
  if (ones > 0 || value === 0) parts.push(spoken);
  return parts.join(' ');
}

describe('readNumberWords', () => {
  it('reads every number below a thousand, with accents and without', () => {
    for (let value = 0; value < 1000; value += 1) {
      expect(readNumberWords(inWords(value).split(' ')), inWords(value)).toBe(value);
      expect(readNumberWords(stripAccents(inWords(value)).split(' ')), stripAccents(inWords(value))).toBe(value);
    }
  });

  it.each([
    ['hai triệu rưỡi', 2_500_000],
    ['một nghìn hai trăm ba mươi tư', 1234],
    ['hai ngàn không trăm mười bảy', 2017],
    ['hai nghìn lẻ năm', 2005],
    ['năm trăm nghìn tỷ', 500_000_000_000_000],
    ['ba lăm', 35],
    ['hai chục', 20],
    ['ba vạn', 30_000],
    ['HAI MƯƠI', 20],
  ])('reads %s', (words, value) => {
    expect(readNumberWords(words.split(' '))).toBe(value);
  });

  it.each(['hai mươi năm', 'trăm', 'hai ba', 'xã', '', 'mươi', 'một trăm hai'])('refuses "%s"', (words) => {
    expect(readNumberWords(words.split(' '))).toBeNull();
  });

  it.each(numberWords)('knows the word $word', ({ word, role, value }) => {
    const phrases = {
      digit: [word, value],
      tail: [`hai mươi ${word}`, 20 + value],
      ten: [word, value],
      tens: [`hai ${word}`, 20],
      hundred: [`hai ${word}`, 200],
      scale: [`hai ${word}`, 2 * value],
      filler: [`hai trăm ${word} bảy`, 207],
      half: [`hai triệu ${word}`, 2_500_000],
    } as const;
    const [phrase, expected] = phrases[role];
    expect(readNumberWords(phrase.split(' '))).toBe(expected);
  });
});
