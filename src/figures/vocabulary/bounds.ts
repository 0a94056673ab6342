import type { Bound } from '../figure.js';

/** Words right before a number that bound its value. */
export const boundsBefore: Readonly<Record<Bound, readonly string[]>> = {
  over: ['trên', 'hơn', 'quá', 'vượt mức', 'vượt qua', 'cao hơn', 'nhiều hơn', 'lớn hơn', 'vượt ngưỡng', '>', 'vượt mốc'],
  under: ['dưới', 'chưa đến', 'chưa tới', 'chưa đầy', 'thấp hơn', 'ít hơn', 'nhỏ hơn', 'chưa đạt', 'không đến', 'không đầy', '<'],
  nearly: ['gần', 'xấp xỉ', 'suýt soát', 'ngót', 'gần tới', 'gần đến', 'ngót nghét', 'tiệm cận', 'sấp xỉ'],
  about: ['khoảng', 'trên dưới', 'chừng', 'độ chừng', 'tầm', 'vào khoảng', 'khoảng chừng', 'độ khoảng', 'quãng', '~'],
  estimate: ['ước', 'ước tính', 'dự ước', 'ước chừng'],
  'at-least': [
    'ít nhất',
    'tối thiểu',
    'ít nhất là',
    'tối thiểu là',
    'không dưới',
    'chí ít',
    'không thấp hơn',
    'không ít hơn',
    '≥',
    'từ trên',
  ],
  'at-most': [
    'không quá',
    'tối đa',
    'tối đa là',
    'nhiều nhất',
    'nhiều nhất là',
    'không vượt quá',
    'cao nhất',
    'không hơn',
    'không cao hơn',
    '≤',
    'tối đa không quá',
  ],
};

/** Words right behind a number or its unit that bound its value. */
export const boundsAfter: Readonly<Partial<Record<Bound, readonly string[]>>> = {
  'at-least': ['trở lên'],
  'at-most': ['trở xuống', 'trở lại'],
};

/** Words that make every figure behind them in the clause an estimate. */
export const estimateWords: readonly string[] = ['ước', 'ước tính', 'dự ước'];
