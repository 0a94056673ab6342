import type { Article, Block } from '../articles/article.js';
import { mastheadOf } from '../articles/masthead.js';
import { normalizeWord } from '../language/fold.js';
import { isFamilyName } from '../language/name-borders.js';
import type { PlaceLevel, PlaceMention } from '../language/place.js';
import { findPlaces, type KnownNames } from '../language/places.js';
import { type Span, sliceOf } from '../language/span.js';
import { personTitles } from '../language/vocabulary/person-titles.js';
import { rankOf } from './attach/place-rank.js';
import { levelSpokenOf } from './home-level.js';

/** Names that a page gives for its own place where no level word stands before them: what "Kim Liên xây dựng …" is about. */
export interface HomeNames {
  /** The places that the masthead names with their level and the title repeats, as the masthead writes them. */
  readonly masthead: readonly PlaceMention[];
  /** Whose page it is by its masthead: the smallest place that it names with its level, when it names no other one as small. */
  readonly owner: PlaceMention | null;
  /** What kind of place the text speaks of as its own ("toàn thị xã"), when the title names none with its level. */
  readonly spoken: PlaceLevel | null;
  /** The place that the title writes bare ("Sông Cầu nhìn lại 9 tháng"), of the level that is spoken of; a span of the title. */
  readonly titled: PlaceMention | null;
  /** Keys of the names that stand for places wherever the article writes them. */
  readonly keys: ReadonlySet<string>;
}

/** "… được mùa ở Lệ Thủy": two or three capitalised syllables behind a preposition of place. */
const placedName = /(?<![\p{L}\p{M}])(?:ở|tại)\s+(\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){1,2})(?!\s\p{Lu})(?![\p{L}\p{M}])/gu;

/** The names of an article's own place in its masthead and its title. */
export function homeNames(article: Article, blocks: readonly Block[]): HomeNames {
  const owners = mastheadOf(article)
    .flatMap((block) => findPlaces(article.text, block))
    .filter(({ level }) => level !== null && level !== 'village');
  const masthead = owners.filter(({ key, nameSpan }) => key.includes(' ') && isIn(article.title, sliceOf(article.text, nameSpan)));
  const named = namesPlace(article.title, { start: 0, end: article.title.length });
  const said = named ? null : levelSpokenOf(article.text, blocks);
  const spoken = said !== null && said.times >= surelySaid ? said.level : null;
  const level = spoken ?? districtOf(said?.level ?? null);
  const titled = level === null ? null : titledPlace(article, level);
  const keys = [...masthead, ...(titled === null ? [] : [titled])].map(({ key }) => key);
  return { masthead, owner: smallestOf(owners), spoken, titled, keys: new Set([...keys, ...placedKeys(article, blocks)]) };
}

/** So often a page must call a place its own for nothing else to be. */
const surelySaid = 2;

/** A menu names many communes and says of none that the page is its own. */
function smallestOf(places: readonly PlaceMention[]): PlaceMention | null {
  const rank = Math.min(...places.map(({ level }) => rankOf(level ?? 'province')));
  const smallest = places.filter(({ level }) => rankOf(level ?? 'province') === rank);
  return new Set(smallest.map(({ key }) => key)).size === 1 ? (smallest[0] ?? null) : null;
}

/** "Nậm Khao đổi thay …", "Lệ Thủy: …": two or three capitalised syllables that a title opens with. */
const openingName = /^(\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){1,2})(?=:|\s\p{Ll})/u;

/** A single "toàn huyện" says enough of a title's bare name, which its township has as well; a single "xã" may be of any commune. */
function districtOf(level: PlaceLevel | null): PlaceLevel | null {
  return level !== null && rankOf(level) > rankOf('commune') ? level : null;
}

/** "SÔNG CẦU: …", "… TẠI SÔNG CẦU": the same in a title of capitals. */
const openingCapitals = /^(\p{Lu}[\p{Lu}\p{M}]*(?: \p{Lu}[\p{Lu}\p{M}]*){1,2}):/u;
const placedCapitals = /(?<![\p{L}\p{M}])(?:TẠI|Ở) (\p{Lu}[\p{Lu}\p{M}]*(?: \p{Lu}[\p{Lu}\p{M}]*){1,2})(?=[:,]|$)/u;

/**
 * "Đầm Cù Mông thở": what opens a title is a place's name only where the page writes it behind a level word or an office, or, of a name before a colon, as who acts ("Với cách
 * làm ấy, Nậm Khao đã …"); what a title names "tại" is one anyway.
 */
function titledPlace({ title, text, titleSpan }: Article, level: PlaceLevel): PlaceMention | null {
  const capitals = title === title.toUpperCase();
  const opening = (capitals ? openingCapitals : openingName).exec(title)?.[1];
  const [, placed] = (capitals ? placedCapitals : new RegExp(placedName.source, 'u')).exec(title) ?? [];
  const told = text.slice(titleSpan?.end ?? 0);
  const opens = opening !== undefined && (hasLevel(text, opening) || (title[opening.length] === ':' && actsIn(told, opening)));
  const name = opens ? opening : placed;
  if (name === undefined || mayBePerson(name, told)) return null;
  const start = title.indexOf(name);
  const span = { start, end: start + name.length };
  return keyOf(capitalisedName(name)).map((key): PlaceMention => ({ ...span, level, nameSpan: span, key }))[0] ?? null;
}

function hasLevel(text: string, name: string): boolean {
  const behindLevel = new RegExp(`(?:xã|phường|trấn|huyện|phố|quận|tỉnh|ủy|uỷ|ubnd|hđnd)\\s+${name}(?![\\p{L}\\p{M}])`, 'iu');
  return behindLevel.test(text) || isCalledPlace(text, name);
}

/** "Thúy Sơn là xã miền núi của huyện …", "Ea Kpam (Cư M'gar) là một xã …". */
function isCalledPlace(text: string, name: string): boolean {
  return new RegExp(
    `${name}(?:\\s*\\([^)]*\\))?,?\\s+là\\s+(?:một\\s+)?(?:trong\\s+(?:những|các)\\s+)?(?:xã|phường|thị trấn|huyện|thị xã|thành phố)\\s`,
    'iu',
  ).test(text);
}

/** "Giang Sơn Đông" begins like a person's name: it is a place's where the text never has it behind a form of address. */
function mayBePerson(name: string, text: string): boolean {
  if (!isFamilyName(normalizeWord(name.split(/\s/)[0] ?? ''))) return false;
  return !actsIn(text, name) || new RegExp(`(?:${personTitles.join('|')})\\s+${name}(?![\\p{L}\\p{M}])`, 'iu').test(text);
}

/** Whether a text has a bare name where a clause begins or behind "của", "ở". */
function actsIn(text: string, name: string): boolean {
  return new RegExp(`(?:^|[.!?…,;–]\\s+|(?<![\\p{L}\\p{M}])(?:của|ở|tại|để|và|giúp|cho) )${name}(?![\\p{L}\\p{M}])(?! \\p{Lu})`, 'mu').test(
    text,
  );
}

function capitalisedName(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Of the title, when it names no place with its level and the text's opening says that the name is a place's. */
function placedKeys(article: Article, blocks: readonly Block[]): string[] {
  const { text, title, titleSpan } = article;
  const opening = blocks.find(({ kind, start }) => (kind === 'lead' || kind === 'paragraph') && start >= (titleSpan?.end ?? 0));
  if (opening === undefined || namesPlace(title, { start: 0, end: title.length })) return [];
  const [, first] = openingName.exec(title) ?? [];
  if (first !== undefined && isWithinPlace(sliceOf(text, opening), first)) return keyOf(first);
  const names = [...title.matchAll(placedName)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  const lying = names.find((name) => isWithinPlace(sliceOf(text, opening), name));
  if (lying !== undefined) return keyOf(lying);
  if (namesPlace(text, opening)) return [];
  return names.filter((name) => isIn(sliceOf(text, opening), name)).flatMap(keyOf);
}

/** "Nậm Khao (huyện Mường Pha)", "Nậm Khao, huyện Mường Pha": what lies in a place is one. */
function isWithinPlace(opening: string, name: string): boolean {
  const at = opening.indexOf(name);
  const behind = /^(?:\s*\(|,\s*)/.exec(opening.slice(at + name.length));
  if (at < 0 || behind === null) return false;
  const from = at + name.length + behind[0].length;
  return findPlaces(opening, { start: from, end: opening.length }).some(({ start, level }) => start === from && level !== null);
}

function namesPlace(text: string, within: Span): boolean {
  return findPlaces(text, within).some(({ level }) => level !== null && level !== 'village');
}

/** The key that a bare name has as a place. */
function keyOf(name: string): string[] {
  const any: KnownNames = { has: () => true, longest: 3 };
  return findPlaces(name, { start: 0, end: name.length }, any).map(({ key }) => key);
}

/** Whether a name stands in a line in whatever capitals. */
function isIn(line: string, name: string): boolean {
  return line.toLowerCase().includes(name.toLowerCase());
}
