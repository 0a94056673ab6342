import { asksWhy } from './asks-why.js';
import type { Evidence } from './evidence.js';
import { hasAnyPhrase, phraseSet } from './phrases.js';
import type { Question } from './question.js';
import { causeWords, stateCues, stateWords } from './vocabulary/state-words.js';

const asksState = phraseSet(stateCues);
const statesNow = phraseSet(stateWords);
const givesCause = phraseSet(causeWords);

/** 1 when the question asks how things stand, or why, and the sentence does not say so in so many words; else 0. */
export function silentOnState(question: Question, { syllables }: Evidence): number {
  if (question.type !== 'status') return 0;
  if (asksWhy(question.syllables)) return hasAnyPhrase(syllables, givesCause) ? 0 : 1;
  return hasAnyPhrase(question.syllables, asksState) && !hasAnyPhrase(syllables, statesNow) ? 1 : 0;
}
