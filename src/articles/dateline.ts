import { findPeriods } from '../language/periods.js';
import type { Span } from '../language/span.js';
import type { Block, Dateline, IsoDate } from './article.js';

/** How many of the opening paragraphs may name the day of the event. */
const openingParagraphs = 3;
/** The opening takes no more than so many code units, for some records have their whole body in one paragraph. */
const openingLength = 1500;
/** No page is older; an earlier day in an opening is an anniversary. */
const earliestDay: IsoDate = '1995-01-01';

/**
 * The day that an article speaks from when it does not say when it was published: the first full day in its opening paragraphs ("Sáng ngày 23/02/2022, …"),
 * else the last day of the first month named with its year ("Trong tháng 6/2022, …"). A year alone is no day. Days of numbered documents and bases of
 * comparison do not count. Null when there is none.
 */
export function eventDateline(text: string, blocks: readonly Block[]): Dateline | null {
  const opening = blocks.filter((block) => block.kind === 'lead' || block.kind === 'paragraph').slice(0, openingParagraphs);
  const last = (opening[0]?.start ?? 0) + openingLength;
  const spans = opening.map(({ start, end }) => ({ start, end: Math.min(end, last) })).filter(({ start, end }) => start < end);
  const mentions = spans.flatMap((span) => findPeriods(text, span, null));
  for (const kind of ['day', 'month'] as const) {
    for (const mention of mentions) {
      const date = mention.period?.to ?? null;
      if (mention.period?.kind !== kind || mention.role !== 'time' || mention.relative || date === null || date < earliestDay) continue;
      return { date, span: { start: mention.start, end: mention.end }, rule: 'event' };
    }
  }
  return null;
}

/** The dateline of an article whose day of publication is known. `span` is null when no words of the text say it. */
export function publishedDateline(date: IsoDate, span: Span | null): Dateline {
  return { date, span, rule: 'published' };
}
