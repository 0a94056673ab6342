import { describe, expect, test } from 'vitest';
import { findDocumentNumbers } from '../../../src/answering/words/document-numbers.js';

const found = (text: string): string[] =>
  findDocumentNumbers(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('numbers of documents', () => {
  test.each([
    ['theo Quyết định số 77-QĐ/HU, ngày 1/2/2023', ['77-QĐ/HU']],
    ['Nghị định 08/2021/NĐ-CP của Chính phủ', ['08/2021/NĐ-CP']],
    ['Quyết định số 263 của Thủ tướng', ['263']],
    ['đạt 77/80 hộ', []],
    ['tổng số 1.250 hộ', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
