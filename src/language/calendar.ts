/** A calendar day. Months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years that a bare number may stand for. */
const yearRange = { first: 1900, last: 2100 } as const;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a month of the Gregorian calendar; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  return (monthLengths[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Whether the day is in the calendar and its year is one that articles speak of. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return isYear(year) && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a number may be a year. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= yearRange.first && year <= yearRange.last;
}

/** `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of a month, as `YYYY-MM-DD`. */
export function lastOfMonth(year: number, month: number): string {
  return isoDay(year, month, daysInMonth(year, month));
}

/** Reads `YYYY-MM-DD`; null when it is no day of the calendar. */
export function parseIsoDay(iso: string): CalendarDay | null {
  const match = isoPattern.exec(iso);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDay(day) ? day : null;
}

/** The day `days` later (earlier when negative), as `YYYY-MM-DD`. */
export function shiftDay({ year, month, day }: CalendarDay, days: number): string {
  const shifted = new Date(Date.UTC(year, month - 1, day + days));
  return shifted.toISOString().slice(0, 10);
}
