import { sliceOf } from '../../language/span.js';
import { reachedPart } from '../answers/figure-line.js';
import { percentWords } from '../answers/percent-bar.js';
import { periodWords } from '../answers/period-words.js';
import { standingWords } from '../answers/standing-words.js';
import type { Chart, ChartRow } from '../charts/chart.js';
import { capitalized, measureName } from '../charts/measure-name.js';
import { sourceLine } from '../charts/source-line.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import type { IndicatorRow } from './indicator-rows.js';
import { firstOfEach } from './indicators-view.js';

/** More bars than this do not fit a phone's screen well. */
const mostRows = 8;

/** A chart with the rows that it shows. */
export interface TargetChart {
  readonly chart: Chart;
  readonly rows: readonly IndicatorRow[];
}

/** How much of its target each indicator of a place reached, the newest first; null when none has a target with a stated part. */
export function targetChart(place: string, all: readonly IndicatorRow[]): TargetChart | null {
  const drawn = all
    .flatMap((row) => {
      const bar = barOf(row);
      return bar === null ? [] : [{ row, bar }];
    })
    .slice(0, mostRows);
  if (drawn.length === 0) return null;
  const rows = drawn.map(({ row }) => row);
  const chart: Chart = {
    form: 'target',
    title: indicatorTexts.chart.targetTitle,
    subtitle: capitalized(place),
    rows: drawn.map(({ bar }) => bar),
    source: sourceLine(firstOfEach(rows).map(({ citation }) => citation)),
  };
  return { chart, rows };
}

function barOf({ article, figure, stated }: IndicatorRow): ChartRow | null {
  const reached = reachedPart(article, figure);
  const name = measureName(stated.figure.indicator ?? '');
  if (reached === null || name === '') return null;
  const { period } = stated.figure;
  const standing = standingWords(figure);
  const time = period === null ? [] : [periodWords(period)];
  const detail = [sliceOf(article.text, figure.display), ...time, ...(standing === null ? [] : [standing])].join(' · ');
  return { name, detail, shown: percentWords(reached.percent, reached.bound), value: reached.percent };
}
