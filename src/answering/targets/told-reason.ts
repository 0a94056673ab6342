import type { Evidence } from '../evidence/evidence.js';
import { asksWhy } from '../question/asks-why.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { causeWords, doers } from '../vocabulary/state-words.js';
import { findAnyPhrase, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

const gives = phraseSet(causeWords);
const agents = phraseSet(doers);
const leastShare = 0.5;
const leastOfQuestion = 0.6;

/** Whether a sentence gives the reason that a question asks for: what it asks about stands before "do", "vì" or with "nguyên nhân". */
export function tellsReason(question: Question, { syllables }: Evidence): boolean {
  return asksWhy(question.syllables) && causeIn(syllables) && shareHeld(question, topicOf(question), syllables) >= leastShare;
}

/** Whether a question asks for a reason and a sentence gives none, whatever it is about. */
export function givesNoReason(question: Question, evidence: Evidence): boolean {
  return asksWhy(question.syllables) && !causeIn(evidence.syllables) && !answersInterview(question, evidence);
}

/** "do ông X chủ trì" names who did something, no reason. */
function causeIn(syllables: readonly Syllable[], start = 0): boolean {
  const place = findAnyPhrase(syllables, gives, start);
  if (place === null) return false;
  const behind = syllables.slice(place.to, place.to + 3);
  const named = findAnyPhrase(behind, agents);
  return named?.from === 0 ? causeIn(syllables, place.to) : true;
}

function topicOf({ terms }: Question): Question['terms'] {
  return terms.filter(({ inName }) => !inName);
}

/** Whether a sentence answers the question of an interviewer that asks the same: it stands right behind it. */
export function answersInterview(question: Question, { article, before, above }: Evidence): boolean {
  const last = before.syllables.at(-1);
  if (last === undefined || article.text[last.end] !== '?') return false;
  const topic = topicOf(question);
  const own = shareHeld(question, topic, before.syllables);
  return own >= leastOfQuestion / 2 && shareHeld(question, topic, [...before.syllables, ...above.syllables]) >= leastOfQuestion;
}
