import type { PlaceLevel, PlaceMention } from '../../language/place.js';
import { overlaps, type Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import { placesAskedFor, samePlace } from '../evidence/place-fit.js';
import { isOfLevel } from '../question/place-levels-asked.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { opposedActions, personalActions } from '../vocabulary/person-words.js';
import { findAnyPhrase, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { asksOffice, holdsOffice } from './role-fit.js';

const actions = personalActions.map((row) => phraseSet(row));
const agencies = phraseSet(['sự chủ trì của', 'sự điều hành của', 'sự chủ tọa của']);
const opposed = opposedActions.map(([one, other]) => [phraseSet(one), phraseSet(other)] as const);
const leastShare = 0.4;
const reachBefore = 7;

/** Whether a sentence says in so many words that a person is the one asked for: by the office, or by what the person did ("chủ tọa kỳ họp"). */
export function tellsPerson(question: Question, evidence: Evidence, name: Span, names: readonly Span[]): boolean {
  if (namesAnotherPlace(question, evidence, names)) return false;
  return didIt(question, evidence, name, names) || (!asksDeed(question) && holdsOffice(question, evidence, name, names));
}

/** Whether a question asks who holds an office, and for nothing that the person did: others may have held it before. */
export function asksHolder(question: Question): boolean {
  return question.type === 'person' && asksOffice(question) && !asksDeed(question);
}

/** Whether a sentence names places and not the one asked for. */
function namesAnotherPlace({ places }: Question, evidence: Evidence, names: readonly Span[]): boolean {
  const stated = statedPlaces(evidence, names);
  return stated.length > 0 && places.length > 0 && !stated.some(({ key }) => places.some((asked) => samePlace(asked.key, key)));
}

/** A village is named as where something is, a person's name behind a level word is none. */
function statedPlaces(evidence: Evidence, names: readonly Span[]): PlaceMention[] {
  return evidence.places.filter((place) => place.level !== 'village' && !names.some((name) => overlaps(name, place)));
}

/** Whether a person stands in a sentence on a place beside the one asked for, on its level: the chairman of the neighbours. */
export function isOfNeighbour(question: Question, evidence: Evidence, names: readonly Span[]): boolean {
  const [asked] = placesAskedFor(question);
  if (asked?.level == null || !namesAnotherPlace(question, evidence, names)) return false;
  const { level } = asked;
  const levelOf = ({ key, level: own }: PlaceMention): PlaceLevel | null =>
    own ?? evidence.setting.mainPlaces.find((main) => main.key === key && main.level !== null)?.level ?? null;
  return statedPlaces(evidence, names).some((place) => isOfLevel({ level: levelOf(place) }, level));
}

/** Whether a sentence tells of a person who asked where who answered is asked for, or the other way round. */
export function didTheOther({ syllables }: Question, evidence: Evidence): boolean {
  return opposed.some(([one, other]) => {
    const [asksOne, asksOther] = [hasAnyPhrase(syllables, one), hasAnyPhrase(syllables, other)];
    if (asksOne === asksOther) return false;
    const [asked, against] = asksOne ? [one, other] : [other, one];
    return hasAnyPhrase(evidence.syllables, against) && !hasAnyPhrase(evidence.syllables, asked);
  });
}

function asksDeed({ syllables }: Question): boolean {
  return actions.some((action) => hasAnyPhrase(syllables, action));
}

/** The person of the deed stands before its word, with no other name between; or behind "dưới sự chủ trì của". */
function didIt(question: Question, evidence: Evidence, name: Span, names: readonly Span[]): boolean {
  const asked = actions.filter((action) => hasAnyPhrase(question.syllables, action));
  const { syllables, before, above } = evidence;
  if (asked.length === 0 || shareHeld(question, question.terms, [...syllables, ...before.syllables, ...above.syllables]) < leastShare)
    return false;
  const next = names.find((other) => other.start >= name.end)?.start ?? evidence.sentence.end;
  const behind = syllables.filter(({ start, end }) => start >= name.end && end <= next);
  if (asked.some((action) => findAnyPhrase(behind, action) !== null)) return true;
  const at = syllables.findIndex(({ start }) => start >= name.start);
  return at > 0 && hasAnyPhrase(syllables.slice(Math.max(0, at - reachBefore), at), agencies);
}
