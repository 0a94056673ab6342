import * as z from 'zod';
import { type GoldSet, goldSetFields } from './gold-set.js';
import { parseRows } from './json-rows.js';
import type { Scores } from './scores.js';

/** Scores that can be expected of a condition. */
export const metricNames = ['score', 'headline', 'citeAt1', 'abstained', 'wrongWhenAnswered', 'quotesExact'] as const;

export type MetricName = (typeof metricNames)[number];

const share = z.number().min(0).max(1);

const row = z.strictObject({
  ...goldSetFields,
  expected: z.partialRecord(z.enum(metricNames), share),
  tolerance: share.default(0),
});

/** A condition and what it scored when it was written down. */
export interface BaselineRow extends GoldSet {
  readonly expected: Readonly<Partial<Record<MetricName, number>>>;
  /** The difference, in either direction, that counts as none. */
  readonly tolerance: number;
}

/** How one metric compares with what was expected. */
export interface Comparison {
  readonly metric: MetricName;
  readonly expected: number;
  /** Null when there was nothing to measure, which counts as worse. */
  readonly measured: number | null;
  readonly result: 'OK' | 'better' | 'worse';
}

/**
 * Reads a file of conditions: a JSON list of rows.
 * @throws TienDoError `input-broken`
 */
export function parseBaselines(text: string, path: string): BaselineRow[] {
  return parseRows(text, path, row);
}

/** Holds measured scores against a row, metric by metric. Being wrong less often is better. */
export function compare({ expected, tolerance }: BaselineRow, scores: Scores): Comparison[] {
  return metricNames.flatMap((metric) => {
    const wanted = expected[metric];
    return wanted === undefined
      ? []
      : [{ metric, expected: wanted, measured: scores[metric], result: resultOf(metric, wanted, scores[metric], tolerance) }];
  });
}

/** Room for rounding when shares are compared, far below one question of any set. */
const epsilon = 1e-9;

function resultOf(metric: MetricName, expected: number, measured: number | null, tolerance: number): Comparison['result'] {
  if (measured === null) return 'worse';
  const gain = metric === 'wrongWhenAnswered' ? expected - measured : measured - expected;
  if (Math.abs(gain) <= tolerance + epsilon) return 'OK';
  return gain > 0 ? 'better' : 'worse';
}
