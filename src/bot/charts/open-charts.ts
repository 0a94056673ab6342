import { readFile } from 'node:fs/promises';
import { TienDoError } from '../../errors.js';
import type { Chart } from './chart.js';
import type { ChartPlan } from './chart-plan.js';
import { createSvgDrawing } from './chart-svg.js';
import type { Charts } from './charts.js';
import { drawable } from './drawable.js';
import { type FontFiles, findFontFiles, fontFamily } from './font-files.js';
import { type FontMetrics, readFontMetrics } from './font-metrics.js';
import type { Faces } from './frame.js';
import { drawPicture } from './picture.js';
import { planColumns } from './plan-columns.js';
import { planRows } from './plan-rows.js';

/** What the font must be able to write, and does at the start, to be sure. */
const trial = 'Kế hoạch năm: đạt 61,8% – Ước tỷ lệ hộ nghèo giữ vững “xuống” ≥ 5.499 m²; Ẵ Ở Ự Đ ằ ẩ ỗ ợ ỵ';

/**
 * Makes the drawing of charts ready.
 * @param files The fonts; those that are installed, by default.
 * @throws TienDoError `chart-font` when the font is not installed, or nothing is drawn with it.
 */
export async function openCharts(files: FontFiles = findFontFiles()): Promise<Charts> {
  const faces = { regular: await metricsOf(files.regular), bold: await metricsOf(files.bold) };
  const toSvg = createSvgDrawing();
  await tryFonts(faces, files, toSvg);
  let last: Promise<unknown> = Promise.resolve();
  return {
    draw: (chart) => {
      const drawn = last.then(async () => {
        const { png, pixels } = await drawPicture(toSvg(planOf(drawable(chart, faces), faces)), files);
        if (isBlank(pixels)) throw new TienDoError('chart-broken', { problem: 'nothing was drawn' });
        return png;
      });
      last = drawn.catch(() => undefined);
      return drawn;
    },
  };
}

function planOf(chart: Chart, faces: Faces): ChartPlan {
  return (chart.form === 'periods' ? planColumns(chart, faces) : null) ?? planRows(chart, faces);
}

async function metricsOf(path: string): Promise<FontMetrics> {
  const content = await readFile(path).catch((error: unknown) => {
    throw new TienDoError('chart-font', { font: fontFamily, problem: `${path} cannot be read` }, { cause: error });
  });
  return readFontMetrics(content);
}

/** Both weights have a drawing of every sign, and words leave ink on the paper. */
async function tryFonts(faces: Faces, files: FontFiles, toSvg: (plan: ChartPlan) => string): Promise<void> {
  for (const bold of [false, true]) {
    const metrics = bold ? faces.bold : faces.regular;
    const word = { text: trial, x: 10, y: 40, size: 30, bold, colour: '#000000', align: 'left' } as const;
    const plot = { left: 0, top: 0, width: 1, height: 1, lying: true, from: 0, to: 1, thickness: 1, track: null, bars: [] };
    const svg = toSvg({ width: 2000, height: 80, plot, texts: [word], lines: [] });
    if (!metrics.draws(trial) || isBlank((await drawPicture(svg, files)).pixels)) {
      throw new TienDoError('chart-font', { font: fontFamily, problem: 'Vietnamese words are not drawn with it' });
    }
  }
}

/** Whether all points have the colour of the first. */
function isBlank(pixels: Uint8Array): boolean {
  return pixels.every((byte, at) => byte === pixels[at % 4]);
}
