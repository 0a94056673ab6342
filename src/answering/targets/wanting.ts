import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { wantingWords } from '../vocabulary/state-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';

const states = wantingWords.map(({ asked, said }) => ({ asked: phraseSet(asked), said: phraseSet([...asked, ...said]) }));

/** Whether a question asks for what is wanting, left over or late ("còn thiếu bao nhiêu giáo viên") and neither the sentence nor what stands above it says so. */
export function saysNothingWanting({ syllables, terms }: Question, { syllables: own, before, above }: Evidence): boolean {
  const topic = terms.flatMap(({ position, inherited }) => (inherited ? [] : (syllables[position] ?? [])));
  const state = states.find(({ asked }) => hasAnyPhrase(topic, asked));
  return state !== undefined && ![own, before.syllables, above.syllables].some((words) => hasAnyPhrase(words, state.said));
}
