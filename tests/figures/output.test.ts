import { describe, expect, it } from 'vitest';
import { csvHeader, csvLines } from '../../src/figures/csv.js';
import { explainReading } from '../../src/figures/explain.js';
import { extractFigures, readArticle } from '../../src/figures/extract.js';
import { vietnameseNumber } from '../../src/figures/figure-cells.js';
import { figureColumns, figureRows } from '../../src/figures/table.js';
import { articleOf } from './corpus-article.js';

const article = articleOf(['Huyện Tân Hồng kết nạp 96/90 đảng viên (đạt 106,67%) và trồng 12,5 ha rừng.'], '2023-11-28', 'Tin; "mới"');
const figures = extractFigures(article);

describe('the rows of the table', () => {
  it('have a cell for each column, a row a figure', () => {
    const rows = figureRows(article, figures);
    const cell = (title: string) => rows[0]?.[figureColumns.findIndex((column) => column.title === title)];
    expect(rows).toHaveLength(figures.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([figureColumns.length]));
    expect([cell('Số liệu'), cell('Kế hoạch'), cell('Đạt %')]).toEqual(['96/90 đảng viên (đạt 106,67%)', '90', '106,67']);
  });

  it('say which figures are plans', () => {
    const planned = articleOf(['Xã phấn đấu có 12 hợp tác xã.'], '2023-11-28');
    expect(figureRows(planned, extractFigures(planned))[0]?.at(-1)).toBe('kế hoạch, chưa thực hiện');
  });
});

describe('the spreadsheet', () => {
  it('opens with a byte order mark and the headings between semicolons', () => {
    expect(csvHeader().startsWith('\ufeffBài viết;Số liệu;Giá trị;')).toBe(true);
    expect(csvHeader().endsWith('\r\n')).toBe(true);
  });

  it('writes decimals with a comma and groups nothing', () => {
    const lines = csvLines(article, figures).split('\r\n');
    expect(lines.find((line) => line.startsWith('case.txt;12,5 ha'))).toMatch(/;12,5;;ha;/);
    expect(lines[0]).toMatch(/;96;;đảng viên;.*;90;106,67;/);
  });

  it('quotes semicolons and quotation marks', () => {
    const odd = articleOf(['Xã có 5 hộ nghèo; phường "Hoa; Sen" có 3 hộ nghèo.'], null);
    const [line] = csvLines(odd, extractFigures(odd)).split('\r\n');
    expect(line).toContain('"Xã có 5 hộ nghèo; phường ""Hoa; Sen"" có 3 hộ nghèo."');
  });

  it.each(['=1+1', '+cmd', '-2', '@sum', '\tx'])('keeps %j from being a formula', (file) => {
    const dangerous = { ...article, file };
    expect(csvLines(dangerous, figures).startsWith(`'${file}`) || csvLines(dangerous, figures).startsWith(`"'${file}`)).toBe(true);
  });
});

describe('the explanation', () => {
  it('names the rule and the words behind each part', () => {
    const lines = explainReading(article, readArticle(article));
    expect(lines).toContain('   giá trị: 96 đảng viên (ratio, luật ratio)');
    expect(lines).toContain('   đạt: 106,67% ← "106,67%" (luật reach)');
    expect(lines).toContain('   nơi: Huyện Tân Hồng ← "Huyện Tân Hồng" (luật clause-place)');
  });

  it('names what was set aside', () => {
    const dated = articleOf(['Ngày 23/02/2022, đoàn làm việc theo Quyết định số 517-QĐ/HU.'], null);
    const lines = explainReading(dated, readArticle(dated));
    expect(lines).toContain('  "517": document, luật document-number');
  });
});

describe('numbers for people', () => {
  it.each([
    [5499, '5.499'],
    [119.33, '119,33'],
    [1_234_567.5, '1.234.567,5'],
    [12, '12'],
  ])('writes %d as %s', (value, written) => {
    expect(vietnameseNumber(value)).toBe(written);
  });
});
