import type { Figure, FigureLocality } from '../../figures/figure.js';
import type { PlaceLevel, PlaceMention } from '../../language/place.js';
import type { PlaceMerger } from '../../language/place-merger.js';
import { findPlaces, foldKey } from '../../language/places.js';
import { overlaps, type Span } from '../../language/span.js';
import type { AskedPlace, Question } from '../question/question.js';
import { onceFor } from '../words/once-for.js';
import type { Syllable } from '../words/syllables.js';
import type { Evidence } from './evidence.js';
import { isProvince, type Setting } from './setting.js';
import { occurrences } from './term-match.js';

/** How well evidence speaks of the place asked for: 1 stated, 0 another place. */
export type Fit = number;

const inheritedByFigure = 0.95;
const besideAnother = 0.6;
const mainPlace = 0.8;
const mentioned = 0.4;
const doubtful = 0.25;
/** What may stand between a place and its figure. */
const between = /^\s?(?:[(:]|là|đạt|được|có)?\s?$/u;
/** What a place before a figure ends in, with {@link between} behind it. */
const nameEnds = /(?<![\p{L}\p{M}\p{N}])[\p{Lu}\p{N}][\p{L}\p{M}\p{N}]*\s?(?:[(:]|là|đạt|được|có)?\s?$/u;
/** More than a syllable of a name has, with what may follow it. */
const reachOfName = 24;

/**
 * The places that evidence is held against. When a level word says of which place the question is ("xã Thạnh Lợi, huyện Tháp Mười"), the smallest of
 * those; else all that are named, each for its share: a bare name may as well be that of a lake or a firm. A province only says where a bare name is ("Tháp Mười,
 * tỉnh Đồng Tháp").
 */
export function placesAskedFor({ places }: Pick<Question, 'places'>): readonly AskedPlace[] {
  const inside = places.find((place) => place.inside === true);
  if (inside !== undefined) return [inside];
  const levelled = places
    .filter(({ level }) => level !== null)
    .sort((a, b) => smallestFirst.indexOf(a.level) - smallestFirst.indexOf(b.level));
  const [smallest] = levelled;
  const bare = places.filter(({ level }) => level === null);
  if (smallest === undefined || (smallest.level === 'province' && smallest.known && bare.length > 0)) return bare;
  return [smallest];
}

const smallestFirst: readonly (PlaceLevel | null)[] = [
  'village',
  'commune',
  'ward',
  'township',
  'special-zone',
  'town',
  'urban-district',
  'district',
  'city',
  'province',
];

/** Whether two keys name one place; a key typed without accents matches any accents. */
export function samePlace(asked: string, key: string): boolean {
  return asked === key || asked === foldKey(key);
}

/** Whether evidence names the place asked for: the same name, and not at another level ("xã Phú Thuận" for "huyện Phú Thuận"). */
function isPlace(asked: AskedPlace, key: string, level: PlaceLevel | null): boolean {
  return samePlace(asked.key, key) && (asked.level === null || level === null || ranks[asked.level] === ranks[level]);
}

/** The level word that a locality is written with. */
const levelOf = onceFor(
  ({ text }: FigureLocality): PlaceLevel | null => findPlaces(text, { start: 0, end: text.length })[0]?.level ?? null,
);

/** Levels that one place may be called by share a rank. */
const ranks: Readonly<Record<PlaceLevel, string>> = {
  province: 'province',
  city: 'city',
  district: 'district',
  town: 'town',
  'urban-district': 'district',
  commune: 'commune',
  ward: 'ward',
  township: 'township',
  'special-zone': 'special-zone',
  village: 'village',
};

/** "Huyện Phú Tân, An Giang" is not answered by the page of the district of that name in another province. */
export function isInOtherProvince({ places }: Question, { setting }: Evidence): boolean {
  const asked = places.filter(({ key }) => isProvince(key)).map(({ key }) => key);
  if (asked.length !== 1 || places.length === asked.length || setting.provinces.size === 0) return false;
  return !asked.some((key) => setting.provinces.has(key));
}

/**
 * "Xã Tân Thành, huyện Mai Châu" is not answered by the page of the commune of that name in a district of another name: the page never names the district asked for and says
 * that it is of another.
 */
export function isInOtherDistrict({ places }: Question, { setting }: Evidence): boolean {
  const [smallest] = placesAskedFor({ places });
  const above = places.filter(({ level }) => isDistrictLike(level));
  if (smallest === undefined || above.length === 0 || !communes.includes(smallest.level)) return false;
  const others = setting.mainPlaces.some(({ level }) => isDistrictLike(level));
  return others && above.every(({ key }) => !setting.mayName(key));
}

const communes: readonly (PlaceLevel | null)[] = ['commune', 'ward', 'township'];

function isDistrictLike(level: PlaceLevel | null): boolean {
  return level === 'district' || level === 'town' || level === 'city' || level === 'urban-district';
}

/** Fit of a sentence, or of one figure in it, to the places asked for, on average. 1 when none is asked for. */
export function placeFit(asked: readonly AskedPlace[], evidence: Evidence, figure: Figure | null): Fit {
  const fits = asked.map((place) => onePlaceFit(place, evidence, figure));
  return fits.length === 0 ? 1 : fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
}

function onePlaceFit(asked: AskedPlace, evidence: Evidence, figure: Figure | null): Fit {
  const listed = figure === null ? null : listedFit(asked, evidence, figure);
  if (listed !== null) return listed;
  if (!asked.known) return isWrittenBare(asked, evidence) ? besideAnother : 0;
  const stated =
    names(evidence, asked.key, (place) => isPlace(asked, place.key, place.level)) ||
    (asked.level === null && isWritten(asked, evidence.syllables));
  const named = figure === null ? null : placeBefore(evidence, figure);
  if (named !== null) return isPlace(asked, named.key, named.level) ? 1 : 0;
  const locality = figure?.locality?.value ?? null;
  if (figure !== null && locality !== null) return figureFit(asked, evidence, locality, figure, stated);
  if (stated) return 1;
  return settingFit(asked, evidence);
}

/** "TX Bến Cát (1.388 căn)", "xã Phong Mỹ: 12 hộ", "huyện Phú Lộc 17,19 tỷ đồng": the place right before a figure is its own, whatever the sentence is about. */
function placeBefore(evidence: Evidence, { display, start }: Figure): PlaceMention | null {
  const { article, sentence } = evidence;
  const opening = Math.min(display.start, start);
  if (!nameEnds.test(article.text.slice(Math.max(sentence.start, opening - reachOfName), opening))) return null;
  return evidence.places.find((place) => place.end < opening && between.test(article.text.slice(place.end, opening))) ?? null;
}

/** Whether a figure stands right behind a place asked for, or in the item of a list that such a place opens: what it measures is said at the first of the list, or above it. */
export function isBehindPlace(asked: readonly AskedPlace[], evidence: Evidence, figure: Figure): boolean {
  const before = placeBefore(evidence, figure) ?? placeOfItem(evidence);
  return before !== null && asked.some((place) => isPlace(place, before.key, before.level));
}

/** "- Xã Pha Cheo: 246/497 hộ; 49,50%": the place that the item of a list opens with; null when it opens otherwise. */
function placeOfItem({ article, sentence, continues, kind, places }: Evidence): PlaceMention | null {
  const [first] = places;
  if (first === undefined || !continues || kind !== 'list-item') return null;
  const opens = /^[^\p{L}]*$/u.test(article.text.slice(sentence.start, first.start));
  return opens && /^\s*[:–-]/.test(article.text.slice(first.end, sentence.end)) ? first : null;
}

/** Whether the place asked for may hold the other one: a figure of the district is still one of its province. */
function isWider(asked: AskedPlace, { places }: Evidence, other: FigureLocality): boolean {
  const level = asked.level ?? places.find(({ key }) => samePlace(asked.key, key))?.level ?? null;
  return smallestFirst.indexOf(level) > smallestFirst.indexOf(levelOf(other));
}

/** Whether the place asked for stands in the clause of a figure, between two semicolons. */
function isInClause(asked: AskedPlace, { places, syllables }: Evidence, figure: Figure): boolean {
  const at = syllables.findIndex(({ end }) => end > figure.start);
  const from = syllables.findLastIndex(({ afterBreak }, position) => position <= at && afterBreak);
  const to = syllables.findIndex(({ afterBreak }, position) => position > at && afterBreak);
  const [start, end] = [syllables[Math.max(0, from)]?.start ?? 0, syllables[to]?.start ?? Number.POSITIVE_INFINITY];
  if (asked.level === null && isWritten(asked, syllables.slice(Math.max(0, from), to < 0 ? undefined : to))) return true;
  return places.some((place) => place.start >= start && place.end <= end && isPlace(asked, place.key, place.level));
}

/** Whether a sentence names a place of that key for which something holds. Its places are read only where the name stands: provinces have other names too. */
function names(evidence: Evidence, key: string, test: (place: PlaceMention) => boolean): boolean {
  return (isProvince(key) || occurrences(evidence.syllables, key.split(' ')).length > 0) && evidence.places.some(test);
}

/** The bare name stands among the words, as a name of whatever. */
function isWritten(asked: AskedPlace, syllables: readonly Syllable[]): boolean {
  return occurrences(syllables, asked.key.split(' ')).length > 0;
}

/**
 * A name that no article writes with its level, as it may stand in the news of its district: "Hồng Thái được công nhận …". Each of its syllables has a capital, no other
 * capitalised word stands beside it, and the sentence names no other place.
 */
function isWrittenBare({ key, level }: AskedPlace, { syllables, article: { text }, places }: Evidence): boolean {
  const words = key.split(' ');
  if (level === null || words.length < 2 || places.some((place) => place.level !== null)) return false;
  return occurrences(syllables, words).some((at) => {
    const own = syllables.slice(at, at + words.length);
    const beside = [syllables[at - 1], syllables[at + words.length]].filter((one, side) =>
      side === 1 ? one?.afterMark === false : own[0]?.afterMark === false,
    );
    return own.every((one) => isCapitalised(text, one)) && !beside.some((one) => one !== undefined && isCapitalised(text, one));
  });
}

/**
 * "Một số xã giảm nhanh, như Vĩnh Thủy còn 27 hộ nghèo; Vĩnh Lâm còn 31 hộ": in the news of a district the names of its communes stand bare, each before its own
 * figures. How a figure fits the place asked for when the sentence has that name bare, and a name before the figure; null for any other.
 */
function listedFit(asked: AskedPlace, evidence: Evidence, figure: Figure): Fit | null {
  const { syllables, article, places, setting } = evidence;
  const isOfDistrict = setting.mainPlaces.some(({ level }) => level === 'province' || isDistrictLike(level));
  if (!communes.includes(asked.level) || !isOfDistrict || !isWrittenBare(asked, evidence)) return null;
  const names = namesRightBefore(article.text, syllables, figure);
  if (names.length !== 1 || names.some((name) => places.some((place) => place.level !== null && overlaps(place, name)))) return null;
  return names.every(({ key }) => asked.key === key || asked.key === foldKey(key)) ? inheritedByFigure : 0;
}

/** Syllables between a bare name and its figure: "Vĩnh Lâm còn 31 hộ, chiếm 1,62%". */
const reachOfListed = 5;
/** What stands before a person's name or opens that of an organisation. */
const notOfPlace: ReadonlySet<string> = new Set([
  'ông',
  'bà',
  'anh',
  'chị',
  'chí',
  'em',
  'hội',
  'đoàn',
  'ban',
  'ủy',
  'ubnd',
  'công',
  'trường',
  'htx',
  'mặt',
  'đảng',
]);

/** The runs of capitalised syllables, two or more, that end within reach of a figure; none when one of them is no name of a place. */
function namesRightBefore(text: string, syllables: readonly Syllable[], figure: Figure): (Span & { readonly key: string })[] {
  const at = syllables.findIndex(({ start }) => start >= Math.min(figure.start, figure.display.start));
  const isPart = (position: number): boolean => position >= 0 && isCapitalised(text, syllables[position] as Syllable);
  const names: (Span & { readonly key: string })[] = [];
  for (let last = at - 1; last > 0 && last >= at - 1 - reachOfListed - longestListed * names.length; last -= 1) {
    let first = last;
    while (isPart(first) && isPart(first - 1) && syllables[first]?.afterMark === false) first -= 1;
    const own = syllables.slice(first, last + 1);
    const [head, tail] = [own[0], own.at(-1)];
    if (first === last || head === undefined || tail === undefined) continue;
    if (notOfPlace.has(head.normal) || notOfPlace.has(syllables[first - 1]?.normal ?? '')) return [];
    names.push({ start: head.start, end: tail.end, key: own.map(({ normal }) => normal).join(' ') });
    if (syllables[first - 1]?.normal !== 'và') break;
    last = first - 1;
  }
  return names;
}

/** Syllables that a name has at most, with "và" before it. */
const longestListed = 4;

function isCapitalised(text: string, { start }: Syllable): boolean {
  return /^\p{Lu}/u.test(text.charAt(start));
}

function figureFit(asked: AskedPlace, evidence: Evidence, locality: FigureLocality, figure: Figure, stated: boolean): Fit {
  const { key } = locality;
  if (isPlace(asked, key, levelOf(locality))) return stated ? 1 : inheritedByFigure;
  const otherStated = names(evidence, key, (place) => place.key === key);
  if (stated) return otherStated && !isInClause(asked, evidence, figure) && !isWider(asked, evidence, locality) ? 0 : besideAnother;
  if (otherStated) return 0;
  return levelOf(locality) === null && isMain(asked, evidence) ? doubtful : 0;
}

function settingFit(asked: AskedPlace, evidence: Evidence): Fit {
  if (isOfSuccessor(asked, evidence)) return 0;
  const others = (): boolean => evidence.places.some((place) => place.level === asked.level && place.level !== null);
  if (isMain(asked, evidence)) return others() ? doubtful : mainPlace;
  if (!evidence.setting.mayName(asked.key)) return 0;
  return isNamedIn(asked, evidence.setting) && !others() ? mentioned : 0;
}

function isNamedIn({ key: asked }: AskedPlace, setting: Setting): boolean {
  return setting.hasPlace(asked) || (asked === foldKey(asked) && [...setting.allPlaces].some((key) => samePlace(asked, key)));
}

/** An article on what the place became, from after that day, tells of the place itself only where it names it. */
function isOfSuccessor({ kin }: AskedPlace, { article, setting }: Evidence): boolean {
  const day = article.dateline?.date ?? article.date ?? '';
  const isNext = ({ next }: PlaceMerger): boolean =>
    setting.mainPlaces.some(({ key, level }) => key === next.key && (level === null || level === next.level));
  return kin?.into.some((merger) => merger.since <= day && isNext(merger)) ?? false;
}

function isMain(asked: AskedPlace, evidence: Evidence): boolean {
  return evidence.setting.mayName(asked.key) && evidence.setting.mainPlaces.some(({ key, level }) => isPlace(asked, key, level));
}
