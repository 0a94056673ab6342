import { overlaps, type Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';

/** What is left of the suitability of words that the question states itself. */
export const givenShare = 0.3;

/** What the question itself states is not what it asks for: "12.000 mét vuông", "đạt 100%", a name. */
export function isGiven(question: Question, evidence: Evidence, span: Span): boolean {
  const words = evidence.syllables.filter((syllable) => overlaps(syllable, span));
  const telling = words.filter(({ normal }) => /^\d/.test(normal));
  const sought = telling.length > 0 ? telling.slice(0, 1) : words;
  return sought.length > 0 && sought.every(({ normal, folded }) => states(question, normal, folded));
}

function states(question: Question, normal: string, folded: string): boolean {
  const typed = question.syllables.some((syllable) => syllable.normal === normal || (!question.accented && syllable.folded === folded));
  return (
    typed ||
    question.alternatives.some(({ phrases }) => phrases.some((phrase) => phrase.length === 1 && phrase[0] === normal && /^\d/.test(normal)))
  );
}
