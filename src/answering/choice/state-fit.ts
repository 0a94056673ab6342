import type { Evidence } from '../evidence/evidence.js';
import { asksWhy } from '../question/asks-why.js';
import type { Question } from '../question/question.js';
import { answersInterview } from '../targets/told-reason.js';
import { causeWords, stateCues, stateWords } from '../vocabulary/state-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';

const asksState = phraseSet(stateCues);
const statesNow = phraseSet(stateWords);
const givesCause = phraseSet(causeWords);

/** 1 when the question asks how things stand, or why, and the sentence does not say so in so many words; else 0. */
export function silentOnState(question: Question, evidence: Evidence): number {
  const { syllables } = evidence;
  if (question.type !== 'status') return 0;
  if (asksWhy(question.syllables)) return hasAnyPhrase(syllables, givesCause) || answersInterview(question, evidence) ? 0 : 1;
  return hasAnyPhrase(question.syllables, asksState) && !hasAnyPhrase(syllables, statesNow) ? 1 : 0;
}
