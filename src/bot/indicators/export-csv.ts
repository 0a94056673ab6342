import { shownDay } from '../shown-day.js';
import type { ExportCell } from './export-rows.js';

/** Tells programs that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * Between cells a semicolon: Excel takes the list separator of the country it is set to, which is ";" in Việt Nam, where the comma is the decimal mark; with a
 * comma between them every row would be one cell there.
 */
const separator = ';';

/** A table as CSV as RFC 4180 has it, but with semicolons: UTF-8 with a mark, lines ended by CR LF, numbers with a decimal comma and without dots, days as 27/09/2023. */
export function toCsv(columns: readonly string[], rows: readonly (readonly ExportCell[])[]): Uint8Array {
  const lines = [columns.map(quoted), ...rows.map((row) => row.map((cell) => quoted(cellText(cell))))];
  return Buffer.from(byteOrderMark + lines.map((line) => `${line.join(separator)}\r\n`).join(''));
}

function cellText(cell: ExportCell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'number':
      return plainNumber(cell.value).replace('.', ',');
    case 'day':
      return shownDay(cell.iso);
    default:
      return harmless(cell.text);
  }
}

/** Without an exponent, which "1e21" would have. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** Words that a spreadsheet would take for a formula, behind an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection). */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
