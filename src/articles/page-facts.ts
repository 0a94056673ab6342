import { type Byline, labelledByline } from './byline.js';
import type { WrittenDay } from './calendar-day.js';
import { lineAt } from './line.js';
import type { PageLine } from './page-line.js';
import type { ReadLine } from './page-reading.js';
import type { PageTitle } from './page-title.js';
import { pageWords } from './page-words.js';
import { phraseBook } from './phrase-book.js';
import type { PublicationLine } from './publication.js';

/** A day alone above the title that is later than the event by more than this many days is the page's clock on the day it was copied. */
const latestReportDays = 45;
/** With the day of the week, as most clocks have it, it counts only when it follows the event within this many days. */
const latestWeekdayReportDays = 7;

/** Without an event it counts only when the time told of ends not longer before, or behind it, than this. */
const farthestToldDays = 46;

/**
 * The day of publication: of a line that says so; else of a day alone below the title; else of one alone directly above it, unless that may be the page's
 * clock: the event reported (`event`) lies long before, or a day of the week stands beside it and neither an event nor the end of the time told of (`told`) near it. Null
 * when the page gives none.
 */
export function publicationDay(read: readonly ReadLine[], event: string | null, told: string | null): WrittenDay | null {
  const title = read.findIndex(({ kind }) => kind === 'title');
  const days = read.map(({ line, kind }) => (kind === 'dateline' ? line.publication : null));
  const first = (test: (day: PublicationLine, at: number) => boolean) => days.find((day, at) => day !== null && test(day, at))?.day ?? null;
  const clear = first((day) => day.labelled) ?? first((_, at) => title >= 0 && at > title);
  return clear ?? first((day) => !isPageClock(day, event, told));
}

function isPageClock({ day, weekday }: PublicationLine, event: string | null, told: string | null): boolean {
  if (event === null) return weekday && (told === null || Math.abs(daysBetween(told, day.date)) > farthestToldDays);
  const days = daysBetween(event, day.date);
  return days < 0 || days > (weekday ? latestWeekdayReportDays : latestReportDays);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Who is preferred as the author when a page names several. */
const authorRoles: readonly Byline['role'][] = ['writer', 'bare', 'editor'];

/** The bare name as the page writes it; null when it names nobody. */
export function authorOf(text: string, read: readonly ReadLine[]): string | null {
  const bylines = [...read.flatMap(({ byline }) => byline ?? []), ...read.flatMap(bylinesBesideDay)];
  for (const role of authorRoles) {
    const name = bylines.find((byline) => byline.role === role && byline.name !== null)?.name ?? null;
    if (name !== null) return text.slice(name.start, name.end);
  }
  return null;
}

/** "Ngày đăng: 12/3/2022 | Tác giả: Nguyễn Văn A": the parts of a dateline that name somebody. */
function bylinesBesideDay({ line, kind }: ReadLine): Byline[] {
  if (kind !== 'dateline') return [];
  return [...line.slice.matchAll(/(?!\s|[-–—] )(?:(?! [-–—] | {2}| \/ )[^|])+/gu)].flatMap((part) => {
    const slice = part[0].trimEnd();
    const start = line.start + part.index;
    return labelledByline({ ...line, ...lineAt(slice, { start: 0, end: slice.length }, true), start, end: start + slice.length }) ?? [];
  });
}

/** The site's name above the title, as the page writes it. */
export function publisherOf(lines: readonly PageLine[], title: PageTitle | null): string | null {
  return lines.slice(0, title?.first ?? 0).find((line) => line.furniture === 'site')?.slice ?? null;
}

const book = phraseBook(pageWords);

/** The page's own address, when words announce it ("Link gốc: https://…"). */
export function addressOf(lines: readonly PageLine[]): string | null {
  for (const line of lines) {
    const address = /https?:\/\/\S+$/i.exec(line.slice);
    if (address !== null && address.index > 0 && book.lengthAt(line.words, 0, 'address') > 0) return address[0];
  }
  return null;
}
