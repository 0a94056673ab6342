import { normalizeWord, stripAccents } from '../../language/fold.js';
import { syllablesOf } from '../words/syllables.js';
import type { PlaceNames } from './asked-places.js';
import type { AskedPlace, Question } from './question.js';
import type { Frequency } from './spelling.js';

/** The terms whose frequencies {@link withoutLookAlikes} needs. */
export function lookAlikeProbes({ places }: Question): string[] {
  return places.flatMap((place) => changedSyllables(place).map(({ typed }) => typed));
}

/**
 * The known names without those that a name of the question was wrongly read as: a syllable that the corpus has is no slip of the keyboard, and "Long Thành" is
 * another place than "Long Khánh". Null when nothing was read wrongly.
 */
export function withoutLookAlikes({ places }: Question, known: PlaceNames, frequency: Frequency): PlaceNames | null {
  const wrong = places.filter((place) => changedSyllables(place).some(({ typed, bare }) => !bare && frequency(typed) > 0));
  const keys = new Set(wrong.flatMap(({ key }) => [key, stripAccents(key), ...known.forms(stripAccents(key))]));
  if (keys.size === 0) return null;
  return {
    longest: known.longest,
    has: (key) => !keys.has(key) && known.has(key),
    forms: (folded) => known.forms(folded).filter((key) => !keys.has(key)),
  };
}

/** The syllables of a name that was mended which are not as in the name it was read as; `bare` where only accents are missing. */
function changedSyllables({ text, readAs }: AskedPlace): { typed: string; bare: boolean }[] {
  const read = normalizeWord(readAs[0] ?? '').split(' ');
  const typed = readAs.length === 1 ? syllablesOf(text).slice(-read.length) : [];
  return typed.flatMap(({ normal }, at) => {
    const word = read[at] ?? '';
    return normal === word ? [] : [{ typed: normal, bare: normal === stripAccents(word) }];
  });
}
