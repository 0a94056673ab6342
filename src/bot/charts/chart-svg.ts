import { BarChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { colours } from './chart-looks.js';
import type { ChartPlan, PlacedLine, PlacedText } from './chart-plan.js';
import { fontFamily } from './font-files.js';

/** The least length of a bar that is not zero, in pixels, so that it is seen beside a huge one. */
const leastLength = 6;

/** Makes the drawing of plans as SVG ready. */
export function createSvgDrawing(): (plan: ChartPlan) => string {
  use([BarChart, GridComponent, GraphicComponent, SVGRenderer]);
  return (plan) => {
    const { width, height } = plan;
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      chart.setOption(optionOf(plan));
      return chart.renderToSVGString();
    } finally {
      chart.dispose();
    }
  };
}

function optionOf({ plot, texts, lines }: ChartPlan) {
  const { left, top, width, height, lying, from, to, bars } = plot;
  const bands = { type: 'category', data: bars.map((_, at) => at), inverse: lying, show: false } as const;
  const measure = { type: 'value', min: from, max: to, show: false } as const;
  return {
    animation: false,
    backgroundColor: colours.paper,
    grid: { left, top, width, height, containLabel: false },
    xAxis: lying ? measure : bands,
    yAxis: lying ? bands : measure,
    series: [seriesOf(plot)],
    graphic: [...lines.map(lineElement), ...texts.map(textElement)],
  };
}

function seriesOf({ bars, thickness, track }: ChartPlan['plot']) {
  return {
    type: 'bar',
    silent: true,
    barWidth: thickness,
    barMinHeight: leastLength,
    showBackground: track !== null,
    backgroundStyle: { color: track ?? colours.paper, borderRadius: 6 },
    data: bars.map(({ value, colour }) => ({ value: value ?? '-', itemStyle: { color: colour, borderRadius: 6 } })),
  } as const;
}

function textElement({ text, x, y, size, bold, colour, align }: PlacedText) {
  const font = { fontFamily, fontSize: size, fontWeight: bold ? 600 : 400 };
  return { type: 'text', silent: true, style: { ...font, text, x, y, fill: colour, align, verticalAlign: 'middle' } } as const;
}

function lineElement({ from, to, width, colour }: PlacedLine) {
  const shape = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  return { type: 'line', silent: true, z: 10, shape, style: { stroke: colour, lineWidth: width } } as const;
}
