import { isCapitals } from '../../language/letter-case.js';
import { phraseSet, phrasesByValue } from '../../language/phrase-table.js';
import type { PlaceLevel } from '../../language/place.js';
import { sliceOf } from '../../language/span.js';
import type { FigureLocality, Sourced } from '../figure.js';
import { isCapitalised, type Scene, spanOf } from '../scene.js';
import { homeWords, listOpeners, pluralWords } from '../vocabulary/place-cues.js';
import type { Attached } from './parents.js';

const levels = phrasesByValue<PlaceLevel>(homeWords);
const plurals = new Set(pluralWords);
const openers = phraseSet(listOpeners);
const longestName = 4;

/**
 * "Các xã có diện tích lớn là Mỹ Hòa 615 ha, Phú Lợi (588 ha)": a name right before its number, in a list of places of one level. Capitals alone
 * ("BHYT 90%") are no name.
 */
export function listedPlace(scene: Scene, item: Attached): Sourced<FigureLocality> | null {
  const bracket = scene.words[item.bound.first - 1] === '(';
  const last = item.bound.first - (bracket ? 2 : 1);
  let first = last + 1;
  while (first > 0 && last - first + 2 <= longestName && isCapitalised(scene, first - 1)) first -= 1;
  const short = scene.tokens.slice(first, last + 1).every(({ text }) => isCapitals(text));
  const level = short || openers.endingAt(scene.words, first - 1) === null ? null : listedLevel(scene, first);
  if (level === null) return null;
  const span = spanOf(scene, first, last);
  return {
    value: { text: sliceOf(scene.text, span), key: scene.words.slice(first, last + 1).join(' '), level },
    span,
    rule: 'listed-place',
  };
}

/** The level of "các xã" or "ba huyện" before, without a name of its own; null when there is none. */
function listedLevel(scene: Scene, before: number): PlaceLevel | null {
  for (let at = before - 1; at > 0; at -= 1) {
    const found = levels.endingAt(scene.words, at);
    const first = found === null ? at : at - found.length + 1;
    const plural = plurals.has(scene.words[first - 1] ?? '') || scene.numberAt.has(first - 1);
    if (found !== null && plural && !isCapitalised(scene, at + 1)) return found.value;
  }
  return null;
}
