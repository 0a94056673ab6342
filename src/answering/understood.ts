import type { Question } from './question.js';

/** How a question was read, when anything in it was changed or added; else null. */
export function understoodAs(question: Question): string | null {
  const parts = [...corrected(question), ...continued(question)];
  return parts.length === 0 ? null : `Tôi hiểu là: ${parts.join('; ')}.`;
}

function corrected({ corrections }: Question): string[] {
  return corrections.map(({ typed, read }) => `“${typed}” là “${read}”`);
}

function continued(question: Question): string[] {
  if (question.earlier === null) return [];
  const places = question.inherited.place ? question.places.map(({ text }) => text) : [];
  const periods = question.inherited.period ? question.periods.map(({ text }) => text) : [];
  const taken = [...places, ...periods];
  return [`hỏi tiếp câu “${question.earlier.text}”${taken.length === 0 ? '' : ` (${taken.join(', ')})`}`];
}
