import { type HtmlElement, spacedText } from './html-node.js';

/** The cells of a table as its page shows them: a cell that goes over several rows or columns stands in each. */
export interface TableGrid {
  /** All of one length; a place without a cell is empty. */
  readonly rows: readonly (readonly string[])[];
  /** Whether a cell goes over several rows or columns, those over the whole width aside. */
  readonly spanned: boolean;
}

/** Pages that ask for more rows or columns than this are broken. */
const mostSpanned = 100;

interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly wide: number;
  readonly high: number;
}

/** Lays the cells of a table out. */
export function tableGrid(table: HtmlElement): TableGrid {
  const taken = new Set<string>();
  const lines = [...table.querySelectorAll('tr')];
  const cells = lines.flatMap((line, row) => [...line.querySelectorAll('td, th')].map((cell) => placed(cell, row, lines.length, taken)));
  const width = Math.max(0, ...cells.map(({ column, wide }) => column + wide));
  const rows = lines.map(() => Array.from({ length: width }, () => ''));
  for (const { text, row, column, wide, high } of cells)
    for (const line of rows.slice(row, row + high)) line.fill(text, column, column + wide);
  return { rows, spanned: cells.some(({ wide, high }) => high > 1 || (wide > 1 && wide < width)) };
}

/** Puts a cell into the first free place of its row. */
function placed(cell: HtmlElement, row: number, rows: number, taken: Set<string>): Cell {
  const [wide, high] = [spanOf(cell, 'colspan'), Math.min(spanOf(cell, 'rowspan'), rows - row)];
  let column = 0;
  while (taken.has(`${row}/${column}`)) column += 1;
  for (let down = 0; down < high; down += 1) for (let right = 0; right < wide; right += 1) taken.add(`${row + down}/${column + right}`);
  return { text: spacedText(cell), row, column, wide, high };
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, mostSpanned) : 1;
}
