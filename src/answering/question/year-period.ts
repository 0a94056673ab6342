import type { AskedPeriod } from './question.js';

/** A calendar year as it is asked for. */
export function yearPeriod(year: number): AskedPeriod {
  const period = { kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` } as const;
  return { text: `năm ${year}`, period, whole: false, yearless: false, relative: false };
}
