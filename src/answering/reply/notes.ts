import { sliceOf } from '../../language/span.js';
import type { Candidate } from '../choice/score.js';
import type { Decision } from '../decision/decide.js';
import { type Rivals, shownFigure } from '../decision/rivals.js';
import { isAhead } from '../evidence/ahead.js';
import type { Question } from '../question/question.js';
import { isAskedExcess } from './excess.js';

type Found = Extract<Decision, { found: true }>;

/**
 * Lines under the headline: numbers of an article that do not agree, a plan that is no result, another article that says otherwise, a newer figure, a
 * side of a comparison that is missing.
 */
export function answerNotes(question: Question, { best, sides, split }: Found, rivals: Rivals): string[] {
  const own = sides.length > 1 ? sides : [best];
  return [
    ...own.flatMap(mismatchNote),
    ...own.flatMap(planNote),
    ...excessNote(question, best),
    ...amongNote(best),
    ...conflictNote(rivals),
    ...newerNote(rivals),
    ...missingNote(split),
  ];
}

function missingNote(split: Found['split']): string[] {
  if (split === null || split.missing.length === 0) return [];
  return [`Chưa có số liệu ${split.by === 'place' ? 'của ' : ''}${split.missing.join(', ')} trong các bài viết đã nạp.`];
}

function conflictNote({ conflicting }: Rivals): string[] {
  return conflicting === null
    ? []
    : [`Bài viết khác ghi số khác cho cùng thời gian: ${shownFigure(conflicting)}. Đề nghị đối chiếu nguồn.`];
}

function newerNote({ newer }: Rivals): string[] {
  if (newer === null) return [];
  const time = newer.target.figure?.period?.value.text;
  return [`Có số liệu mới hơn: ${shownFigure(newer)}${time === undefined ? '' : ` (${time})`}.`];
}

function mismatchNote({ target: { figure } }: Candidate): string[] {
  if (figure?.mismatch == null) return [];
  const { stated, computed, unit } = figure.mismatch;
  return [`Bài viết ghi ${vietnamese(stated)}${unit}, tính ra ${vietnamese(computed)}${unit}.`];
}

function excessNote(question: Question, best: Candidate): string[] {
  if (!isAskedExcess(question, best)) return [];
  return [`“${sliceOf(best.evidence.article.text, best.target)}” là mức đạt so với kế hoạch, không phải phần vượt hay phần thiếu.`];
}

function amongNote({ target: { among } }: Candidate): string[] {
  return among === undefined ? [] : [`So trong ${among} nơi mà bài viết nêu số liệu.`];
}

function planNote({ evidence, target: { figure } }: Candidate): string[] {
  if (figure === null || !isAhead(evidence, figure)) return [];
  return [`“${sliceOf(evidence.article.text, figure)}” là mục tiêu, kế hoạch đề ra, không phải kết quả đã đạt.`];
}

function vietnamese(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
