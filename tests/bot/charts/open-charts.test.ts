import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartPlan } from '../../../src/bot/charts/chart-plan.js';
import { createSvgDrawing } from '../../../src/bot/charts/chart-svg.js';
import type { Charts } from '../../../src/bot/charts/charts.js';
import { findFontFiles } from '../../../src/bot/charts/font-files.js';
import { readFontMetrics } from '../../../src/bot/charts/font-metrics.js';
import { openCharts } from '../../../src/bot/charts/open-charts.js';
import { drawPicture } from '../../../src/bot/charts/picture.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { row, sampleChart } from './sample-charts.js';

const files = findFontFiles();
const toSvg = createSvgDrawing();

let charts: Charts;

beforeAll(async () => {
  charts = await openCharts();
});

/** One line of words on white, nothing else. */
function wordsPlan(text: string, bold = false): ChartPlan {
  const plot = { left: 0, top: 0, width: 1, height: 1, lying: true, from: 0, to: 1, thickness: 1, track: null, bars: [] };
  const word = { text, x: 20, y: 50, size: 40, bold, colour: '#000000', align: 'left' } as const;
  return { width: 1200, height: 100, plot, texts: [word], lines: [] };
}

async function pixelsOf(plan: ChartPlan): Promise<Uint8Array> {
  return (await drawPicture(toSvg(plan), files)).pixels;
}

/** The distance from the first to the last column with ink. */
function inkWidth(pixels: Uint8Array, width: number): number {
  const columns = [...pixels.keys()].filter((at) => at % 4 === 0 && (pixels[at] ?? 255) < 128).map((at) => (at / 4) % width);
  return columns.length === 0 ? 0 : columns.reduce((a, b) => Math.max(a, b)) - columns.reduce((a, b) => Math.min(a, b));
}

/** Width and height in the head of a PNG: https://www.w3.org/TR/png/#11IHDR. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('the font of charts', () => {
  const metrics = readFontMetrics(readFileSync(files.regular));

  it.each(['Đường về xã Ẵm Ở Ự', 'ước đạt 61,8% kế hoạch', '≥ 5.499 m² – “đạt”'])('draws “%s” as wide as its signs are', async (text) => {
    expect(metrics.draws(text)).toBe(true);
    const drawn = inkWidth(await pixelsOf(wordsPlan(text)), 1200);
    expect(Math.abs(drawn - metrics.width(text, 40))).toBeLessThan(14);
  });

  it('tells accented letters apart, so none is an empty box', async () => {
    const [plain, ...accented] = await Promise.all(['a', 'ạ', 'ẩ', 'ẵ', 'ă'].map((text) => pixelsOf(wordsPlan(text))));
    const pictures = [plain, ...accented].map((pixels) => Buffer.from(pixels ?? []).toString('base64'));
    expect(new Set(pictures).size).toBe(5);
  });

  it('has a bold weight of its own', async () => {
    expect(await pixelsOf(wordsPlan('Thu ngân sách', true))).not.toEqual(await pixelsOf(wordsPlan('Thu ngân sách', false)));
  });

  it('knows which signs it has no drawing of', () => {
    expect(metrics.draws('🌾')).toBe(false);
    expect(metrics.draws('中')).toBe(false);
  });
});

describe('opening charts', () => {
  it('fails with the name of the font when its file is not there', async () => {
    await expect(openCharts({ ...files, bold: join(temporaryFolder(), 'none.ttf') })).rejects.toMatchObject({ code: 'chart-font' });
  });

  it.each([
    ['a web font', 'wOF2'],
    ['a broken file', 'abc'],
  ])('fails with %s', async (_what, content) => {
    const path = join(temporaryFolder(), 'font.ttf');
    writeFileSync(path, content);
    await expect(openCharts({ regular: path, bold: path })).rejects.toMatchObject({ code: 'chart-font' });
  });

  it('takes a font from anywhere', async () => {
    const folder = temporaryFolder();
    const elsewhere = { regular: join(folder, 'r.ttf'), bold: join(folder, 'b.ttf') };
    copyFileSync(files.regular, elsewhere.regular);
    copyFileSync(files.bold, elsewhere.bold);
    await expect(openCharts(elsewhere)).resolves.toBeDefined();
  });
});

describe('a picture', () => {
  it('is a PNG as wide as a phone needs, and higher with more rows', async () => {
    const two = sizeOf(await charts.draw(sampleChart()));
    const rows = Array.from({ length: 12 }, (_, at) => row(`Xã ${at}`, `${at} hộ`, at));
    const twelve = sizeOf(await charts.draw(sampleChart({ rows })));
    expect(two.width).toBe(1080);
    expect(twelve.width).toBe(1080);
    expect(twelve.height).toBeGreaterThan(two.height);
  });

  it('is the same for the same chart, and another for other values', async () => {
    const other = sampleChart({ rows: [row('Xã Bình Minh', '12 đảng viên', 12), row('Xã Hòa Lợi', '9 đảng viên', 3)] });
    const [one, again, different] = await Promise.all([sampleChart(), sampleChart(), other].map((chart) => charts.draw(chart)));
    expect(again).toEqual(one);
    expect(different).not.toEqual(one);
  });

  it.each([
    ['nothing but zeros', [row('A', '0', 0), row('B', '0', 0)]],
    ['values below zero', [row('A', '-3,2%', -3.2), row('B', '5%', 5)]],
    ['values below zero alone', [row('A', '-3,2%', -3.2), row('B', '-5%', -5)]],
    ['one row', [row('A', '5%', 5)]],
    ['huge and tiny values', [row('A', '9.000.000.000.000', 9e12), row('B', '0,001', 0.001)]],
    ['markup and signs that no font has', [row('<b>&"\'\u0000\u0007🌾\uD800</text>', '5 %', 5), row('', '', 1)]],
    ['very long words', [row('nghiêng'.repeat(80), '5'.repeat(200), 5), row('x'.repeat(300), 'hộ '.repeat(90), 4)]],
  ])('comes of %s, in every form', async (_what, rows) => {
    const pictures = await Promise.all((['target', 'places', 'periods'] as const).map((form) => charts.draw(sampleChart({ form, rows }))));
    expect(pictures.map((png) => sizeOf(png).width)).toEqual([1080, 1080, 1080]);
  });
});
