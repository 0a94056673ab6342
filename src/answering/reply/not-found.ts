import type { Reason } from '../answer.js';
import { longestHeadline } from '../evidence/core-words.js';
import type { Question } from '../question/question.js';

/** One sentence for a person: what is missing, and of which place and time. */
export function notFoundHeadline(question: Question, reason: Reason): string {
  const line = sentences[reason](question);
  return line.length <= longestHeadline ? line : `${line.slice(0, longestHeadline - 1)}…`;
}

const sentences: Readonly<Record<Reason, (question: Question) => string>> = {
  'no-evidence': (question) => `${lacking(question)}${placeOf(question)}${periodOf(question)} trong các bài viết đã nạp.`,
  'weak-evidence': (question) => `${lacking(question)}${placeOf(question)}${periodOf(question)} trong các bài viết đã nạp.`,
  'other-period': (question) =>
    `Chưa có ${thing(question)}${placeOf(question)}${periodOf(question)}; các bài viết chỉ có của thời gian khác.`,
  'other-locality': (question) => `Chưa có ${thing(question)}${placeOf(question)}${periodOf(question)} trong các bài viết đã nạp.`,
  'out-of-domain': () =>
    'Tôi chỉ trả lời về tình hình, kết quả công tác của địa phương theo các bài viết đã nạp; không tìm thấy nội dung này.',
  unclear: () => 'Tôi chưa rõ câu hỏi. Xin nêu nội dung, địa phương và thời gian cần hỏi.',
};

const numeric: readonly Question['type'][] = ['quantity', 'percent', 'money', 'change', 'comparison', 'trend'];

/** Of a place that is named something is lacking; without one nothing was found. */
function lacking(question: Question): string {
  return `${question.places.length > 0 ? 'Chưa có' : 'Không tìm thấy'} ${thing(question)}`;
}

function thing(question: Question): string {
  return numeric.includes(question.type) ? 'số liệu này' : 'thông tin này';
}

function placeOf(question: Question): string {
  const names = question.places.map(({ text }) => text);
  return names.length === 0 ? '' : ` của ${names.join(', ')}`;
}

function periodOf(question: Question): string {
  const named = question.periods[0];
  return named === undefined ? '' : ` (${named.text})`;
}
