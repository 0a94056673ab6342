import { mastheadOf } from '../../articles/masthead.js';
import { rankOf, sharesRank } from '../../figures/attach/place-rank.js';
import { type HomeNames, homeNames } from '../../figures/home-names.js';
import { readReport } from '../../figures/report-period.js';
import { readableBlocks } from '../../figures/setting.js';
import { normalizeWord, stripAccents } from '../../language/fold.js';
import type { Period, PeriodMention } from '../../language/period.js';
import { findPeriods } from '../../language/periods.js';
import type { PlaceLevel, PlaceMention } from '../../language/place.js';
import { findPlaces } from '../../language/places.js';
import type { Span } from '../../language/span.js';
import { provinces } from '../../language/vocabulary/provinces.js';
import type { StoredArticle } from '../../library/library.js';
import { once } from '../words/once.js';

/** A place that an article is about. */
export interface SettingPlace {
  readonly key: string;
  readonly level: PlaceLevel | null;
}

/** What the whole article speaks of. */
export interface Setting {
  /** The places in its title, its front matter and its opening blocks; that of its masthead when they name none. */
  readonly mainPlaces: readonly SettingPlace[];
  /** Keys of all its places. */
  readonly allPlaces: ReadonlySet<string>;
  /** Whether {@link allPlaces} has a key; nothing is read for it where the library has gathered the keys. */
  hasPlace(key: string): boolean;
  /** Whether its text or its title has the words of a place's key, with whatever accents; true for a province, which has other names too. */
  mayName(key: string): boolean;
  /** The years of its title and of the time it reports on, or of its dateline when it reports on none; else of its opening. */
  readonly years: ReadonlySet<number>;
  /** Keys of the provinces that its masthead, its title and its front matter name. */
  readonly provinces: ReadonlySet<string>;
  /** Every year that its text names. */
  readonly namedYears: ReadonlySet<number>;
  /** The time that it reports on: what "cả năm" and "9 tháng" speak of; null when it names none that is over. */
  readonly report: Period | null;
}

const openingBlocks = 3;

/** What an article as a whole speaks of: its places and years. Each is read when it is first asked for. */
export function settingOf(article: StoredArticle): Setting {
  const { text } = article;
  const opening = article.blocks.filter((block) => block.kind !== 'noise' && block.kind !== 'front-matter').slice(0, openingBlocks);
  const end = opening.at(-1)?.end ?? 0;
  const own = once(() => homeNames(article, readableBlocks(article)));
  const main = once(() => mainPlacesOf(article, end, own()));
  const all = once(() => allPlacesOf(article, main(), own()));
  const titleWords = once(() => stripAccents(article.title).replace(/\s+/g, ' '));
  const folded = once(() => stripAccents(`${article.title}\n${article.place ?? ''}\n${text}`));
  const report = once(() => readReport(article, readableBlocks(article))?.value.period ?? null);
  const years = once(() => yearsOf(article, end, report()));
  const named = once(() => namedYears(text));
  const within = once(() => provincesOf(article));
  return {
    get mainPlaces() {
      return main();
    },
    get allPlaces() {
      return all();
    },
    hasPlace(key) {
      if (article.placeKeys === undefined) return all().has(key);
      const { levelled, bare } = article.placeKeys;
      return levelled.has(key) || (isProvince(key) && bare.has(key)) || (titleWords().includes(stripAccents(key)) && own().keys.has(key));
    },
    mayName: (key) => isProvince(key) || folded().includes(stripAccents(key)),
    get provinces() {
      return within();
    },
    get years() {
      return years();
    },
    get namedYears() {
      return named();
    },
    get report() {
      return report();
    },
  };
}

const provinceKeys: ReadonlySet<string> = new Set(provinces.map(({ name }) => normalizeWord(name)));

/** Whether a key is the name of a province. */
export function isProvince(key: string): boolean {
  return provinceKeys.has(key);
}

function provincesOf(article: StoredArticle): Set<string> {
  const head = mastheadOf(article).flatMap((block) => findPlaces(article.text, block));
  const stated = [article.title, article.place ?? ''].flatMap((line) => findPlaces(line, { start: 0, end: line.length }));
  const named = [...head, ...stated].filter(({ level }) => level === null || level === 'province' || level === 'city');
  return new Set(named.map(({ key }) => key).filter(isProvince));
}

function mainPlacesOf(article: StoredArticle, openingEnd: number, names: HomeNames): SettingPlace[] {
  const { masthead, owner, spoken, titled } = names;
  const stated = [article.title, article.place ?? ''].flatMap((line) => findPlaces(line, { start: 0, end: line.length }));
  const opening = article.blocks.filter(({ kind, end }) => kind !== 'noise' && end <= openingEnd);
  const told = placesIn(article, opening, names).filter(({ key, level }) =>
    level === null
      ? !masthead.some((own) => own.key === key)
      : (spoken === null || sharesRank(level, spoken)) &&
        (owner?.level == null || owner.key === key || rankOf(level) < rankOf(owner.level)),
  );
  const main = [...(titled === null ? stated : [titled]), ...masthead, ...told];
  return (main.length > 0 || owner === null ? main : [owner]).map(({ key, level }) => ({ key, level }));
}

function allPlacesOf(article: StoredArticle, main: readonly SettingPlace[], names: HomeNames): Set<string> {
  const told = article.blocks.filter(({ kind }) => kind !== 'noise');
  return new Set([...main, ...placesIn(article, told, names)].map(({ key }) => key));
}

function placesIn(article: StoredArticle, spans: readonly Span[], { keys }: HomeNames): PlaceMention[] {
  const own = { has: (key: string) => keys.has(key), longest: 4 };
  return spans.flatMap((span) => findPlaces(article.text, span, own));
}

function namedYears(text: string): Set<number> {
  return new Set([...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year)));
}

function yearsOf(article: StoredArticle, openingEnd: number, report: Period | null): Set<number> {
  const stated = [...findPeriods(article.title, { start: 0, end: article.title.length }, article.dateline?.date ?? null)];
  const years = new Set(stated.flatMap(yearOf));
  const reported = reportedYear(report);
  if (reported !== null) years.add(reported);
  else if (article.dateline !== null) years.add(Number(article.dateline.date.slice(0, 4)));
  if (years.size > 0) return years;
  return new Set(findPeriods(article.text, { start: 0, end: openingEnd }, null).flatMap(yearOf));
}

/** An article of January that looks back on the year before speaks of that one. */
function reportedYear(report: Period | null): number | null {
  const day = report?.to ?? null;
  return day === null ? null : Number(day.slice(0, 4));
}

function yearOf(mention: PeriodMention): number[] {
  const day = mention.period?.to ?? mention.period?.from ?? null;
  return day === null || mention.role !== 'time' ? [] : [Number(day.slice(0, 4))];
}
