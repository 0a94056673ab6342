import type { Span } from '../language/span.js';
import type { IsoDate } from './article.js';

/** A day written in a text, with where it stands in it. */
export interface WrittenDay extends Span {
  readonly date: IsoDate;
}

const dayPattern =
  /(?<![\d./-])(?:(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<d2>\d{1,2})(?<mark>[/.-])(?<m2>\d{1,2})\k<mark>(?<y2>\d{4})|(?<d3>\d{1,2})\s+tháng\s+(?<m3>\d{1,2}),?\s+(?:năm\s+)?(?<y3>\d{4})|tháng\s+(?<m4>mười một|mười hai|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d{1,2})\s+(?<d4>\d{1,2}),\s+(?<y4>\d{4}))(?![\d/-])/iu;

/**
 * The first day in figures (28/11/2023, 28-11-2023, 28.11.2023, 2023-11-28, "28 tháng 11 năm 2023", "Tháng Mười Một 28, 2023" as blogs write it). Null when there is none, or when the calendar has no such day.
 */
export function findDay(text: string): WrittenDay | null {
  const match = dayPattern.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const part = (...names: string[]): string => names.map((name) => groups[name]).find((value) => value !== undefined) ?? '';
  const date = isoDate(Number(part('y', 'y2', 'y3', 'y4')), monthOf(part('m', 'm2', 'm3', 'm4')), Number(part('d', 'd2', 'd3', 'd4')));
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

const monthNames = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];

function monthOf(written: string): number {
  return monthNames.indexOf(written.toLowerCase()) + 1 || Number(written);
}

/** A field that is one day, perhaps with a time behind it ("2023-11-28T05:24:29+07:00", "28/11/2023 05:24"); null when it is not. */
export function parseDay(field: string): IsoDate | null {
  const trimmed = field.trim();
  const day = findDay(trimmed.replace(/(?<=^\d{4}-\d{2}-\d{2})T/, ' '));
  if (day === null || day.start !== 0) return null;
  return /^(?:[\s,|-]*\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(trimmed.slice(day.end).replace(/^T/, ' '))
    ? day.date
    : null;
}

/** The day as `YYYY-MM-DD`; null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}
