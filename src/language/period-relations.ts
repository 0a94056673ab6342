import { parseIsoDay } from './calendar.js';
import type { Period } from './period.js';

const beginning = '0000-00-00';
const never = '9999-99-99';
const romanQuarters = ['I', 'II', 'III', 'IV'] as const;

/** The one year a period lies in (of `until` and `since` the year of its known end); null when it spans years. */
export function yearOfPeriod(period: Period): number | null {
  const first = (period.from ?? period.to)?.slice(0, 4);
  const last = (period.to ?? period.from)?.slice(0, 4);
  return first === undefined || first !== last ? null : Number(first);
}

/** Whether both lie in one and the same year. */
export function sameYear(a: Period, b: Period): boolean {
  const year = yearOfPeriod(a);
  return year !== null && year === yearOfPeriod(b);
}

/** Whether every day of `b` is a day of `a`. An open end reaches for ever. */
export function covers(a: Period, b: Period): boolean {
  return (a.from ?? beginning) <= (b.from ?? beginning) && (a.to ?? never) >= (b.to ?? never);
}

/** Negative when `a` ends before `b` (of equal ends: begins before), positive when it is newer, 0 when neither. For sorting, oldest first. */
export function compareRecency(a: Period, b: Period): number {
  return compareDays(a.to ?? never, b.to ?? never) || compareDays(a.from ?? beginning, b.from ?? beginning);
}

function compareDays(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The period as an official would write it: "6 tháng đầu năm 2022", "quý I/2023", "đến ngày 27/9/2023". */
export function describePeriod(period: Period): string {
  const from = period.from === null ? null : parseIsoDay(period.from);
  const to = period.to === null ? null : parseIsoDay(period.to);
  const years = `${from?.year ?? ''}-${to?.year ?? ''}`;
  switch (period.kind) {
    case 'until':
      return untilText(period);
    case 'since':
      return sinceText(period);
    case 'year':
      return `năm ${from?.year ?? ''}`;
    case 'years':
      return `giai đoạn ${years}`;
    case 'term':
      return `nhiệm kỳ ${years}`;
    case 'month':
      return `tháng ${from?.month ?? ''}/${from?.year ?? ''}`;
    case 'quarter':
      return `quý ${romanQuarters[Math.floor(((from?.month ?? 1) - 1) / 3)] ?? ''}/${from?.year ?? ''}`;
    default:
      return stretchText(period);
  }
}

function untilText({ to }: Period): string {
  const day = to === null ? null : parseIsoDay(to);
  if (day === null) return 'đến nay';
  return day.month === 12 && day.day === 31 ? `đến hết năm ${day.year}` : `đến ngày ${dayText(to)}`;
}

function sinceText({ from }: Period): string {
  const day = from === null ? null : parseIsoDay(from);
  if (day === null) return 'đến nay';
  if (day.day !== 1) return `từ ngày ${dayText(from)}`;
  return day.month === 1 ? `từ đầu năm ${day.year}` : `từ tháng ${day.month}/${day.year}`;
}

/** Days, halves and runs of months: counted from January or to December when they are so, else by their ends. */
function stretchText({ kind, from, to }: Period): string {
  const [first, last] = [parseIsoDay(from ?? ''), parseIsoDay(to ?? '')];
  if (kind === 'day' && from === to) return `ngày ${dayText(from)}`;
  if (kind === 'day' || first === null || last === null || first.year !== last.year)
    return `từ ngày ${dayText(from)} đến ngày ${dayText(to)}`;
  if (first.month === 1) return `${last.month} tháng đầu năm ${last.year}`;
  if (last.month === 12) return `${13 - first.month} tháng cuối năm ${last.year}`;
  return `từ tháng ${first.month} đến tháng ${last.month}/${last.year}`;
}

function dayText(iso: string | null): string {
  const day = iso === null ? null : parseIsoDay(iso);
  return day === null ? '' : `${day.day}/${day.month}/${day.year}`;
}
