import writeExcelFile from 'write-excel-file/node';
import { indicatorTexts } from '../texts/indicator-texts.js';
import type { ExportCell } from './export-rows.js';

/** The most signs of a cell: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. */
const longestCell = 32_767;

/** In signs, a column each. */
const widths = [44, 32, 14, 16, 14, 12, 28, 20, 22, 22, 70, 44, 12, 40];

/** A table as an Excel file: a bold head that stays in sight, numbers as numbers, days as days, all words as words, never as formulas. */
export function toXlsx(columns: readonly string[], rows: readonly (readonly ExportCell[])[]): Promise<Uint8Array> {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const sheet = [head, ...rows.map((row) => row.map(cellOf))];
  const options = { sheet: indicatorTexts.export.sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
  return writeExcelFile(sheet, options).toBuffer();
}

function cellOf(cell: ExportCell) {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'number':
      return { value: cell.value, type: Number };
    case 'day':
      return dayCell(cell.iso);
    default:
      return { value: cell.text.slice(0, longestCell), type: String };
  }
}

function dayCell(iso: string) {
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? { value: iso, type: String } : { value: day, type: Date, format: 'dd/mm/yyyy' };
}
