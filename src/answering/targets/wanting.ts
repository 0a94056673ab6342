import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { wantingWords } from '../vocabulary/state-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';

/** Said of anything: in the sentence before it speaks of something else as often as not. */
const loose = 'còn';
const states = wantingWords.map(({ asked, said }) => ({
  asked: phraseSet(asked),
  said: phraseSet([...asked, ...said]),
  saidBefore: phraseSet([...asked, ...said.filter((word) => word !== loose)]),
}));

/** Whether a question asks for what is wanting, left over or late ("còn thiếu bao nhiêu giáo viên") and neither the sentence nor what stands above it says so. */
export function saysNothingWanting({ syllables, terms }: Question, { syllables: own, before, above }: Evidence): boolean {
  const topic = terms.flatMap(({ position, inherited }) => (inherited ? [] : (syllables[position] ?? [])));
  const state = states.find(({ asked }) => hasAnyPhrase(topic, asked));
  if (state === undefined || hasAnyPhrase(before.syllables, state.saidBefore)) return false;
  return ![own, above.syllables].some((words) => hasAnyPhrase(words, state.said));
}
