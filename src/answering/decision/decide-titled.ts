import type { BlockKind } from '../../articles/article.js';
import type { Candidate } from '../choice/score.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question, QuestionType } from '../question/question.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { type Decision, decide } from './decide.js';

/** Blocks that sum up what stands below them ("A. ĐẠT VÀ VƯỢT 15/18 CHỈ TIÊU"), besides the sentences that passages are made of. */
export const headlines: readonly BlockKind[] = ['title', 'heading'];

/** What a title can state: a figure. Whoever it names, or what it tells, is told with its circumstances in the article. */
const stated: readonly QuestionType[] = ['quantity', 'percent', 'money', 'change'];

/** Whether a question asks for what a title can state. */
export function mayStandInTitle({ type }: Question): boolean {
  return stated.includes(type);
}

/**
 * The decision with titles and headings among the evidence, when the sentences alone gave no answer and one of them states the figure asked for ("Xã An Phú đạt 17/19 tiêu chí
 * năm 2022"); null when none does. A title sums up what the article says, so that a sentence of it is always shown first.
 *
 * @param titled the evidence with the titles and headings of its articles
 */
export function decideTitled(asked: WeightedQuestion, titled: readonly Evidence[], anchor: Candidate | null): Decision | null {
  const decision = decide(asked, titled, anchor);
  return decision.found && headlines.includes(decision.best.evidence.kind) && decision.best.target.figure !== null ? decision : null;
}
