import { z } from 'zod';
import { TienDoError } from '../errors.js';
import type { Scores } from './scores.js';

/** Scores that can be expected of a condition. */
export const metricNames = ['score', 'headline', 'citeAt1', 'abstained', 'wrongWhenAnswered', 'quotesExact'] as const;

export type MetricName = (typeof metricNames)[number];

const share = z.number().min(0).max(1);

const row = z.strictObject({
  name: z.string().min(1),
  gold: z.string().min(1),
  corpus: z.string().min(1),
  today: z.string().optional(),
  expected: z.partialRecord(z.enum(metricNames), share),
  tolerance: share.default(0),
});

/** A condition and what it scored when it was written down. Paths are relative to the working folder. */
export interface BaselineRow {
  readonly name: string;
  readonly gold: string;
  readonly corpus: string;
  /** The day that relative words refer to, `YYYY-MM-DD`; null: today. */
  readonly today: string | null;
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
  const parsed = z.array(row).safeParse(jsonOf(text, path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TienDoError('input-broken', { path, line: null, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}` });
  }
  return parsed.data.map(({ today, ...rest }) => ({ ...rest, today: today ?? null }));
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

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TienDoError('input-broken', { path, line: null, problem: 'is not JSON' }, { cause: error });
  }
}
