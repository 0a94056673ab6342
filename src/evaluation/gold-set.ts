import * as z from 'zod';
import { parseRows } from './json-rows.js';

/** A gold file and the corpus that its questions are asked of. Paths are relative to the working folder. */
export interface GoldSet {
  readonly name: string;
  readonly gold: string;
  readonly corpus: string;
  /** The day that relative words refer to, `YYYY-MM-DD`; null: today. */
  readonly today: string | null;
}

/** The fields of a gold set as they are written; `today` may be left out. */
export const goldSetFields = {
  name: z.string().min(1),
  gold: z.string().min(1),
  corpus: z.string().min(1),
  today: z
    .string()
    .optional()
    .transform((day) => day ?? null),
};

/**
 * Reads a file of gold sets: a JSON list of rows; further fields are passed over, so that a file of baselines can be read as one.
 * @throws TienDoError `input-broken`
 */
export function parseGoldSets(text: string, path: string): GoldSet[] {
  return parseRows(text, path, z.object(goldSetFields));
}
