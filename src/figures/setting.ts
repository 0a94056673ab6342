import type { Article, Block } from '../articles/article.js';
import type { PeriodMention } from '../language/period.js';
import { findPeriods } from '../language/periods.js';
import type { PlaceMention } from '../language/place.js';
import { findPlaces } from '../language/places.js';
import { contains, type Span, sliceOf } from '../language/span.js';
import type { FigureLocality, FigurePeriod, Sourced } from './figure.js';

/** What an article says once for all its figures. */
export interface Setting {
  readonly article: Article;
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
  /** The time of the title, else the day of the dateline. */
  readonly period: Sourced<FigurePeriod> | null;
  /** The place of the title, else of the opening, else of the front matter. */
  readonly locality: Sourced<FigureLocality> | null;
  /** By level, the place of that level that the article names most: what "toàn huyện" means. A bare name stands for a province when no other does. */
  readonly homes: ReadonlyMap<PlaceMention['level'], PlaceMention>;
}

/** Blocks that figures are read from. */
export function readableBlocks(article: Article): Block[] {
  return article.blocks.filter((block) => block.kind !== 'noise' && block.kind !== 'front-matter' && block.kind !== 'byline');
}

/** Finds every period and place of an article, and those that hold where a sentence says nothing. */
export function readSetting(article: Article): Setting {
  const blocks = readableBlocks(article);
  const reference = article.dateline?.date ?? article.date;
  const named = blocks.flatMap((block) => findPeriods(article.text, block, reference));
  const year = reference === null ? namedYear(named) : null;
  const periods = year === null ? named : blocks.flatMap((block) => findPeriods(article.text, block, `${year}-12-31`));
  const places = allPlaces(article.text, blocks);
  return {
    article,
    periods,
    places,
    period: titlePeriod(article, periods) ?? datelinePeriod(article) ?? yearPeriod(article.text, periods, year),
    locality: titleLocality(article, places) ?? openingLocality(article, blocks, places) ?? writtenLocality(article),
    homes: homesOf(places),
  };
}

/** Names that the article gives with their level anywhere are known in all its sentences, when they have two syllables or more. */
function allPlaces(text: string, blocks: readonly Block[]): PlaceMention[] {
  const named = blocks.flatMap((block) => findPlaces(text, block));
  const keys = new Set(named.filter((place) => place.level !== null && place.key.includes(' ')).map((place) => place.key));
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

/** The place as a figure carries it. */
export function localityOf(text: string, mention: PlaceMention, rule: string): Sourced<FigureLocality> {
  const span = { start: mention.start, end: mention.end };
  return { value: { text: sliceOf(text, span), key: mention.key }, span, rule };
}

function titlePeriod(article: Article, periods: readonly PeriodMention[]): Sourced<FigurePeriod> | null {
  const inTitle = within(article.titleSpan, periods).filter((mention) => mention.role === 'time' && mention.period !== null);
  const mention = inTitle.find((candidate) => candidate.period?.kind !== 'day');
  return mention === undefined ? null : periodOf(article.text, mention, 'title');
}

function datelinePeriod(article: Article): Sourced<FigurePeriod> | null {
  const date = article.dateline?.date ?? article.date;
  if (date === null) return null;
  const span = article.dateline?.span ?? null;
  const text = span === null ? date.split('-').reverse().join('/') : sliceOf(article.text, span);
  return { value: { text, period: { kind: 'until', from: null, to: date } }, span, rule: 'dateline' };
}

/** The first year that an article without a day of its own names: what its "năm nay" means. */
function namedYear(periods: readonly PeriodMention[]): string | null {
  const first = periods.find((mention) => mention.role === 'time' && mention.period !== null && mention.period.kind !== 'term');
  return (first?.period?.from ?? first?.period?.to ?? null)?.slice(0, 4) ?? null;
}

function yearPeriod(text: string, periods: readonly PeriodMention[], year: string | null): Sourced<FigurePeriod> | null {
  const mention = year === null ? undefined : periods.find(({ period }) => period?.kind === 'year' && period.from?.startsWith(year));
  return mention === undefined ? null : periodOf(text, mention, 'named-year');
}

/** Of several places in the title the one that the article speaks of most. */
function titleLocality(article: Article, places: readonly PlaceMention[]): Sourced<FigureLocality> | null {
  const inTitle = within(article.titleSpan, places).filter((place) => place.level !== 'village');
  const mention = mostNamed(inTitle, places);
  return mention === null ? null : localityOf(article.text, mention, 'title');
}

function openingLocality(article: Article, blocks: readonly Block[], places: readonly PlaceMention[]): Sourced<FigureLocality> | null {
  for (const block of blocks) {
    if (block.kind === 'caption' || block.kind === 'dateline') continue;
    const mention = mostNamed(
      within(block, places).filter((place) => place.level !== 'village'),
      places,
    );
    if (mention !== null) return localityOf(article.text, mention, 'opening');
  }
  return null;
}

function writtenLocality(article: Article): Sourced<FigureLocality> | null {
  if (article.place === null) return null;
  const [first] = findPlaces(article.place, { start: 0, end: article.place.length });
  const text = first === undefined ? article.place : sliceOf(article.place, first);
  return { value: { text, key: first?.key ?? article.place.toLowerCase() }, span: null, rule: 'front-matter' };
}

function mostNamed(candidates: readonly PlaceMention[], places: readonly PlaceMention[]): PlaceMention | null {
  let best: PlaceMention | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const named = places.filter((place) => place.key === candidate.key).length;
    if (named > most) [best, most] = [candidate, named];
  }
  return best;
}

function homesOf(places: readonly PlaceMention[]): Map<PlaceMention['level'], PlaceMention> {
  const homes = new Map<PlaceMention['level'], PlaceMention>();
  for (const level of new Set(places.map((place) => place.level))) {
    const home = mostNamed(
      places.filter((place) => place.level === level),
      places,
    );
    if (home !== null) homes.set(level, home);
  }
  const bare = homes.get(null);
  if (bare !== undefined && !homes.has('province')) homes.set('province', bare);
  return homes;
}

function within<T extends Span>(outer: Span | null, spans: readonly T[]): T[] {
  return outer === null ? [] : spans.filter((span) => contains(outer, span));
}
