import type { Article, Block } from '../articles/article.js';
import type { PeriodMention } from '../language/period.js';
import { findPeriods } from '../language/periods.js';
import type { PlaceMention } from '../language/place.js';
import { findPlaces } from '../language/places.js';
import { sliceOf } from '../language/span.js';
import type { FigurePeriod, Sourced } from './figure.js';
import { type HomeNames, homeNames } from './home-names.js';
import { type HomePlaces, readHomes } from './home-places.js';
import { openingReach, readReport, referenceOf, untilDateline } from './report-period.js';

/** What an article says once for all its figures. */
export interface Setting {
  readonly article: Article;
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
  /** The day it speaks from, `YYYY-MM-DD`. */
  readonly day: string | null;
  /** Whether that is the day of its publication, not of the event that it tells of. */
  readonly published: boolean;
  /** The time it reports on; null when it names none that is over. */
  readonly report: Sourced<FigurePeriod> | null;
  /** The time reported on, else what holds on the day of the dateline. */
  readonly period: Sourced<FigurePeriod> | null;
  readonly homes: HomePlaces;
}

/** Blocks that figures are read from. */
export function readableBlocks(article: Article): Block[] {
  return article.blocks.filter((block) => block.kind !== 'noise' && block.kind !== 'front-matter' && block.kind !== 'byline');
}

/** Finds every period and place of an article, and those that hold where a sentence says nothing. */
export function readSetting(article: Article): Setting {
  const blocks = readableBlocks(article);
  const day = referenceOf(article);
  const report = readReport(article, blocks);
  const read = (seenFrom: string | null) =>
    blocks.flatMap((block) => findPeriods(article.text, block, seenFrom, report?.value.period ?? null));
  const named = read(day);
  const year = day === null ? (report === null ? namedYear(named) : (report.value.period.to?.slice(0, 4) ?? null)) : null;
  const periods = year === null ? named : read(`${year}-12-31`);
  const names = homeNames(article, blocks);
  const places = allPlaces(article.text, blocks, names);
  return {
    article,
    periods,
    places,
    day,
    published: article.dateline?.rule !== 'event',
    report,
    period: report ?? untilDateline(article) ?? yearPeriod(article.text, periods, year, blocks),
    homes: readHomes(article, blocks, places, names),
  };
}

/** Names that the article gives with their level anywhere, masthead and title among them, are known in all its sentences, when they have two syllables or more. */
function allPlaces(text: string, blocks: readonly Block[], names: HomeNames): PlaceMention[] {
  const named = blocks.flatMap((block) => findPlaces(text, block));
  const keys = new Set(named.filter((place) => place.level !== null && place.key.includes(' ')).map((place) => place.key));
  for (const key of names.keys) keys.add(key);
  if (keys.size === 0) return named;
  const longest = Math.max(...[...keys].map((key) => key.split(' ').length));
  return blocks.flatMap((block) => findPlaces(text, block, { has: (key) => keys.has(key), longest }));
}

/** The period as a figure carries it; null when its words could not be resolved. */
export function periodOf(text: string, mention: PeriodMention, rule: string): Sourced<FigurePeriod> | null {
  if (mention.period === null) return null;
  const span = { start: mention.start, end: mention.end };
  return { value: { text: sliceOf(text, span), period: mention.period }, span, rule };
}

/** The first year that an article without a day of its own names: what its "năm nay" means. */
function namedYear(periods: readonly PeriodMention[]): string | null {
  const first = periods.find((mention) => mention.role === 'time' && mention.period !== null && mention.period.kind !== 'term');
  return (first?.period?.from ?? first?.period?.to ?? null)?.slice(0, 4) ?? null;
}

/** That year, when the opening names it: one that is named far down is not that of the whole article. */
function yearPeriod(
  text: string,
  periods: readonly PeriodMention[],
  year: string | null,
  blocks: readonly Block[],
): Sourced<FigurePeriod> | null {
  if (year === null) return null;
  const end = (blocks[0]?.start ?? 0) + openingReach;
  const mention = periods.find(
    ({ period, start, role }) => role === 'time' && start < end && period?.kind === 'year' && period.from?.startsWith(year),
  );
  return mention === undefined ? null : periodOf(text, mention, 'named-year');
}
