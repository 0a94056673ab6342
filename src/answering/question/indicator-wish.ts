import { indicatorFields, indicatorNouns, listingCues, otherWishes, standingWishes, wordsOfPlans } from '../vocabulary/indicator-wishes.js';
import { negations } from '../vocabulary/state-words.js';
import { beginsWith, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import type { Question, QuestionTerm } from './question.js';
import { readType } from './question-type.js';

/** How indicators stand to their plans: `reached` holds what exceeds it; `planned` are the plans themselves, `all` is whatever is told. */
export type WantedStanding = 'all' | 'reached' | 'exceeded' | 'missed' | 'planned';

/** What a question for a list of indicators wants of them. */
export interface IndicatorWish {
  readonly standing: WantedStanding;
  /** Phrases of which an indicator must have one, of the field of work asked for ("các chỉ tiêu kinh tế"); empty for any field. */
  readonly field: readonly string[];
  /** Further words that what is listed must have: all of them. */
  readonly topic: readonly QuestionTerm[];
}

const numbers = ['hai', 'ba', 'bốn', 'năm', 'mấy'] as const;
const nouns = phraseSet(indicatorNouns);
const cues = phraseSet(listingCues);
const others = phraseSet(otherWishes);
const standings = standingWishes.map(([standing, phrases]) => ({ standing, phrases: phraseSet(phrases) }));
const fields = indicatorFields.map(([names, words]) => ({ names, set: phraseSet(names), words }));

/**
 * The wish of a question that asks for the indicators of a place as a list ("liệt kê các chỉ tiêu của …", "chỉ tiêu nào chưa đạt?"); null for any other. A follow-up that
 * only names another place or time wishes what the question before it did; one that points back ("đó là những chỉ tiêu gì?") asks for what was counted there.
 */
export function readIndicatorWish(question: Question): IndicatorWish | null {
  const { syllables, earlier, terms } = question;
  if (earlier !== null && readType(syllables) === null && terms.every(({ inherited }) => inherited)) return readIndicatorWish(earlier);
  if (question.pointsBack && earlier !== null) return null;
  if (!hasAnyPhrase(syllables, nouns) || !hasAnyPhrase(syllables, cues) || hasAnyPhrase(syllables, others)) return null;
  const own = terms.filter(
    ({ inherited, position }) => !inherited && !countsIndicators(syllables, position) && !isDenied(syllables, position),
  );
  if (question.names.length > 0 || own.some(({ identifies }) => identifies)) return null;
  const field = fields.find(({ set }) => hasAnyPhrase(syllables, set));
  return {
    standing: standings.find(({ phrases }) => hasAnyPhrase(syllables, phrases))?.standing ?? (denies(syllables) ? 'missed' : 'all'),
    field: field?.words ?? [],
    topic: own.filter(({ position }) => !isFraming(syllables[position], field?.names ?? [])),
  };
}

/** "2 chỉ tiêu nào …": the number only says how many there are. */
function countsIndicators(syllables: readonly Syllable[], position: number): boolean {
  const syllable = syllables[position];
  if (syllable === undefined || !(/^\d{1,2}$/.test(syllable.normal) || numbers.some((word) => standsFor(syllable, word)))) return false;
  return beginsWith(syllables.slice(position + 1), nouns);
}

/** Whether a question says of the indicators that something was not done with them, in whatever words; "… không?" at its end only asks. */
function denies(syllables: readonly Syllable[]): boolean {
  return syllables.some((_, position) => isDenied(syllables, position));
}

/** Whether a word stands right behind "không" or "chưa", or behind the word that does. */
function isDenied(syllables: readonly Syllable[], position: number): boolean {
  return [1, 2].some((back) => {
    const before = syllables[position - back];
    return before !== undefined && negations.some((word) => standsFor(before, word));
  });
}

/** Whether a word is about plans as such, or of the name of the field. */
function isFraming(syllable: Syllable | undefined, names: readonly string[]): boolean {
  if (syllable === undefined) return true;
  return [...wordsOfPlans, ...names.flatMap((name) => name.split(' '))].some((word) => standsFor(syllable, word));
}
