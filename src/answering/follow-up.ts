import { findPhrase } from './phrases.js';
import type { Question } from './question.js';
import { followUpCues } from './vocabulary/question-words.js';

const fewTerms = 4;

/**
 * Joins a question with the one before it when it builds on it: it begins with a word that points back ("còn", "thế", "số đó"), or it names
 * neither a place nor enough of a topic. It then takes over what it does not say itself: place, period, topic words, and where it has no topic of
 * its own ("còn năm 2021?") what is asked for.
 */
export function followUp(question: Question, earlier: Question): Question {
  if (!buildsOn(question, earlier)) return question;
  const ownTopic = question.terms.length > 0;
  const offset = question.syllables.length + 1;
  const takesPlace = question.places.length === 0 && earlier.places.length > 0;
  const takesPeriod = question.periods.length === 0 && earlier.periods.length > 0;
  return {
    ...question,
    type: ownTopic || asksOtherwise(question) ? question.type : earlier.type,
    focus: question.focus.length > 0 || ownTopic ? question.focus : earlier.focus,
    terms: [...question.terms, ...earlier.terms.map((term) => ({ ...term, position: term.position + offset, inherited: true }))],
    alternatives: [
      ...question.alternatives,
      ...earlier.alternatives.map((other) => ({ ...other, from: other.from + offset, to: other.to + offset })),
    ],
    places: takesPlace ? earlier.places : question.places,
    periods: takesPeriod ? earlier.periods : question.periods,
    inherited: { place: takesPlace, period: takesPeriod },
    earlier,
    pointsBack: findPhrase(question.syllables, 'đó') !== null || findPhrase(question.syllables, 'này') !== null,
  };
}

function buildsOn(question: Question, earlier: Question): boolean {
  if (followUpCues.some((cue) => findPhrase(question.syllables, cue)?.from === 0)) return true;
  return question.places.length === 0 && earlier.places.length > 0 && question.terms.length <= fewTerms;
}

/** A bare "thì sao" asks the same again; any other question word asks something of its own. */
function asksOtherwise(question: Question): boolean {
  return question.type !== 'status';
}
