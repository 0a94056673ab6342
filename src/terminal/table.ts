/** The widest a column becomes when nothing else is said; longer cells are shortened with an ellipsis. */
const widestColumn = 48;

/** A plain table: a header, a rule, a line a row; columns as wide as they need, at most `widest` characters each. Line breaks in cells become spaces. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], widest: readonly number[] = []): string {
  const shown = [header, ...rows].map((row) => row.map((cell, column) => shorten(cell, widest[column] ?? widestColumn)));
  const widths = header.map((_, column) => Math.max(...shown.map((row) => width(row[column] ?? ''))));
  const [head = '', ...lines] = shown.map((row) =>
    widths
      .map((size, column) => pad(row[column] ?? '', size))
      .join('  ')
      .trimEnd(),
  );
  return [head, widths.map((size) => '─'.repeat(size)).join('  '), ...lines].join('\n');
}

function shorten(cell: string, widest: number): string {
  const line = cell.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= widest ? line : `${letters.slice(0, widest - 1).join('')}…`;
}

function width(cell: string): number {
  return [...cell].length;
}

function pad(cell: string, size: number): string {
  return cell + ' '.repeat(size - width(cell));
}
