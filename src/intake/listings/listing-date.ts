import type { IsoDate } from '../../articles/article.js';
import { isoDate } from '../../articles/calendar-day.js';

/** When an entry was published. */
export interface ListingDate {
  /** The day in Việt Nam. */
  readonly date: IsoDate;
  /** Milliseconds since 1970, to order by; the start of the day when no time is given. */
  readonly time: number;
}

/** A moment as it is written; months and days from 1, `zone` in minutes ahead of UTC. */
interface WrittenMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone: number;
}

/** Việt Nam is so many minutes ahead of UTC. */
const vietnam = 7 * 60;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours ahead of UTC that RFC 822 gives names. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  ict: 7,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const time = String.raw`(?:[T\s,-]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>AM|PM|SA|CH)?)?`;
const zone = String.raw`\s*(?:(?<name>[A-Z]{1,3})?\s*(?<sign>[+-])(?<zoneHours>\d{1,2})(?::?(?<zoneMinutes>\d{2}))?|(?<alone>[A-Z]{1,3}))?\s*(?:\([^)]*\))?`;
const weekday = String.raw`(?:[\p{L}]+(?:\s+(?!\d{4})[\p{L}\d]+)?\s*,\s*|[A-Z][a-z]{2}\s+)?`;

/** RSS: "Tue, 28 Nov 2023 05:24:29 +0700"; the year may have two figures, the seconds be missing. */
const written = new RegExp(
  `^${weekday}(?<day>\\d{1,2})[\\s-]+(?<monthName>[A-Z][a-z]{2})[a-z]*[\\s-]+(?<year>\\d{4}|\\d{2})${time}${zone}$`,
  'iu',
);
/** Atom and sitemaps: "2023-11-28T05:24:29.123+07:00" or the day alone. */
const iso = new RegExp(`^(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})${time}${zone}$`, 'iu');
/** Portals: "28/11/2023 05:24", "28/11/2023 5:24:29 SA", and "11/28/2023 5:24:29 AM" of servers set to English. */
const slashed = new RegExp(`^${weekday}(?<first>\\d{1,2})[/.-](?<second2>\\d{1,2})[/.-](?<year>\\d{4})${time}${zone}$`, 'iu');

/** Reads a date of a feed or sitemap; without a zone it is Việt Nam's. Null when it names no day of the calendar. */
export function listingDate(field: string): ListingDate | null {
  const text = field.trim().replace(/\s+/g, ' ');
  if (text.length > 64) return null;
  const groups = (iso.exec(text) ?? written.exec(text) ?? slashed.exec(text))?.groups;
  const moment = groups === undefined ? null : momentOf(groups);
  if (moment === null || isoDate(moment.year, moment.month, moment.day) === null) return null;
  const { year, month, day, hour, minute, second, zone: ahead } = moment;
  if (hour > 24 || minute > 59 || second > 60 || Math.abs(ahead) > 14 * 60) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second) - ahead * 60_000;
  return { date: new Date(at + vietnam * 60_000).toISOString().slice(0, 10), time: at };
}

type Groups = Readonly<Record<string, string | undefined>>;

function momentOf(groups: Groups): WrittenMoment | null {
  const number = (name: string) => Number(groups[name] ?? 0);
  const day = dayOf(groups);
  const ahead = zoneOf(groups);
  if (day === null || ahead === null) return null;
  const half = groups['half']?.toLowerCase();
  const hour = half === undefined ? number('hour') : (number('hour') % 12) + (half === 'pm' || half === 'ch' ? 12 : 0);
  return { ...day, hour, minute: number('minute'), second: number('second'), zone: ahead };
}

function dayOf(groups: Groups): { year: number; month: number; day: number } | null {
  const year = fullYear(groups['year'] ?? '');
  const name = groups['monthName']?.toLowerCase();
  if (name !== undefined) return months.includes(name) ? { year, month: months.indexOf(name) + 1, day: Number(groups['day']) } : null;
  if (groups['month'] !== undefined) return { year, month: Number(groups['month']), day: Number(groups['day']) };
  const [first, second] = [Number(groups['first']), Number(groups['second2'])];
  const isEnglish = /^[ap]m$/i.test(groups['half'] ?? '');
  return isEnglish || second > 12 ? { year, month: first, day: second } : { year, month: second, day: first };
}

/** Two figures are a year of this century, or of the last one from 70 on. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function zoneOf({ sign, zoneHours, zoneMinutes, alone }: Groups): number | null {
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes ?? 0));
  if (alone === undefined) return vietnam;
  const hours = zones[alone.toLowerCase()];
  return hours === undefined ? null : hours * 60;
}
