/** A run of text on a page; lengths in points, y grows upwards. */
export interface PdfRun {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** A part of a line that a wide gap sets apart from the others. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** What stands at one height of a page. */
export interface PdfLine {
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
}

/** Runs whose feet differ by less than this part of their size stand on one line. */
const sameLine = 0.5;
/** A gap of this part of the size is a space between words … */
const wordGap = 0.15;
/** … and one of so many sizes parts columns or cells. */
const columnGap = 1.8;

/** Puts the runs of a page into lines, from top to bottom; columns of running text one after the other. */
export function pageLines(runs: readonly PdfRun[]): PdfLine[] {
  const filled = runs.filter((run) => run.str.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PdfRun[][] = [];
  for (const run of filled) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && Math.abs(first.y - run.y) < sameLine * Math.max(first.fontSize, run.fontSize))
      row.push(run);
    else rows.push([run]);
  }
  return inColumns(rows.map(lineOf));
}

function lineOf(row: readonly PdfRun[]): PdfLine {
  const runs = [...row].sort((a, b) => a.x - b.x);
  const size = Math.max(...runs.map((run) => run.fontSize));
  const segments: Segment[] = [];
  for (const run of runs) {
    const before = segments.at(-1);
    const gap = before === undefined ? Number.POSITIVE_INFINITY : run.x - before.right;
    if (before === undefined || gap > columnGap * size) segments.push({ text: run.str, left: run.x, right: run.x + run.width });
    else {
      const space = gap > wordGap * size ? ' ' : '';
      segments[segments.length - 1] = {
        text: before.text + space + run.str,
        left: before.left,
        right: Math.max(before.right, run.x + run.width),
      };
    }
  }
  return { segments, y: runs[0]?.y ?? 0, size };
}

/** Two columns show in at least so many lines with a second part at the same place … */
const fewestColumnLines = 6;
/** … whose parts are as long as running text. */
const columnText = 25;

function inColumns(lines: readonly PdfLine[]): PdfLine[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [...lines];
  const first = lines.findIndex((line) => isSplit(line, gutter));
  const last = lastInColumns(lines, gutter);
  const within = lines.slice(first, last + 1);
  const part = (isPart: (segment: Segment) => boolean) =>
    within.flatMap((line) => {
      const segments = line.segments.filter(isPart);
      return segments.length === 0 ? [] : [{ ...line, segments }];
    });
  const left = part((segment) => segment.left < gutter);
  return [...lines.slice(0, first), ...left, ...part((segment) => segment.left >= gutter), ...lines.slice(last + 1)];
}

/** The longer column goes on below the last line that both share. */
function lastInColumns(lines: readonly PdfLine[], gutter: number): number {
  let last = lines.findLastIndex((line) => isSplit(line, gutter));
  for (let next = lines[last + 1]; next !== undefined; next = lines[last + 1]) {
    const isLeft = next.segments.every((segment) => segment.right < gutter);
    const isRight = next.segments.every((segment) => segment.left >= gutter);
    if ((!isLeft && !isRight) || (lines[last]?.y ?? 0) - next.y > 2 * next.size) break;
    last += 1;
  }
  return last;
}

/** Where the right column begins; null on a page of one column. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const pairs = lines.filter((line) => line.segments.length === 2).flatMap((line) => line.segments.slice(1));
  const starts = pairs.map((segment) => segment.left);
  const common = starts.find((start) => starts.filter((other) => Math.abs(other - start) < 6).length >= fewestColumnLines);
  if (common === undefined) return null;
  const split = lines.filter((line) => isSplit(line, common - 6));
  const lengths = split.flatMap((line) => line.segments.map((segment) => segment.text.length));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return split.length * 2 >= lines.length && mean >= columnText ? common - 6 : null;
}

function isSplit(line: PdfLine, gutter: number): boolean {
  const [left, right] = line.segments;
  return line.segments.length === 2 && left !== undefined && right !== undefined && left.right < gutter + 6 && right.left >= gutter;
}
