import { stripAccents } from '../../language/fold.js';
import type { PeriodMention } from '../../language/period.js';
import { findPeriods } from '../../language/periods.js';
import { sliceOf } from '../../language/span.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import type { AskedPeriod, Question } from './question.js';

const open = phraseSet(['thế nào', 'ra sao', 'như thế nào']);
const counts = phraseSet(['bao nhiêu', 'mấy']);
/** By these a question counts at each of the times. */
const each = phraseSet(['mỗi lúc', 'mỗi mốc', 'mỗi năm', 'mỗi thời điểm', 'mỗi đợt', 'mỗi vụ', 'mỗi kỳ', 'lần lượt']);
const measures: readonly Question['type'][] = ['quantity', 'money', 'percent'];
const yearsEnd = /^(?:cuoi|het|ca) nam/;

/**
 * The questions for each of two times that one is held against the other ("năm 2021 so với năm 2022 thế nào?", "giữa năm 2026 so với cuối năm 2025 ra sao, mỗi lúc bao
 * nhiêu hộ?"); empty when it asks otherwise.
 */
export function comparedTimes(question: Question): Question[] {
  const { text, syllables, periods, type } = question;
  const [asked] = periods;
  if (asked === undefined || periods.length > 1 || type === 'trend' || type === 'comparison') return [];
  const counted = hasAnyPhrase(syllables, counts);
  if (!hasAnyPhrase(syllables, open) || (counted && !hasAnyPhrase(syllables, each))) return [];
  const held = findPeriods(text, { start: 0, end: text.length }, null).filter(({ role, relative }) => role === 'comparison' && !relative);
  const other = held.length === 1 && held[0] !== undefined ? askedFrom(text, held[0]) : null;
  if (other === null) return [];
  const side = counted && measures.includes(type) ? question : { ...question, type: 'quantity' as const, focus: [] };
  return [asked, other].map((period) => ({ ...side, across: true, periods: [period] }));
}

function askedFrom(text: string, mention: PeriodMention): AskedPeriod | null {
  const { period } = mention;
  const words = sliceOf(text, mention);
  if (period === null || period.to === null || !/\d{4}/.test(words)) return null;
  return { text: words, period, whole: yearsEnd.test(stripAccents(words)), yearless: false, relative: false };
}
