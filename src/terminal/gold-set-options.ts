import type { GoldSet } from '../evaluation/gold-set.js';
import type { ParsedOptions } from './parsed-options.js';

/** The options of a command over the corpus and the day of a gold set. */
export function withGoldSet(parsed: ParsedOptions, { corpus, today }: GoldSet): ParsedOptions {
  return { ...parsed, values: { ...parsed.values, corpus, ...(today === null ? {} : { today }) } };
}
