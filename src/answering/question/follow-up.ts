import { stripAccents } from '../../language/fold.js';
import { yearOfPeriod } from '../../language/period-relations.js';
import { followUpCues } from '../vocabulary/question-words.js';
import { levelSyllables } from '../vocabulary/stop-words.js';
import { findPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import { hasForeignWords } from './foreign-request.js';
import { levelNames } from './place-levels-asked.js';
import type { AskedPeriod, Question, QuestionTerm, QuestionType } from './question.js';
import { readType } from './question-type.js';
import { periodsSeenFrom } from './read-question.js';

const fewTerms = 4;
/** Of a question that names no time either: what is asked of no place, right after a question on one, is asked of that. */
const someTerms = 7;
const again = phraseSet(['thì sao', 'sao rồi', 'thì thế nào']);
const about = phraseSet(['còn về', 'thế về', 'vậy về']);
const others = phraseSet(['vì sao', 'tại sao', 'như thế nào', 'ra sao']);
const changes = phraseSet([
  'hơn hay kém',
  'hơn kém',
  'tăng hay giảm',
  'nhiều hay ít hơn',
  'hơn năm',
  'kém năm',
  'hơn cùng kỳ',
  'kém cùng kỳ',
]);
const pointers = phraseSet(['đó', 'này', 'ấy']);
/** "Xóm ấy", "xã đó": the place that the earlier answer named. */
const placePointers = phraseSet(levelNames(null).flatMap((level) => ['đó', 'này', 'ấy'].map((word) => `${level} ${word}`)));
/** Words that say how an amount is looked at, and name no topic. */
const passing = ['mới', 'kém', 'hơn', 'nhiều', 'ít'] as const;
const counted: readonly QuestionType[] = ['quantity', 'percent', 'money', 'change'];

/**
 * Joins a question with the one before it when it builds on it: it begins with a word that points back ("còn", "thế", "số đó"), or it names
 * neither a place nor enough of a topic. What no article tells ("giá vàng hôm nay") follows nothing. It then takes over what it does not say itself: place, period, topic words, and where it has no topic of
 * its own ("còn năm 2021?") what is asked for.
 */
export function followUp(question: Question, earlier: Question): Question {
  if (!buildsOn(question, earlier)) return question;
  const ownTopic = question.terms.some(({ normal }) => !passing.some((word) => word === normal));
  const terms = ownTopic ? question.terms : [];
  const repeats = ownTopic && asksAgain(question) && counted.includes(earlier.type);
  const kept = repeats ? withoutCounted(earlier) : earlier;
  const offset = question.syllables.length + 1;
  const takesPlace = question.places.length === 0 && earlier.places.length > 0;
  const periods = periodsOf(question, earlier);
  const takesPeriod = periods.length === 0 && earlier.periods.length > 0;
  return {
    ...question,
    type: typeOf(question, earlier, repeats, ownTopic),
    focus: repeats
      ? countedAgain(question, earlier)
      : question.focus.length > 0 || (ownTopic && !isPart(question))
        ? question.focus
        : earlier.focus,
    terms: [...terms, ...kept.terms.map((term) => ({ ...term, position: term.position + offset, inherited: true }))],
    alternatives: [
      ...question.alternatives,
      ...earlier.alternatives.map((other) => ({ ...other, from: other.from + offset, to: other.to + offset })),
    ],
    places: takesPlace ? earlier.places : question.places,
    periods: takesPeriod ? earlier.periods : periods,
    inherited: { place: takesPlace, period: takesPeriod },
    earlier,
    pointsBack: hasAnyPhrase(question.syllables, pointers),
  };
}

/** Whether a question is about the place that an earlier one asked for ("xóm nào thấp nhất?", "xóm ấy được bao nhiêu?"), so that it has no answer without that. */
export function asksOfPlaceAskedFor({ syllables, earlier }: Question): boolean {
  return earlier?.type === 'place' && hasAnyPhrase(syllables, placePointers);
}

/** "Trong đó người dân nộp qua mạng bao nhiêu?": some of what was counted. */
function isPart({ syllables, type }: Question): boolean {
  return type === 'quantity' && findPhrase(syllables, 'trong đó')?.from === 0;
}

/** A bare question asks the same again; "hơn hay kém năm trước bao nhiêu?" asks how much what was told has changed. */
function typeOf(question: Question, earlier: Question, repeats: boolean, ownTopic: boolean): QuestionType {
  if (!ownTopic && counted.includes(earlier.type) && hasAnyPhrase(question.syllables, changes)) return 'change';
  return repeats || !(ownTopic || asksOtherwise(question)) ? earlier.type : question.type;
}

function buildsOn(question: Question, earlier: Question): boolean {
  if (hasForeignWords(question)) return false;
  if (followUpCues.some((cue) => findPhrase(question.syllables, cue)?.from === 0)) return true;
  if (earlier.type === 'place' && hasAnyPhrase(question.syllables, placePointers)) return true;
  const most = question.periods.length === 0 && question.names.length === 0 ? someTerms : fewTerms;
  return question.places.length === 0 && earlier.places.length > 0 && question.terms.length <= most;
}

/** The times that a question names itself, seen from the year of the one before. */
function periodsOf(question: Question, { periods }: Question): readonly AskedPeriod[] {
  const years = new Set(periods.filter(({ yearless }) => !yearless).map(({ period }) => yearOfPeriod(period)));
  const [year] = years;
  if (years.size !== 1 || year === null || year === undefined) return question.periods;
  return periodsSeenFrom(question, year) ?? question.periods;
}

/** "Còn hộ nghèo?", "thế doanh nghiệp thì sao?": another thing, asked for in the same way. "Còn về …" asks what is said of it. */
function asksAgain({ syllables, type, terms }: Question): boolean {
  if (hasAnyPhrase(syllables, about) || !terms.some((term) => isNoun(term))) return false;
  const cue = readType(syllables);
  if (cue === null) return true;
  return type === 'status' && hasAnyPhrase(syllables, again) && !hasAnyPhrase(syllables, others);
}

/** The new noun is counted where the earlier one was. */
function countedAgain({ syllables, terms }: Question, earlier: Question): Question['focus'] {
  if (earlier.focus.length === 0) return [];
  const number = syllables.findIndex((syllable) => syllable.folded === 'so');
  const level = syllables[number + 1];
  if (number >= 0 && level !== undefined && levelSyllables.some((word) => standsFor(level, word))) return [[level.normal]];
  const positions = terms.filter((term) => isNoun(term)).map(({ position }) => position);
  const end = positions.findIndex((position, at) => at > 0 && position !== (positions[at - 1] ?? 0) + 1);
  return [(end < 0 ? positions : positions.slice(0, end)).flatMap((position) => syllables[position]?.normal ?? [])];
}

/** "thế xã thì sao" names no other thing, only another place. */
function isNoun({ normal, folded }: QuestionTerm): boolean {
  return folded !== 'so' && !levelSyllables.some((level) => level === normal || stripAccents(level) === normal);
}

/** The earlier question without the noun that the new one takes the place of. */
function withoutCounted(earlier: Question): Question {
  const replaced = earlier.focus.flat();
  return { ...earlier, terms: earlier.terms.filter(({ normal }) => !replaced.includes(normal)) };
}

/** A bare "thì sao" asks the same again; any other question word asks something of its own. */
function asksOtherwise(question: Question): boolean {
  return question.type !== 'status';
}

const numberBefore = phraseSet(['con số đó', 'con số này', 'số đó', 'số này', 'mức đó', 'mức này']);

/** Whether a question is about the very number that was told ("con số đó"). */
export function pointsAtNumber(syllables: readonly Syllable[]): boolean {
  return hasAnyPhrase(syllables, numberBefore);
}
