import type { TableGrid } from './table-grid.js';

/** A number of a table; a year by itself may head a column. */
const amount = /^(?!(?:19|20)\d{2}$)[-–+]?\d[\d.,\s]*%?$/u;
const ordinal = /^(?:\d{1,3}|[IVX]+|[a-zđ])[.)]?$/u;
const unitHeading = /^(?:đơn vị(?: tính)?|đvt)$/iu;
const between = ' – ';

/**
 * The lines of a table whose cells go over several rows or columns: "row – column: value" for each value, for a row by itself no longer shows what its columns are. Null when it has
 * no such cell, no headings or nothing that names its rows.
 */
export function spannedLines({ rows, spanned }: TableGrid): string[] | null {
  const head = rows.findIndex((row) => row.slice(1).some((cell) => amount.test(cell)));
  const body = rows.slice(head).filter((row) => row.some((cell) => cell !== ''));
  const named = namingColumns(body);
  if (!spanned || head <= 0 || named === 0) return null;
  const columns = columnNames(rows.slice(0, head).filter((row) => !isWhole(row)));
  const units = columns.findIndex((name, at) => at < named && unitHeading.test(name));
  const above = rows.slice(0, head).flatMap((row) => (isWhole(row) ? [row[0] ?? ''] : []));
  return [...above, ...body.flatMap((row) => rowLines(row, columns, named, units))];
}

function rowLines(row: readonly string[], columns: readonly string[], named: number, units: number): string[] {
  const [first = ''] = row;
  if (isWhole(row)) return [first];
  const name = rowName(row.slice(0, named).filter((_, at) => at !== units));
  const unit = units < 0 || row[units] === '' ? '' : ` ${row[units]}`;
  return row.flatMap((value, at) => {
    if (at < named || value === '') return [];
    const of = [name, columns[at] ?? ''].filter((part) => part !== '').join(between);
    return [`${of}: ${value}${amount.test(value) ? unit : ''}`];
  });
}

/** A row of one text over all columns heads those below it. */
function isWhole(row: readonly string[]): boolean {
  return row.length > 1 && row.every((cell) => cell === row[0]) && !amount.test(row[0] ?? '');
}

/** How many columns stand before the first with numbers, one of ordinals aside. */
function namingColumns(body: readonly (readonly string[])[]): number {
  const rows = body.filter((row) => !isWhole(row));
  const width = rows[0]?.length ?? 0;
  const hasNumbers = (column: number) => rows.some((row) => amount.test(row[column] ?? ''));
  const hasOrdinals = rows.every((row) => ordinal.test(row[0] ?? '')) && rows.length > 0 && !hasNumbers(1);
  for (let column = hasOrdinals ? 1 : 0; column < width; column += 1) if (hasNumbers(column)) return column;
  return 0;
}

/** What heads each column, the upper heading first, one that stands in several rows once. */
function columnNames(head: readonly (readonly string[])[]): string[] {
  const [first = []] = head;
  return first.map((_, column) => {
    const names = head.map((row) => row[column] ?? '').filter((name) => name !== '');
    return names.filter((name, at) => name !== names[at - 1]).join(between);
  });
}

function rowName(cells: readonly string[]): string {
  const parts = cells.filter((cell, at) => cell !== '' && cell !== cells[at - 1]);
  const [first = '', ...others] = parts;
  return ordinal.test(first) && others.length > 0 ? `${first.replace(/[.)]$/, '')}. ${others.join(between)}` : parts.join(between);
}
