import type { Chart, ChartRow } from '../../../src/bot/charts/chart.js';

export function row(name: string, shown: string, value: number, detail: string | null = null): ChartRow {
  return { name, shown, value, detail };
}

/** A chart of two places; `changes` replace its fields. */
export function sampleChart(changes: Partial<Chart> = {}): Chart {
  return {
    form: 'places',
    title: 'Đảng viên mới kết nạp',
    subtitle: 'Năm 2023',
    rows: [row('Xã Bình Minh', '12 đảng viên', 12), row('Xã Hòa Lợi', '9 đảng viên', 9)],
    source: 'Nguồn: Báo Bình Minh',
    ...changes,
  };
}
