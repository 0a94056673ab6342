import { foreignRequests, instructions } from '../vocabulary/foreign-requests.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import type { Question } from './question.js';

const foreign = phraseSet(foreignRequests);
const told = phraseSet(instructions);

/** Whether a question has words that no article of local government is asked for ("giá vàng", "thời tiết"), or an instruction to the program. */
export function hasForeignWords({ syllables }: Question): boolean {
  return hasAnyPhrase(syllables, told) || hasAnyPhrase(syllables, foreign);
}

/** Something that is refused unread: an instruction to the program, or foreign words without a place that they may be about. */
export function isForeignRequest(question: Question): boolean {
  return hasAnyPhrase(question.syllables, told) || (question.places.length === 0 && hasForeignWords(question));
}
