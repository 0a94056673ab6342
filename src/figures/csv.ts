import type { Article } from '../articles/article.js';
import type { Figure } from './figure.js';
import { type FigureCells, figureCells } from './figure-cells.js';

interface Column {
  readonly title: string;
  readonly cell: (cells: FigureCells) => string | number | null;
}

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';
/** A text that a spreadsheet would take for a formula. */
const formulaStart = /^[=+\-@\t\r]/;

const columns: readonly Column[] = [
  { title: 'Bài viết', cell: (cells) => cells.file },
  { title: 'Số liệu', cell: (cells) => cells.shown },
  { title: 'Giá trị', cell: (cells) => cells.value },
  { title: 'Đến', cell: (cells) => cells.upper },
  { title: 'Đơn vị', cell: (cells) => cells.unit },
  { title: 'Chỉ tiêu', cell: (cells) => cells.indicator },
  { title: 'Kế hoạch', cell: (cells) => cells.target },
  { title: 'Đạt (%)', cell: (cells) => cells.percentOfTarget },
  { title: 'Thay đổi', cell: (cells) => cells.change },
  { title: 'Thời gian', cell: (cells) => cells.period },
  { title: 'Từ ngày', cell: (cells) => cells.from },
  { title: 'Đến ngày', cell: (cells) => cells.to },
  { title: 'Nơi', cell: (cells) => cells.locality },
  { title: 'Chưa thực hiện', cell: (cells) => (cells.planned ? 'x' : '') },
  { title: 'Ghi chú', cell: (cells) => cells.note },
  { title: 'Câu', cell: (cells) => cells.sentence },
];

/** The first line of the file: a byte order mark, so that Excel reads UTF-8, and the headings. */
export function csvHeader(): string {
  return byteOrderMark + line(columns.map((column) => column.title));
}

/**
 * A line for each figure of an article, as Excel with Vietnamese settings opens it: semicolons between cells, a comma before decimals, quotation marks
 * around what holds any of them, `\r\n` behind each. A text that begins like a formula gets an apostrophe in front.
 */
export function csvLines(article: Article, figures: readonly Figure[]): string {
  return figures.map((figure) => line(columns.map((column) => column.cell(figureCells(article, figure))))).join('');
}

function line(cells: readonly (string | number | null)[]): string {
  return cells.map(cellOf).join(';') + lineEnd;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
