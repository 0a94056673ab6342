import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { denialWords } from '../vocabulary/state-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { sentenceParts } from '../words/sentence-parts.js';

const asksWhether = phraseSet(['có ai _ không', 'còn ai _ không', 'còn _ nào _ không', 'có _ nào _ không']);
const denies = phraseSet(denialWords);
const leastShare = 0.5;

/** Whether a question asks if there is any ("có còn thôn nào chưa có chi bộ không?") and one part of a sentence says in so many words that there is none. */
export function tellsThereIsNone(question: Question, { article, syllables }: Evidence): boolean {
  if (!hasAnyPhrase(question.syllables, asksWhether)) return false;
  const parts = sentenceParts(article.text, syllables).filter((part) => hasAnyPhrase(part, denies));
  return parts.some((part) => shareHeld(question, question.terms, part) >= leastShare);
}
