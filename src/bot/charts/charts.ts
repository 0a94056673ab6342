import type { Chart } from './chart.js';

/** Draws charts. */
export interface Charts {
  /**
   * The chart as a PNG, 1,080 pixels wide. Charts are drawn one after the other.
   * @throws TienDoError `chart-broken` when nothing came of it.
   */
  draw(chart: Chart): Promise<Uint8Array>;
}
