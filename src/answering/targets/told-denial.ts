import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { shareHeld } from '../question/question-words-in.js';
import { denialWords, whetherCues } from '../vocabulary/state-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { sentenceParts } from '../words/sentence-parts.js';
import { standsFor } from '../words/syllables.js';
import { isAnotherThing } from './narrowing.js';

const asksWhether = phraseSet([...whetherCues, 'có _ nào _ không']);
const denies = phraseSet(denialWords);
const leastShare = 0.5;

/** Whether a question asks if there is any ("có còn thôn nào chưa có chi bộ không?") and one part of a sentence says in so many words that there is none. */
export function tellsThereIsNone(question: Question, { article, syllables }: Evidence): boolean {
  if (!hasAnyPhrase(question.syllables, asksWhether)) return false;
  const parts = sentenceParts(article.text, syllables).filter((part) => hasAnyPhrase(part, denies));
  return parts.some((part) => shareHeld(question, question.terms, part) >= leastShare);
}

/**
 * Whether a question asks if any is left that has not got so far ("còn xã nào chưa đạt chuẩn không?") and a sentence neither says that something is not so or is left, nor that
 * all are ("12/12 xã", "100%"), or speaks of a narrower thing.
 */
export function leavesOpen({ syllables }: Question, evidence: Evidence): boolean {
  if (!hasAnyPhrase(syllables, asksWhether) || !syllables.slice(0, -1).some((word) => standsFor(word, 'chưa'))) return false;
  const { syllables: told, figures } = evidence;
  const says = told.some((word) => ['chưa', 'không', 'còn'].some((other) => standsFor(word, other)));
  const all = figures.some(({ value, target, unit }) => (target !== null && value >= target.value) || (unit === '%' && value === 100));
  return !(says || all) || isAnotherThing(syllables, told);
}
