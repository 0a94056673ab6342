import type { Article } from '../articles/article.js';
import type { Figure } from './figure.js';
import { type FigureCells, figureCells, vietnameseNumber } from './figure-cells.js';

/** A column of the table for people. */
export interface FigureColumn {
  readonly title: string;
  /** Widest, in characters; what is longer may be cut. */
  readonly widest: number;
  readonly cell: (cells: FigureCells) => string;
}

/** The columns, in order. Cells hold no line breaks. */
export const figureColumns: readonly FigureColumn[] = [
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

/** The figures of one article as rows of cells, one for each of {@link figureColumns}. */
export function figureRows(article: Article, figures: readonly Figure[]): string[][] {
  return figures.map((figure) => {
    const cells = figureCells(article, figure);
    return figureColumns.map((column) => column.cell(cells));
  });
}

function numberOrNothing(value: number | null): string {
  return value === null ? '' : vietnameseNumber(value);
}
