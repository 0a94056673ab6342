import type { Figure } from '../../figures/figure.js';
import { expansionsOf } from '../../language/abbreviations.js';
import type { Question } from '../question/question.js';
import { syllablesOf } from '../words/syllables.js';

/** 1 when a noun is counted and the unit of the figure begins with another word; else 0. */
export function otherHead(question: Question, { unit }: Figure): number {
  if (question.focus.length === 0) return 0;
  const written = unit === null ? [] : syllablesOf(unit).map(({ normal }) => normal);
  const heads = [written[0], ...expansionsOf(written[0] ?? '').map((phrase) => phrase.split(' ')[0])];
  return question.focus.some(([head]) => head !== undefined && heads.includes(head)) ? 0 : 1;
}
