import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartPlan } from '../../../src/bot/charts/chart-plan.js';
import { findFontFiles } from '../../../src/bot/charts/font-files.js';
import { readFontMetrics } from '../../../src/bot/charts/font-metrics.js';
import { planColumns } from '../../../src/bot/charts/plan-columns.js';
import { planRows } from '../../../src/bot/charts/plan-rows.js';
import { wrappedLines } from '../../../src/bot/charts/wrapped-lines.js';
import { row, sampleChart } from './sample-charts.js';

const files = findFontFiles();
const faces = { regular: readFontMetrics(readFileSync(files.regular)), bold: readFontMetrics(readFileSync(files.bold)) };

/** Where each text begins and ends. */
function extents({ texts }: ChartPlan): { from: number; to: number; y: number }[] {
  return texts.map(({ text, x, y, size, bold, align }) => {
    const width = (bold ? faces.bold : faces.regular).width(text, size);
    const from = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    return { from, to: from + width, y };
  });
}

const words = fc.array(fc.constantFrom('thu', 'ngân', 'sách', 'nghiêng', 'ấp', '5.499', 'đồng/người/năm'), { minLength: 1, maxLength: 30 });
const someRows = fc.array(
  fc.record({ name: words, shown: words, value: fc.double({ min: -1e9, max: 1e9, noNaN: true }), detail: fc.option(words) }),
  { minLength: 1, maxLength: 12 },
);

describe('plans of charts', () => {
  it('keep all words within the picture, and a value whole', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom('target', 'places', 'periods' as const), (rows, form) => {
        const written = rows.map(({ name, shown, value, detail }) =>
          row(name.join(' '), shown.join(' '), value, detail === null ? null : detail.join(' ')),
        );
        const chart = sampleChart({ form: form as 'target', rows: written });
        for (const plan of [planRows(chart, faces), planColumns(chart, faces)]) {
          if (plan === null) continue;
          for (const { from, to, y } of extents(plan)) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(plan.width);
            expect(y).toBeLessThan(plan.height);
          }
          const bold = plan.texts.filter((text) => text.bold).map(({ text }) => text);
          for (const { shown } of written) expect(bold.join(' ')).toContain(shown);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draw the line of 100% where 100% is, and break off what is far beyond', () => {
    const plan = planRows(sampleChart({ form: 'target', rows: [row('A', '61,8%', 61.8), row('B', '1.250%', 1250)] }), faces);
    expect(plan.plot).toMatchObject({ from: 0, to: 200 });
    expect(plan.plot.bars.map(({ value }) => value)).toEqual([61.8, 200]);
    const middle = plan.plot.left + plan.plot.width / 2;
    expect(plan.lines.filter(({ from, to }) => from[0] === middle && to[0] === middle)).toHaveLength(2);
    expect(plan.lines).toHaveLength(4);
  });

  it('leave a target chart at 100% when nothing is beyond', () => {
    expect(planRows(sampleChart({ form: 'target', rows: [row('A', '0,3%', 0.3)] }), faces).plot).toMatchObject({ from: 0, to: 100 });
  });

  it('begin bars at zero', () => {
    const plan = planRows(sampleChart({ rows: [row('A', '100', 100), row('B', '101', 101)] }), faces);
    expect(plan.plot).toMatchObject({ from: 0, to: 101 });
  });

  it('let periods stand side by side while there is room for their words', () => {
    const periods = (count: number) => Array.from({ length: count }, (_, at) => row(`năm ${2010 + at}`, `${at + 1} hộ`, at + 1));
    expect(planColumns(sampleChart({ form: 'periods', rows: periods(6) }), faces)?.plot.lying).toBe(false);
    expect(planColumns(sampleChart({ form: 'periods', rows: periods(7) }), faces)).toBeNull();
    expect(planColumns(sampleChart({ form: 'periods', rows: [row('năm 2020', 'x'.repeat(90), 1), row('b', 'c', 2)] }), faces)).toBeNull();
  });
});

describe('wrapped lines', () => {
  const face = { metrics: faces.regular, size: 30 };

  it('keep every word when there is room, and never are too wide', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 300, max: 900 }), (list, width) => {
        const lines = wrappedLines(list.join(' '), face, width, Number.POSITIVE_INFINITY);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(faces.regular.width(line, 30)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('say that something is left out', () => {
    expect(wrappedLines('thu ngân sách nhà nước trên địa bàn', face, 200, 2)).toEqual(['thu ngân', 'sách nhà…']);
  });
});
