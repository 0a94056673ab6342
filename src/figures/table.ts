import type { Article } from '../articles/article.js';
import type { Figure } from './figure.js';
import { type FigureCells, figureCells, vietnameseNumber } from './figure-cells.js';

interface Column {
  readonly title: string;
  /** Widest, in characters; what is longer ends in "…". */
  readonly widest: number;
  readonly cell: (cells: FigureCells) => string;
}

const columns: readonly Column[] = [
  { title: 'Số liệu', widest: 60, cell: (cells) => cells.shown.replace(/\s+/g, ' ') },
  { title: 'Chỉ tiêu', widest: 48, cell: (cells) => cells.indicator.replace(/\s+/g, ' ') },
  { title: 'Kế hoạch', widest: 12, cell: (cells) => numberOrNothing(cells.target) },
  { title: 'Đạt %', widest: 10, cell: (cells) => numberOrNothing(cells.percentOfTarget) },
  { title: 'Thay đổi', widest: 36, cell: (cells) => cells.change },
  { title: 'Thời gian', widest: 28, cell: (cells) => cells.period },
  { title: 'Nơi', widest: 26, cell: (cells) => cells.locality },
  {
    title: 'Ghi chú',
    widest: 48,
    cell: (cells) => [cells.planned ? 'kế hoạch, chưa thực hiện' : '', cells.note].filter((part) => part !== '').join('; '),
  },
];

/** The figures of one article as lines of plain text: file and title, a line of headings, a line a figure. Empty when it has none. */
export function figureTable(article: Article, figures: readonly Figure[]): string[] {
  if (figures.length === 0) return [];
  const rows = figures.map((figure) => columns.map((column) => cut(column.cell(figureCells(article, figure)), column.widest)));
  const all = [columns.map((column) => column.title), ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => lengthOf(row[at] ?? ''))));
  return [
    `${article.file} · ${article.title}`,
    ...all.map((row) =>
      row
        .map((cell, at) => padded(cell, widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  ];
}

function numberOrNothing(value: number | null): string {
  return value === null ? '' : vietnameseNumber(value);
}

function cut(cell: string, widest: number): string {
  const letters = Array.from(cell);
  return letters.length <= widest ? cell : `${letters.slice(0, widest - 1).join('')}…`;
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
