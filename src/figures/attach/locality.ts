import { phraseSet, phrasesByValue } from '../../language/phrase-table.js';
import type { PlaceLevel, PlaceMention } from '../../language/place.js';
import { contains, overlaps, sliceOf } from '../../language/span.js';
import type { FigureLocality, Sourced } from '../figure.js';
import { localityOf } from '../home-places.js';
import { type Scene, spanOf } from '../scene.js';
import type { Setting } from '../setting.js';
import {
  containedWords,
  eachWords,
  homeWords,
  issuers,
  namedOrganisations,
  placePrepositions,
  wholeWords,
} from '../vocabulary/place-cues.js';
import { contextStart, listColon, opensSentence, phraseEnd, phraseStart, tokenFrom } from './clause.js';
import { listedPlace } from './listed-place.js';
import type { Attached } from './parents.js';
import { countedRank, rankOf, sharesRank } from './place-rank.js';

const prepositions = phraseSet(placePrepositions);
const documentIssuers = phraseSet(issuers);
const wholes = phraseSet(wholeWords);
const withinWords: ReadonlySet<string> = new Set(containedWords);
const organisations = phraseSet(namedOrganisations);
/** How many words may stand between what is named and its place. */
const organisationReach = 4;
/** Words behind which a place is no longer part of the name. */
const afterNoOrganisation: ReadonlySet<string> = new Set([...placePrepositions, 'huyện', 'tỉnh', 'xã']);
const levels = phrasesByValue<PlaceLevel>(homeWords);

/** The places of a sentence that a figure can stand for: not who issued a document, not the base of a comparison. */
export function usablePlaces(scene: Scene, items: readonly Attached[]): PlaceMention[] {
  const bases = items.flatMap((item) => (item.base === null ? [] : [item.base.span]));
  return scene.places.filter(
    (place) =>
      !bases.some((base) => overlaps(base, place)) &&
      !isIssuer(scene, place) &&
      !isOfOrganisation(scene, place) &&
      !holdsTheOneBefore(scene, place),
  );
}

/** "Công ty mía đường Sơn La": a bare name behind what is named after it, with nothing but plain words between. */
function isOfOrganisation(scene: Scene, place: PlaceMention): boolean {
  if (place.level !== null) return false;
  const at = tokenFrom(scene, place.start) - 1;
  for (let index = at; index >= Math.max(0, at - organisationReach); index -= 1) {
    if (organisations.endingAt(scene.words, index) !== null) return true;
    const token = scene.tokens[index];
    const goesOn = token?.kind === 'word' && !afterNoOrganisation.has(scene.words[index] ?? '');
    if (!goesOn) return false;
  }
  return false;
}

/** "… là xã miền núi của (huyện B)", "… là địa bàn còn nhiều khó khăn của". */
const isOfLarger = /^(?:\([^)]*\))?,?\s*là\s[^.;,]{1,60}(?:của|thuộc|ở)$/u;

/** "xã A thuộc huyện B", "xã A (huyện B)": the sentence is about the first, the second only says where that is. */
function holdsTheOneBefore(scene: Scene, place: PlaceMention): boolean {
  const before = scene.places.findLast((other) => other.end <= place.start);
  if (before === undefined || place.level === null) return false;
  const between = sliceOf(scene.text, { start: before.end, end: place.start }).trim().toLowerCase();
  if (isOfLarger.test(between) && (before.level === null || rankOf(before.level) < rankOf(place.level))) return true;
  return before.level !== null && rankOf(before.level) < rankOf(place.level) && withinWords.has(between);
}

/** The place of a figure: in its clause, else in its sentence, else what was inherited. A number of communes is not that of a commune. */
export function readLocality(
  scene: Scene,
  item: Attached,
  places: readonly PlaceMention[],
  inherited: Sourced<FigureLocality> | null,
  setting: Setting,
): Sourced<FigureLocality> | null {
  const usable = places.filter((place) => mayHold(scene, item, place));
  const each = eachBefore(scene, item);
  if (each !== null) return each;
  const behind = placeBehind(scene, item, usable) ?? homeBehind(scene, item, setting) ?? listedPlace(scene, item);
  if (behind !== null) return behind;
  const context = contextStart(scene, item.quantity.first);
  const clauseFrom = scene.tokens[context]?.start ?? 0;
  const before = usable.findLast((place) => place.end <= item.quantity.start && !inBrackets(scene, place, item));
  const own = before !== undefined && before.start >= clauseFrom ? before : undefined;
  const home = homeBefore(scene, item, setting, own === undefined ? context : tokenFrom(scene, own.end));
  if (home !== null) return home;
  if (own !== undefined) return localityOf(scene.text, own, 'clause-place');
  const opening = usable.find(
    (place) => place.end <= item.quantity.start && (opensSentence(scene, place) || place.end <= colonStart(scene, item)),
  );
  if (opening !== undefined) return localityOf(scene.text, opening, 'sentence-place');
  return countedRank(scene, item.quantity) === null ? (inherited ?? setting.homes.locality) : around(scene, item, setting);
}

/** "mỗi xã thành lập 1 tổ": a figure of every one of them is no figure of the place around them. */
function eachBefore(scene: Scene, item: Attached): Sourced<FigureLocality> | null {
  for (let at = phraseStart(scene, item.quantity.first); at < item.quantity.first; at += 1) {
    const level = eachWords.includes(scene.words[at] ?? '') ? levels.startingAt(scene.words, at + 1) : null;
    if (level === null) continue;
    const span = spanOf(scene, at, at + level.length);
    const key = scene.words.slice(at, at + level.length + 1).join(' ');
    return { value: { text: sliceOf(scene.text, span), key, level: null }, span, rule: 'each' };
  }
  return null;
}

/** What places are counted in: the article's place, when it is higher than they are. */
function around(scene: Scene, item: Attached, { homes }: Setting): Sourced<FigureLocality> | null {
  const counted = countedRank(scene, item.quantity);
  return homes.level === null || counted === null || rankOf(homes.level) > counted ? homes.locality : null;
}

function mayHold(scene: Scene, item: Attached, place: PlaceMention): boolean {
  const counted = countedRank(scene, item.quantity);
  return counted === null || place.level === null || rankOf(place.level) > counted;
}

function colonStart(scene: Scene, item: Attached): number {
  return scene.tokens[listColon(scene, item.quantity.first)]?.start ?? -1;
}

/** Where the words that belong to a number end: its phrase, or the next number. */
function reachBehind(scene: Scene, item: Attached): number {
  const end = spanOf(scene, item.quantity.last, phraseEnd(scene, item.quantity.last)).end;
  const next = scene.numbers.find((number) => number.first > item.quantity.last);
  return Math.min(end, scene.tokens[next?.first ?? -1]?.start ?? end);
}

/** "12 hộ ở xã X", "300 ha của huyện Y": behind the number, tied to it by a preposition. */
function placeBehind(scene: Scene, item: Attached, usable: readonly PlaceMention[]): Sourced<FigureLocality> | null {
  const limit = reachBehind(scene, item);
  const place = usable.find((candidate) => candidate.start >= item.quantity.end && candidate.end <= limit);
  if (place === undefined) return null;
  const at = tokenFrom(scene, place.start) - 1;
  return prepositions.endingAt(scene.words, at) === null ? null : localityOf(scene.text, place, 'clause-place');
}

/** "13/13 xã của huyện", "8,35% số hộ toàn huyện": the article's own place of a level named behind the number. */
function homeBehind(scene: Scene, item: Attached, setting: Setting): Sourced<FigureLocality> | null {
  const limit = Math.min(reachBehind(scene, item), item.base?.span.start ?? Number.POSITIVE_INFINITY);
  const counts = countedRank(scene, item.quantity) !== null;
  for (let at = item.quantity.last + 2; (scene.tokens[at]?.end ?? limit + 1) <= limit; at += 1) {
    const found = levels.endingAt(scene.words, at);
    if (found === null || !(counts || isWhole(scene, at - found.length)) || !isHome(scene, at, found.length)) continue;
    const home = homeOf(scene, setting, found.value, at - found.length + 1, at);
    if (home !== null) return home;
  }
  return null;
}

function isWhole(scene: Scene, at: number): boolean {
  const whole = wholes.endingAt(scene.words, at);
  return whole !== null && (whole.length > 1 || scene.words[at] === wholeWords[0]);
}

/** "toàn huyện", "trên địa bàn xã", "Huyện hiện có": the article's own place of that level. "Xã đạt chuẩn: 11/15 xã" is of none of the communes counted. */
function homeBefore(scene: Scene, item: Attached, setting: Setting, from: number): Sourced<FigureLocality> | null {
  const counted = countedRank(scene, item.quantity);
  for (let at = item.quantity.first - 1; at >= from; at -= 1) {
    const found = levels.endingAt(scene.words, at);
    if (found !== null && ((counted !== null && rankOf(found.value) <= counted) || isWhereSomethingIs(scene, at - found.length + 1)))
      continue;
    const home = found !== null && isHome(scene, at, found.length) ? homeOf(scene, setting, found.value, at - found.length + 1, at) : null;
    if (home !== null) return home;
  }
  return null;
}

/** "Đưa đi khám tại huyện 71 người": within a clause "tại" says where something is done, and at its head of what is told. */
function isWhereSomethingIs(scene: Scene, first: number): boolean {
  return whereWords.has(scene.words[first - 1] ?? '') && phraseStart(scene, first) < first - 1;
}

const whereWords: ReadonlySet<string> = new Set(['tại', 'ở']);

/** The article's place of a level; of a level that it names no place of ("toàn tỉnh"), the level word alone, which is no other place's. */
function homeOf(scene: Scene, { homes }: Setting, level: PlaceLevel, first: number, last: number): Sourced<FigureLocality> | null {
  const home = homes.byLevel.get(level);
  if (home !== undefined) return { ...home, rule: 'level-word' };
  if (homes.locality === null) return null;
  if (homes.level === null || sharesRank(level, homes.level)) return { ...homes.locality, rule: 'level-word' };
  if (!isWhole(scene, first - 1)) return null;
  const span = spanOf(scene, first, last);
  const value = { text: sliceOf(scene.text, span), key: scene.words.slice(first, last + 1).join(' '), level: null };
  return { value, span, rule: 'unnamed-level' };
}

function isHome(scene: Scene, at: number, length: number): boolean {
  const first = at - length + 1;
  const named = scene.places.some((place) => contains(place, scene.tokens[at] ?? place));
  if (named || scene.tokens[first - 1]?.kind === 'number') return false;
  const listed = levels.endingAt(scene.words, first - 2) !== null || levels.startingAt(scene.words, at + 2) !== null;
  if (listed) return false;
  return first === phraseStart(scene, first) || wholes.endingAt(scene.words, first - 1) !== null;
}

function isIssuer(scene: Scene, place: PlaceMention): boolean {
  const at = tokenFrom(scene, place.start) - 1;
  return documentIssuers.endingAt(scene.words, at) !== null;
}

/** A place in brackets that were closed before the figure speaks of something else. */
function inBrackets(scene: Scene, place: PlaceMention, item: Attached): boolean {
  const from = tokenFrom(scene, place.end);
  for (let at = from; at < item.quantity.first; at += 1) {
    if (scene.words[at] === '(') return false;
    if (scene.words[at] === ')') return true;
  }
  return false;
}
