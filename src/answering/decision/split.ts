import type { Candidate } from '../choice/score.js';
import { periodLabel } from '../evidence/period-label.js';
import { placeLabel } from '../evidence/place-label.js';
import type { Question } from '../question/question.js';

/** What tells the sides of a comparison or a trend apart. */
export type SplitBy = 'place' | 'period';

/** How a question was parted, as far as its parts are places or times. */
export interface Split {
  readonly by: SplitBy;
  /** One a side, in their order. */
  readonly labels: readonly string[];
  /** The parts that nothing was found for. */
  readonly missing: readonly string[];
  /** Figures of other articles that say otherwise than a side. */
  readonly conflicting: readonly Candidate[];
}

/** What tells the parts of a question apart; null when it is the thing counted. */
export function splitBy(parts: readonly Question[]): SplitBy | null {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return null;
  const places = [first, second].map((part) => part.places.map(({ key, level }) => `${key} ${level}`).join());
  if (places[0] !== places[1]) return 'place';
  const periods = [first, second].map((part) => part.periods.map(({ period }) => `${period.from} ${period.to}`).join());
  return periods[0] === periods[1] ? null : 'period';
}

/** A part of a question as an official names it. */
export function partLabel(by: SplitBy, part: Question, side: Candidate | null): string {
  const figure = side?.target.figure ?? null;
  const [place] = part.places;
  if (by === 'place') return place === undefined ? '' : placeLabel(place, figure?.locality?.value ?? null);
  const asked = part.periods[0]?.period;
  const own = figure?.period?.value.period ?? null;
  const narrower = own !== null && (own.kind === 'until' || own.kind === 'months' || own.kind === 'half' || own.kind === 'quarter');
  if (asked === undefined || (narrower && isWithin(own.to, asked.from, asked.to))) return own === null ? '' : periodLabel(own);
  return periodLabel(asked);
}

function isWithin(day: string | null, from: string | null, to: string | null): boolean {
  return day !== null && (from === null || from <= day) && (to === null || day <= to);
}
