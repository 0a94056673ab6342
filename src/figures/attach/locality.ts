import type { PlaceLevel, PlaceMention } from '../../language/place.js';
import { contains, overlaps } from '../../language/span.js';
import type { FigureLocality, Sourced } from '../figure.js';
import { phraseSet, phrasesByValue } from '../phrase-table.js';
import { type Scene, spanOf } from '../scene.js';
import { localityOf, type Setting } from '../setting.js';
import { homeWords, issuers, placePrepositions, wholeWords } from '../vocabulary/place-cues.js';
import { contextStart, listColon, opensSentence, phraseEnd, phraseStart, tokenFrom } from './clause.js';
import type { Attached } from './parents.js';

const prepositions = phraseSet(placePrepositions);
const documentIssuers = phraseSet(issuers);
const wholes = phraseSet(wholeWords);
const levels = phrasesByValue<PlaceLevel>(homeWords);

/** The places of a sentence that a figure can stand for: not who issued a document, not the base of a comparison. */
export function usablePlaces(scene: Scene, items: readonly Attached[]): PlaceMention[] {
  const bases = items.flatMap((item) => (item.base === null ? [] : [item.base.span]));
  return scene.places.filter((place) => !bases.some((base) => overlaps(base, place)) && !isIssuer(scene, place));
}

/** The place of a figure: in its clause, else in its sentence, else what was inherited. */
export function readLocality(
  scene: Scene,
  item: Attached,
  usable: readonly PlaceMention[],
  inherited: Sourced<FigureLocality> | null,
  setting: Setting,
): Sourced<FigureLocality> | null {
  const behind = placeBehind(scene, item, usable);
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
  return inherited ?? setting.locality;
}

function colonStart(scene: Scene, item: Attached): number {
  return scene.tokens[listColon(scene, item.quantity.first)]?.start ?? -1;
}

/** "12 hộ ở xã X", "300 ha của huyện Y": behind the number, tied to it by a preposition. */
function placeBehind(scene: Scene, item: Attached, usable: readonly PlaceMention[]): Sourced<FigureLocality> | null {
  const phrase = spanOf(scene, item.quantity.last, phraseEnd(scene, item.quantity.last));
  const next = scene.numbers.find((number) => number.first > item.quantity.last);
  const limit = Math.min(phrase.end, scene.tokens[next?.first ?? -1]?.start ?? phrase.end);
  const place = usable.find((candidate) => candidate.start >= item.quantity.end && candidate.end <= limit);
  if (place === undefined) return null;
  const at = tokenFrom(scene, place.start) - 1;
  return prepositions.endingAt(scene.words, at) === null ? null : localityOf(scene.text, place, 'clause-place');
}

/** "toàn huyện", "trên địa bàn xã", "Huyện hiện có": the article's own place of that level. */
function homeBefore(scene: Scene, item: Attached, setting: Setting, from: number): Sourced<FigureLocality> | null {
  for (let at = item.quantity.first - 1; at >= from; at -= 1) {
    const found = levels.endingAt(scene.words, at);
    if (found === null || !isHome(scene, at, found.length)) continue;
    const home = setting.homes.get(found.value);
    if (home !== undefined) return localityOf(scene.text, home, 'level-word');
    if (setting.locality !== null) return { ...setting.locality, rule: 'level-word' };
  }
  return null;
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
