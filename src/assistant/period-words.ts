import type { Period } from '../language/period.js';
import { describePeriod } from '../language/period-relations.js';

/** A period as an official names it in a question: of one that only has an end its year ("năm 2023" of "đến ngày 27/9/2023"); null when it has no end. */
export function periodWords(period: Period): string | null {
  if (period.to === null) return null;
  return period.kind === 'until' ? `năm ${period.to.slice(0, 4)}` : describePeriod(period);
}
