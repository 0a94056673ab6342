import * as z from 'zod';
import { type GoldSet, goldSetFields } from './gold-set.js';
import { parseRows } from './json-rows.js';

/** A gold set to fit on. */
export interface FitSet extends GoldSet {
  /** Whether the fit goes on without it where its files are not there. */
  readonly optional: boolean;
}

const row = z.object({ ...goldSetFields, optional: z.boolean().default(false) });

/**
 * Reads a file of gold sets to fit on: a JSON list of rows; further fields are passed over, so that a file of baselines can be read as one.
 * @throws TienDoError `input-broken`
 */
export function parseFitSets(text: string, path: string): FitSet[] {
  return parseRows(text, path, row);
}
