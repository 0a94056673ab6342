import type { Figure } from '../../figures/figure.js';
import { moneyUnits } from '../vocabulary/measure-words.js';
import { syllablesOf } from '../words/syllables.js';

/** Whether a figure is a sum of money, by its kind or by the first word of its unit. */
export function isMoney({ kind, unit }: Figure): boolean {
  if (kind === 'money') return true;
  const first = unit === null ? undefined : syllablesOf(unit)[0];
  return first !== undefined && moneyUnits.some((one) => one === first.normal);
}
