import type { Answer, Series } from '../../answering/answer.js';
import { answeringFigures } from '../answers/answering-figures.js';
import { type SeriesValue, seriesValues } from '../answers/series-values.js';
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
    rows: seriesValues(answer).map(rowOf),
    source: sourceLine(cited),
  };
}

/** A value as a row: its period under the name. */
function rowOf({ label, shown, value, period }: SeriesValue): ChartRow {
  return { name: capitalized(label), detail: period, shown, value };
}

/** The shortest name that a figure of the series has and that speaks of none of the places or periods alone. */
function titleOf(answer: Answer, { by, points }: Series): string {
  const names = answeringFigures(answer).flatMap(({ indicator }) => (indicator === null ? [] : [measureName(indicator)]));
  const labels = points.map(({ label }) => label.split(' ').slice(-2).join(' ').toLowerCase());
  const fair = names.filter((name) => name !== '' && !labels.some((label) => name.toLowerCase().includes(label)));
  const [shortest] = fair.sort((one, other) => one.length - other.length);
  const { comparisonTitle, trendTitle } = indicatorTexts.chart;
  return shortest ?? (by === 'place' ? comparisonTitle : trendTitle);
}
