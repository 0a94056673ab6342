import type { Article, Block } from '../articles/article.js';
import type { PlaceLevel, PlaceMention } from '../language/place.js';
import { findPlaces } from '../language/places.js';
import { contains, type Span, sliceOf } from '../language/span.js';
import { rankOf, sharesRank } from './attach/place-rank.js';
import type { FigureLocality, Sourced } from './figure.js';
import type { HomeNames } from './home-names.js';

/** A place that an article speaks of, where it is written. */
interface Home {
  readonly mention: PlaceMention;
  readonly locality: Sourced<FigureLocality>;
}

/** The places that hold where a sentence names none. */
export interface HomePlaces {
  /** That of the title, else of the front matter, else of the opening, else of the masthead, else of the kind that the article calls its own. */
  readonly locality: Sourced<FigureLocality> | null;
  /** Its level, when it is written anywhere. */
  readonly level: PlaceLevel | null;
  /** By level, what "toàn huyện" means: the place of that level in title, front matter or opening, else the one that is named most. */
  readonly byLevel: ReadonlyMap<PlaceLevel, Sourced<FigureLocality>>;
}

/**
 * Finds them among all places that the article's blocks name.
 *
 * @param names the places of the page's own masthead: they tell the level of a name that the text writes bare, and whose page it is
 */
export function readHomes(
  article: Article,
  blocks: readonly Block[],
  places: readonly PlaceMention[],
  { masthead, owner, spoken, titled }: Omit<HomeNames, 'keys'>,
): HomePlaces {
  const written = frontMatterHomes(article);
  const known = [...written, ...[...ranked(places), ...masthead].map((mention) => homeOf(article.text, mention, 'named'))];
  const title = titled === null ? titleHomes(article, places) : [unplaced(homeOf(article.title, titled, 'title'))];
  const levels = speaksOfDistrict(article.text) ? [...masthead, ...places].map(asDistrict) : [...masthead, ...places];
  const opening = openingHomes(article, blocks, places, owner === null ? blocks.length : nearOpening)
    .map((home) => withLevel(home, levels))
    .filter((home) => isNoVillage(home) && isOfLevel(home, spoken) && isWithin(home, owner));
  const named = places.filter(({ level }) => level !== null && level === spoken).map((mention) => homeOf(article.text, mention, 'named'));
  const chosen =
    smallestOf(title.filter(isNoVillage).map((home) => withLevel(home, levels))) ??
    mostNamed(title.filter(isNoVillage), places) ??
    written[0] ??
    mostNamed(opening, places) ??
    (owner === null ? null : homeOf(article.text, owner, 'masthead')) ??
    mostNamed(named, places);
  const home = chosen === null ? null : levelled(withLevel(chosen, levels), known);
  return {
    locality: home?.locality ?? null,
    level: home?.mention.level ?? null,
    byLevel: byLevelOf([home, ...title, ...written, ...opening.filter(isNoVillage)], known, places),
  };
}

/** A page of a district names its township, which bears the same name, among its communes. */
function asDistrict(mention: PlaceMention): PlaceMention {
  return mention.level === 'township' ? { ...mention, level: 'district' } : mention;
}

/** Whether a text says "huyện" of its own place, several times, and never "thị trấn". */
function speaksOfDistrict(text: string): boolean {
  return [...text.matchAll(unnamedDistrict)].length >= oftenSaid && !unnamedTownship.test(text);
}

const unnamedDistrict = /(?<![\p{L}\p{M}])huyện(?![\p{L}\p{M}])(?!\s+\p{Lu})/gu;
const unnamedTownship = /(?<![\p{L}\p{M}])thị trấn(?![\p{L}\p{M}])(?!\s+\p{Lu})/u;
const oftenSaid = 3;

/** The place as a figure carries it. */
export function localityOf(text: string, mention: PlaceMention, rule: string): Sourced<FigureLocality> {
  const span = { start: mention.start, end: mention.end };
  return { value: { text: sliceOf(text, span), key: mention.key, level: mention.level }, span, rule };
}

function homeOf(text: string, mention: PlaceMention, rule: string): Home {
  return { mention, locality: localityOf(text, mention, rule) };
}

/** What the page of a place tells of another one as large is not its own: only what lies in it may be what an article is of. */
function isWithin({ mention: { level, key } }: Home, owner: PlaceMention | null): boolean {
  if (owner?.level == null || key === owner.key) return true;
  return level !== null && rankOf(level) < rankOf(owner.level);
}

/** An article that speaks of "toàn thị xã" is not of the ward that its first sentence happens to name. */
function isOfLevel({ mention: { level } }: Home, spoken: PlaceLevel | null): boolean {
  return spoken === null || level === null || level === 'village' || sharesRank(level, spoken);
}

function isNoVillage({ mention }: Home): boolean {
  return mention.level !== 'village';
}

function frontMatterHomes({ place }: Article): Home[] {
  if (place === null) return [];
  const found = findPlaces(place, whole(place)).map((mention) => unplaced(homeOf(place, mention, 'front-matter')));
  const bare = { start: 0, end: place.length, level: null, nameSpan: whole(place), key: place.toLowerCase() };
  return found.length > 0 ? found : [unplaced(homeOf(place, bare, 'front-matter'))];
}

/** A title that stands in front matter is no span of the text. */
function titleHomes(article: Article, places: readonly PlaceMention[]): Home[] {
  const { title, titleSpan } = article;
  if (titleSpan !== null) return within(titleSpan, places).map((mention) => homeOf(article.text, mention, 'title'));
  const keys = new Set(places.map(({ key }) => key).filter((key) => key.includes(' ')));
  const longest = Math.max(1, ...[...keys].map((key) => key.split(' ').length));
  const found = findPlaces(title, whole(title), { has: (key) => keys.has(key), longest });
  return found.map((mention) => unplaced(homeOf(title, mention, 'title')));
}

function unplaced({ mention, locality }: Home): Home {
  return { mention, locality: { ...locality, span: null } };
}

/** Of an article whose page says whose it is, so many blocks are its opening. */
const nearOpening = 2;

/** The places of the first block that names any. */
function openingHomes(article: Article, blocks: readonly Block[], places: readonly PlaceMention[], most: number): Home[] {
  const told = blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph' || kind === 'heading' || kind === 'list-item');
  for (const block of told.slice(0, most)) {
    const found = within(block, places);
    if (found.some(({ level }) => level !== 'village')) return found.map((mention) => homeOf(article.text, mention, 'opening'));
  }
  return [];
}

/** Of places that are as near the one that the article names most; of equals the first. */
function mostNamed(homes: readonly Home[], places: readonly PlaceMention[]): Home | null {
  let best: Home | null = null;
  let most = -1;
  for (const home of homes) {
    const named = places.filter(({ key }) => key === home.mention.key).length;
    if (named > most) [best, most] = [home, named];
  }
  return best;
}

/** "Huyện ủy Đơn Dương làm việc với Đảng ủy xã Ka Đô": an article is of the smallest place in its title, when that names no other as small. Null when the places are alike. */
function smallestOf(homes: readonly Home[]): Home | null {
  const ranks = homes.map(({ mention: { level } }) => (level === null ? null : rankOf(level)));
  const known = ranks.filter((rank) => rank !== null);
  const smallest = homes.filter((_, at) => ranks[at] === Math.min(...known));
  const isOne = new Set(smallest.map(({ mention }) => mention.key)).size === 1;
  return isOne && known.length === ranks.length && smallest.length < homes.length ? (smallest[0] ?? null) : null;
}

/** A bare name has the level that is written first: in the masthead, else in the text. "Phú Tân họp" of the huyện is not of the xã of that name. */
function withLevel(home: Home, written: readonly PlaceMention[]): Home {
  const { mention } = home;
  if (mention.level !== null) return home;
  const level = written.find((other) => other.key === mention.key && other.level !== null)?.level ?? null;
  return { ...home, mention: { ...mention, level } };
}

/** With its level word when the article writes one, and rather "huyện Chư Păh" than "Huyện ủy Chư Păh". */
function levelled(home: Home, known: readonly Home[]): Home {
  const { key, level } = home.mention;
  const better = known.find(
    ({ mention }) =>
      mention.key === key && mention.level !== null && (level === null || mention.level === level) && isShorter(mention, home.mention),
  );
  return better === undefined ? home : { mention: better.mention, locality: { ...better.locality, rule: home.locality.rule } };
}

function isShorter(other: PlaceMention, own: PlaceMention): boolean {
  return headLength(own) === 0 || headLength(other) < headLength(own);
}

function headLength({ start, nameSpan }: PlaceMention): number {
  return nameSpan.start - start;
}

/** Those with the shortest level word first, so that an office stands behind its place. */
function ranked(places: readonly PlaceMention[]): PlaceMention[] {
  return [...places].sort((a, b) => headLength(a) - headLength(b));
}

function byLevelOf(
  near: readonly (Home | null)[],
  known: readonly Home[],
  places: readonly PlaceMention[],
): Map<PlaceLevel, Sourced<FigureLocality>> {
  const homes = new Map<PlaceLevel, Sourced<FigureLocality>>();
  for (const home of near) if (home !== null) addHome(homes, levelled(home, known));
  for (const level of new Set(places.map((place) => place.level))) {
    const most = mostNamed(
      known.filter(({ mention }) => mention.level === level),
      places,
    );
    if (most !== null && !homes.has(level ?? 'province')) addHome(homes, levelled(most, known), level ?? 'province');
  }
  return homes;
}

function addHome(homes: Map<PlaceLevel, Sourced<FigureLocality>>, { mention, locality }: Home, level = mention.level): void {
  if (level !== null && !homes.has(level)) homes.set(level, locality);
}

function within<T extends Span>(outer: Span, spans: readonly T[]): T[] {
  return spans.filter((span) => contains(outer, span));
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}
