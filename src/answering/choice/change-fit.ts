import type { Figure } from '../../figures/figure.js';
import type { Question } from '../question/question.js';
import { changeCounts, changeVerbs } from '../vocabulary/change-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';

const sizes = phraseSet(changeVerbs.flatMap((verb) => changeCounts.flatMap((count) => [`${verb} ${count}`, `${verb} _ ${count}`])));

/** 1 when a change was asked for and the figure is a level, or the other way round; else 0. */
export function unaskedChange(question: Question, figure: Figure): number {
  const asked = question.type === 'change' || hasAnyPhrase(question.syllables, sizes);
  return asked === (figure.relation === 'change') ? 0 : 1;
}
