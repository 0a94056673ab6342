import type { Candidate } from '../choice/score.js';
import type { Question } from '../question/question.js';
import { excessWords } from '../vocabulary/change-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';

const excess = phraseSet(excessWords);

/** Whether a question asks by how much a plan was exceeded or missed and the answer is which part of it was reached: 119,33% of a plan exceeds it by less. */
export function isAskedExcess({ syllables }: Question, { target: { figure } }: Candidate): boolean {
  return figure?.relation === 'of-target' && hasAnyPhrase(syllables, excess);
}
