import { isoDate, parseDay } from '../../calendar-day.js';

/** Việt Nam is so many minutes ahead of UTC. */
const ahead = 7 * 60;
const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** The day in Việt Nam of a moment with its zone, or a day as `parseDay` reads it; null when it is neither or the calendar has no such day. */
export function vietnameseDay(field: string): string | null {
  const match = moment.exec(field.trim());
  if (match === null) return parseDay(field.replace(/T/, ' ').replace(/\.\d+$/, ''));
  const [, day = '', hour, minute, zone = ''] = match;
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || isoDate(year, month, date) === null) return null;
  const there = Date.UTC(year, month - 1, date, Number(hour), Number(minute) - minutesOf(zone) + ahead);
  return new Date(there).toISOString().slice(0, 10);
}

function minutesOf(zone: string): number {
  if (/z/i.test(zone)) return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
