import { findPeriods } from '../language/periods.js';
import type { Span } from '../language/span.js';
import type { Block, BlockKind, Dateline, IsoDate } from './article.js';

/** How many of the opening paragraphs may name the day of the event. */
const openingParagraphs = 3;
/** The opening takes no more than so many code units, for some records have their whole body in one paragraph. */
const openingLength = 1500;
/** No page is older; an earlier day in an opening is an anniversary. */
const earliestDay: IsoDate = '1995-01-01';

/** A day or a month with its year has at least this in it, and one of these. */
const mayDate = /\d{4}|[/.-]\d\d(?!\d)/;
const mayNameMonth = /\d\s*[/.–-]\s*\d|th[áa]ng/iu;
/** "Xong trước ngày 31/12/2024": a deadline. */
const deadline = /(?:trước|hạn|chậm nhất)\s+$/iu;
/** More code units than "chậm nhất" and what parts it from its day. */
const farthestDeadline = 16;
/** "(Trình bày tại phiên họp ngày 27/9/2024)" below a title. */
const bracketed = /^\(.*\)$/su;

/**
 * The day that an article speaks from when it does not say when it was published: that of a line in brackets below its title, else the first full day in its opening
 * paragraphs ("Sáng ngày 23/02/2022, …"), else the last day of the first month named with its year ("Trong tháng 6/2022, …"). A year alone is no day. Days of numbered
 * documents, bases of comparison and deadlines do not count. Null when there is none.
 */
export function eventDateline(text: string, blocks: readonly Block[]): Dateline | null {
  const opening = openingOf(text, blocks);
  const last = (opening[0]?.start ?? 0) + openingLength;
  const spans = opening.map(({ start, end }) => ({ start, end: Math.min(end, last) })).filter(({ start, end }) => start < end);
  const mentions = spans.filter((span) => mayNameDay(text.slice(span.start, span.end))).flatMap((span) => findPeriods(text, span, null));
  for (const kind of ['day', 'month'] as const) {
    for (const mention of mentions) {
      const date = mention.period?.to ?? null;
      if (mention.period?.kind !== kind || mention.role !== 'time' || mention.relative || date === null || date < earliestDay) continue;
      if (deadline.test(text.slice(Math.max(0, mention.start - farthestDeadline), mention.start))) continue;
      return { date, span: { start: mention.start, end: mention.end }, rule: 'event' };
    }
  }
  return null;
}

function mayNameDay(text: string): boolean {
  return mayDate.test(text) && mayNameMonth.test(text);
}

function openingOf(text: string, blocks: readonly Block[]): Block[] {
  const below = blocks[blocks.findLastIndex(({ kind }) => kind === 'title') + 1];
  const note = below !== undefined && noteKinds.includes(below.kind) && bracketed.test(text.slice(below.start, below.end)) ? [below] : [];
  return [...note, ...blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph').slice(0, openingParagraphs)];
}

const noteKinds: readonly BlockKind[] = ['heading', 'byline'];

/**
 * The last day of the time that an article tells of in its title or its opening ("Tính đến ngày 30/9/2024", "năm 2022"), when it names no day of an event; null when
 * it names no time with its year.
 */
export function toldUntil(text: string, blocks: readonly Block[]): IsoDate | null {
  const opening = [...blocks.filter(({ kind }) => kind === 'title'), ...openingOf(text, blocks)];
  const mentions = opening.flatMap((block) => findPeriods(text, block, null));
  const days = mentions.flatMap(({ period, role, relative }) => (role === 'time' && !relative && period?.to != null ? [period.to] : []));
  return days.sort().at(-1) ?? null;
}

/** The dateline of an article whose day of publication is known. `span` is null when no words of the text say it. */
export function publishedDateline(date: IsoDate, span: Span | null): Dateline {
  return { date, span, rule: 'published' };
}
