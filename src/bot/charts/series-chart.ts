import type { Answer, AnswerFigure, Series, SeriesPoint } from '../../answering/answer.js';
import { contains } from '../../language/span.js';
import { bounded } from '../answers/percent-bar.js';
import { settingLines } from '../answers/setting-lines.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import type { Chart, ChartRow } from './chart.js';
import { capitalized, measureName } from './measure-name.js';
import { sourceLine } from './source-line.js';

/** More bars than this are no picture for a phone. */
const mostRows = 12;

/** The values that an answer sets side by side, as a chart; null when there are none, or too many. */
export function seriesChart(answer: Answer): Chart | null {
  const { series, citations } = answer;
  if (series === null || series.points.length > mostRows) return null;
  const setting = settingLines(answer).join(' · ');
  const cited = citations.filter(({ n }) => series.points.some(({ citation }) => citation === n));
  return {
    form: series.by === 'place' ? 'places' : 'periods',
    title: titleOf(answer, series),
    subtitle: setting === '' ? null : setting,
    rows: series.points.map((point) => rowOf(point, answer, series)),
    source: sourceLine(cited),
  };
}

/** A point as a row: with the word that bounds it and, where places are compared at different times, its period. */
function rowOf({ label, text, value, citation }: SeriesPoint, answer: Answer, { by }: Series): ChartRow {
  const all = answering(answer);
  const file = answer.citations.find(({ n }) => n === citation)?.file;
  const figure = all.find((one) => one.file === file && one.text === text && one.value === value);
  const bound = figure?.bound ?? null;
  const shown = bound === null || text.toLowerCase().includes(bound.toLowerCase()) ? text : bounded(text, bound);
  const sameTime = new Set(all.map(({ period }) => period?.toLowerCase())).size === 1;
  return { name: capitalized(label), detail: by === 'period' || sameTime ? null : (figure?.period ?? null), shown, value };
}

/** The shortest name that a figure of the series has and that speaks of none of the places or periods alone. */
function titleOf(answer: Answer, { by, points }: Series): string {
  const names = answering(answer).flatMap(({ indicator }) => (indicator === null ? [] : [measureName(indicator)]));
  const labels = points.map(({ label }) => label.split(' ').slice(-2).join(' ').toLowerCase());
  const fair = names.filter((name) => name !== '' && !labels.some((label) => name.toLowerCase().includes(label)));
  const [shortest] = fair.sort((one, other) => one.length - other.length);
  const { comparisonTitle, trendTitle } = indicatorTexts.chart;
  return shortest ?? (by === 'place' ? comparisonTitle : trendTitle);
}

function answering({ quotes, figures }: Answer): AnswerFigure[] {
  const highlighted = quotes.flatMap(({ file, highlights = [] }) => highlights.map((span) => ({ file, span })));
  return figures.filter((figure) => highlighted.some(({ file, span }) => file === figure.file && contains(span, figure)));
}
