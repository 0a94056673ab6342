import { overlaps, type Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import type { Syllable } from '../words/syllables.js';

/** What is left of the suitability of words that the question states itself. */
export const givenShare = 0.3;

/** What the question itself states is not what it asks for: "12.000 mét vuông", "đạt 100%", a name. */
export function isGiven(question: Question, evidence: Evidence, span: Span): boolean {
  const words = evidence.syllables.filter((syllable) => overlaps(syllable, span));
  const telling = words.filter(({ normal }) => /^\d/.test(normal));
  const [number] = telling;
  if (number !== undefined) return states(question, question.terms, number);
  return words.length > 0 && words.every((word) => states(question, question.syllables, word));
}

/** Whether one of the words has it; a number of the topic is one, the 6 of "6 tháng" is of the time. */
function states(
  question: Question,
  among: readonly Pick<Syllable, 'normal' | 'folded'>[],
  { normal, folded }: Pick<Syllable, 'normal' | 'folded'>,
): boolean {
  const typed = among.some((word) => word.normal === normal || (!question.accented && word.folded === folded));
  return (
    typed ||
    question.alternatives.some(({ phrases }) => phrases.some((phrase) => phrase.length === 1 && phrase[0] === normal && /^\d/.test(normal)))
  );
}
