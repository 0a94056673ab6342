import { normalizeWord, stripAccents } from '../../language/fold.js';
import type { PlaceLevel } from '../../language/place.js';
import { ambiguousWithoutAccents, stopSyllables } from '../vocabulary/stop-words.js';
import { findPhrase } from '../words/phrases.js';
import { formsOf, nearestKnown, type PlaceNames } from './asked-places.js';
import type { Question } from './question.js';
import type { Frequency } from './spelling.js';

const levelWords: readonly (readonly [string, PlaceLevel])[] = [
  ['thị trấn', 'township'],
  ['thị xã', 'town'],
  ['huyện', 'district'],
  ['xã', 'commune'],
  ['phường', 'ward'],
  ['tỉnh', 'province'],
];
const nameLength = 2;

/** Two words behind a level word that might be a name which the corpus does not know ("huyen chu se"). */
export interface PossiblePlace {
  readonly level: PlaceLevel;
  readonly text: string;
  /** The term to look up: when no passage has the two words side by side, they are a name that is not there. */
  readonly bigram: string;
  readonly positions: readonly number[];
}

/** What stands behind level words of a question in small letters, where capitals do not tell a name. */
export function possiblePlaces(question: Question): PossiblePlace[] {
  const taken = question.places.length > 0;
  return taken ? [] : levelWords.flatMap(([word, level]) => behindLevel(question, word, level)).slice(0, 1);
}

function behindLevel({ syllables, text }: Question, word: string, level: PlaceLevel): PossiblePlace[] {
  const place = findPhrase(syllables, word);
  if (place === null) return [];
  const name = syllables.slice(place.to, place.to + nameLength);
  const [first, second] = name;
  if (first === undefined || second === undefined || name.some(({ afterMark, normal }) => afterMark || isStop(normal) || /\d/.test(normal)))
    return [];
  const start = syllables[place.from]?.start ?? first.start;
  const bigram = `${first.folded}_${second.folded}`;
  return [{ level, text: text.slice(start, second.end), bigram, positions: [place.to, place.to + 1] }];
}

function isStop(word: string): boolean {
  return stopSyllables.some(
    (stop) => stop === word || (stripAccents(stop) === word && !ambiguousWithoutAccents.some((other) => other === stop)),
  );
}

/**
 * The question with the first of the places that no passage mentions read as the known place one letter away ("huyen thap muoj"), else as an unknown
 * place.
 */
export function withUnknownPlace(
  question: Question,
  possible: readonly PossiblePlace[],
  frequency: Frequency,
  known: PlaceNames,
): Question {
  const unknown = possible.find(({ bigram }) => frequency(bigram) === 0);
  if (unknown === undefined) return question;
  const typed = normalizeWord(unknown.bigram.replace('_', ' '));
  const near = nearestKnown(typed, known);
  const { text, level } = unknown;
  return {
    ...question,
    places: [{ text, key: near ?? typed, level, known: near !== null, readAs: near === null ? [] : formsOf(near, known) }],
    terms: question.terms.filter(({ position }) => !unknown.positions.includes(position)),
  };
}
