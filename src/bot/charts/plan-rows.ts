import { indicatorTexts } from '../texts/indicator-texts.js';
import type { Chart, ChartRow } from './chart.js';
import { colours, longestPercent, sizes } from './chart-looks.js';
import type { ChartPlan, PlacedLine, PlacedText, PlannedBar } from './chart-plan.js';
import { type Faces, frameOf, innerWidth, placed } from './frame.js';
import { wrappedLines } from './wrapped-lines.js';

/** The most of a row's width that its value takes beside the name; a longer value gets lines of its own. */
const valueShare = 0.48;

const wholeTarget = 100;

/** The line of 100% juts out over the bar by so much, in pixels. */
const jut = 9;

/** The words of a row in lines. */
interface RowWords {
  readonly name: readonly string[];
  readonly detail: readonly string[];
  /** Beside the last line of the name when it is one line, else below the name. */
  readonly value: readonly string[];
  readonly beside: boolean;
}

/** Lying bars, each below its name and value. */
export function planRows(chart: Chart, faces: Faces): ChartPlan {
  const { margin, gaps, bar } = sizes;
  const frame = frameOf(chart, faces);
  const words = chart.rows.map((row) => rowWords(row, faces));
  const textHeight = Math.max(...words.map(heightOf));
  const legend = chart.form === 'target' ? sizes.detail.line + 12 : 0;
  const band = textHeight + gaps.bar + bar + gaps.row;
  const top = frame.top + legend;
  const plotTop = top + textHeight + gaps.bar + bar / 2 - band / 2;
  const closing = frame.close(top + chart.rows.length * band - gaps.row);
  const { from, to } = ends(chart);
  const plot = { left: margin, top: plotTop, width: innerWidth, height: chart.rows.length * band, lying: true, from, to, thickness: bar };
  const at = (value: number): number => margin + ((value - from) / (to - from)) * innerWidth;
  const barTops = chart.rows.map((_, row) => top + row * band + textHeight + gaps.bar);
  return {
    width: sizes.width,
    height: closing.height,
    plot: { ...plot, track: chart.form === 'target' ? colours.track : null, bars: chart.rows.map((row) => barOf(row, chart, to)) },
    texts: [
      ...frame.texts,
      ...(legend === 0 ? [] : legendText(at(wholeTarget), frame.top)),
      ...words.flatMap((row, number) => rowTexts(row, top + number * band + textHeight - heightOf(row))),
      ...closing.texts,
    ],
    lines: barTops.flatMap((barTop, row) => marksOf(chart, chart.rows[row]?.value ?? 0, barTop, at)),
  };
}

function rowWords({ name, detail, shown }: ChartRow, { regular, bold }: Faces): RowWords {
  const valueFace = { metrics: bold, size: sizes.name.size };
  const valueWidth = bold.width(shown, sizes.name.size);
  const beside = valueWidth <= innerWidth * valueShare;
  const nameWidth = beside ? innerWidth - valueWidth - 28 : innerWidth;
  return {
    name: wrappedLines(name, { metrics: regular, size: sizes.name.size }, nameWidth, sizes.name.lines),
    detail: detail === null ? [] : wrappedLines(detail, { metrics: regular, size: sizes.detail.size }, innerWidth, sizes.detail.lines),
    value: beside ? [shown] : wrappedLines(shown, valueFace, innerWidth, Number.POSITIVE_INFINITY),
    beside,
  };
}

function heightOf({ name, detail, value, beside }: RowWords): number {
  const values = beside ? 0 : value.length;
  return (Math.max(1, name.length) + values) * sizes.name.line + detail.length * sizes.detail.line;
}

function rowTexts({ name, detail, value, beside }: RowWords, top: number): PlacedText[] {
  const { margin } = sizes;
  const { line } = sizes.name;
  const nameHeight = Math.max(1, name.length) * line;
  const valueTop = beside ? top + nameHeight - line : top + nameHeight;
  const detailTop = top + nameHeight + (beside ? 0 : value.length * line);
  return [
    ...placed(name, margin, top, sizes.name),
    ...placed(value, beside ? margin + innerWidth : margin, valueTop, { ...sizes.name, bold: true, align: beside ? 'right' : 'left' }),
    ...placed(detail, margin, detailTop, { ...sizes.detail, colour: colours.pale }),
  ];
}

/** What the ends of the bars' axis stand for: zero lies within, and of a target chart 100% too. */
function ends({ form, rows }: Chart): { from: number; to: number } {
  const values = rows.map(({ value }) => value);
  const largest = Math.max(0, ...values);
  if (form === 'target') return { from: 0, to: Math.min(longestPercent, Math.max(wholeTarget, largest)) };
  const from = Math.min(0, ...values);
  return { from, to: from === 0 && largest === 0 ? 1 : largest };
}

function barOf({ value }: ChartRow, { form }: Chart, longest: number): PlannedBar {
  const colour = form === 'target' && value >= wholeTarget ? colours.reached : value < 0 ? colours.below : colours.bar;
  return { value: value === 0 ? null : Math.min(value, longest), colour };
}

function legendText(x: number, top: number): PlacedText[] {
  const align = x > sizes.margin + innerWidth * 0.8 ? 'right' : 'center';
  return placed([indicatorTexts.chart.target], x, top, { ...sizes.detail, colour: colours.pale, align });
}

/** The line of 100% over each bar, the gap where a bar is broken off, and the line of zero when bars go both ways. */
function marksOf({ form, rows }: Chart, value: number, top: number, at: (value: number) => number): PlacedLine[] {
  const bottom = top + sizes.bar;
  const upright = (x: number, from: number, to: number, width: number, colour: string): PlacedLine => ({
    from: [x, from],
    to: [x, to],
    width,
    colour,
  });
  if (form !== 'target') {
    return rows.some((row) => row.value < 0) ? [upright(at(0), top - jut, bottom + jut, 3, colours.line)] : [];
  }
  const breaks = value <= longestPercent ? [] : [at(longestPercent) - 36, at(longestPercent) - 22];
  return [
    upright(at(wholeTarget), top - jut, bottom + jut, 4, colours.ink),
    ...breaks.map((x): PlacedLine => ({ from: [x - 8, bottom + 2], to: [x + 8, top - 2], width: 6, colour: colours.paper })),
  ];
}
