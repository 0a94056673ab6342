/** The widest a column becomes; longer cells are shortened with an ellipsis. */
const widestColumn = 48;

/** A plain table: a header, a rule, a line a row; columns as wide as they need. Cells hold no line breaks. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = [header, ...rows].map((row) => row.map(shorten));
  const widths = header.map((_, column) => Math.max(...shown.map((row) => width(row[column] ?? ''))));
  const [head = '', ...lines] = shown.map((row) =>
    widths
      .map((size, column) => pad(row[column] ?? '', size))
      .join('  ')
      .trimEnd(),
  );
  return [head, widths.map((size) => '─'.repeat(size)).join('  '), ...lines].join('\n');
}

function shorten(cell: string): string {
  const line = cell.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= widestColumn ? line : `${letters.slice(0, widestColumn - 1).join('')}…`;
}

function width(cell: string): number {
  return [...cell].length;
}

function pad(cell: string, size: number): string {
  return cell + ' '.repeat(size - width(cell));
}
