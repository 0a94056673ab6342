import { LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { findFontFiles, fontFamily } from '../bot/charts/font-files.js';
import { drawPicture } from '../bot/charts/picture.js';
import type { Measurement } from '../evaluation/bench/measurement.js';

const size = { width: 1000, height: 640 };

/** Dark enough to be read on white, and apart for the colour-blind. */
const colours = ['#0b5fa5', '#6a3d9a', '#222222', '#c2410c', '#047857', '#a3195b'];

const lines: readonly (readonly [name: string, value: (measurement: Measurement) => number])[] = [
  ['index, processor s', ({ index }) => index.processorSeconds],
  ['library on disk, MB', ({ index }) => index.diskMegabytes],
  ['serving, MB', ({ serving }) => serving.servingMegabytes],
  ['start to first answer, ms', ({ serving }) => serving.coldStart],
  ['answer p95, ms', ({ serving }) => serving.answers.wall.p95],
  ['retrieval p95, ms', ({ serving }) => serving.retrieval.wall.p95],
];

/** How the measurements grow with the number of articles, both axes logarithmic, as PNG. */
export async function benchPicture(measurements: readonly Measurement[]): Promise<Uint8Array> {
  use([LineChart, GridComponent, LabelLayout, TitleComponent, SVGRenderer]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily, fontSize: 15 },
    title: { text: 'Tiến Độ: cost by number of articles', left: 'center', top: 14, textStyle: { fontFamily, fontSize: 21 } },
    color: colours,
    grid: { left: 90, right: 90, top: 90, bottom: 80 },
    xAxis: { type: 'log', name: 'articles', nameLocation: 'middle', nameGap: 34, minorSplitLine: { show: false } },
    yAxis: { type: 'log', name: 's, MB, ms' },
    series: lines.map(([name, value]) => ({
      ...{ type: 'line', name, symbolSize: 8, lineStyle: { width: 2.5 }, labelLayout: { moveOverlap: 'shiftY' } },
      endLabel: { show: true, formatter: '{a}', distance: 12, fontFamily, fontSize: 15, color: 'inherit' },
      data: measurements.map((measurement) => [measurement.index.articles, value(measurement)]),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return (await drawPicture(svg, findFontFiles())).png;
}
