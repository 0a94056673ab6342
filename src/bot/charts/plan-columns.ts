import type { Chart, ChartRow } from './chart.js';
import { colours, sizes } from './chart-looks.js';
import type { ChartPlan, PlacedText } from './chart-plan.js';
import { type Faces, frameOf, innerWidth, placed } from './frame.js';
import { wrappedLines } from './wrapped-lines.js';

/** More columns than this are too thin for their words. */
const mostColumns = 6;

/** Height of the plot, and between it and the words at its ends, in pixels. */
const plotHeight = 520;
const gap = 14;

const mostLines = 3;

const value = { size: 33, line: 42 } as const;
const label = { size: 30, line: 40 } as const;

/** The words of a column, centred over and below it. */
interface ColumnWords {
  readonly value: readonly string[];
  readonly label: readonly string[];
}

/** Standing bars, each with its value on top and its period below; null when they are too many, or their words too long, to stand side by side. */
export function planColumns(chart: Chart, faces: Faces): ChartPlan | null {
  const { rows } = chart;
  const band = innerWidth / rows.length;
  const words = rows.map((row) => columnWords(row, band - 16, faces));
  if (rows.length > mostColumns || words.some((one) => one === null)) return null;
  const columns = words.filter((one) => one !== null);
  const frame = frameOf(chart, faces);
  const valueRoom = Math.max(...columns.map((one) => one.value.length)) * value.line + gap;
  const labelRoom = Math.max(...columns.map((one) => one.label.length)) * label.line + gap;
  const lowest = Math.min(0, ...rows.map((row) => row.value));
  const highest = Math.max(0, ...rows.map((row) => row.value));
  const [from, to] = lowest === 0 && highest === 0 ? [0, 1] : [lowest, highest];
  const top = frame.top + valueRoom;
  const bottom = top + plotHeight;
  const labelTop = bottom + gap + (lowest < 0 ? valueRoom : 0);
  const closing = frame.close(labelTop + labelRoom);
  const at = (height: number): number => bottom - ((height - from) / (to - from)) * plotHeight;
  const middle = (column: number): number => sizes.margin + (column + 0.5) * band;
  const { margin } = sizes;
  return {
    width: sizes.width,
    height: closing.height,
    plot: {
      ...{ left: margin, top, width: innerWidth, height: plotHeight, lying: false, from, to, track: null },
      thickness: Math.min(150, band * 0.6),
      bars: rows.map((row) => ({ value: row.value === 0 ? null : row.value, colour: row.value < 0 ? colours.below : colours.bar })),
    },
    texts: [
      ...frame.texts,
      ...columns.flatMap((one, column) => valueTexts(one.value, middle(column), at(rows[column]?.value ?? 0), rows[column]?.value ?? 0)),
      ...columns.flatMap((one, column) => placed(one.label, middle(column), labelTop, { ...label, align: 'center' })),
      ...closing.texts,
    ],
    lines: [{ from: [margin, at(0)], to: [margin + innerWidth, at(0)], width: 3, colour: colours.line }],
  };
}

/** Null when they are too wide. */
function columnWords({ shown, name }: ChartRow, width: number, { regular, bold }: Faces): ColumnWords | null {
  const lines = (text: string, face: Parameters<typeof wrappedLines>[1]): string[] | null => {
    const tooWide = text.split(/\s+/).some((word) => face.metrics.width(word, face.size) > width);
    const wrapped = tooWide ? [] : wrappedLines(text, face, width, Number.POSITIVE_INFINITY);
    return tooWide || wrapped.length > mostLines ? null : wrapped;
  };
  const shownLines = lines(shown, { metrics: bold, size: value.size });
  const nameLines = lines(name, { metrics: regular, size: label.size });
  return shownLines === null || nameLines === null ? null : { value: shownLines, label: nameLines };
}

/** Above a column; below one that hangs. @param end Where the column ends. */
function valueTexts(lines: readonly string[], x: number, end: number, height: number): PlacedText[] {
  const top = height < 0 ? end + gap : end - gap - lines.length * value.line;
  return placed(lines, x, top, { ...value, bold: true, align: 'center' });
}
