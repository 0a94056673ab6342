import { yearOfPeriod } from '../../language/period-relations.js';
import { findPeriods } from '../../language/periods.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import type { Question } from './question.js';
import { yearPeriod } from './year-period.js';

const open = phraseSet(['thế nào', 'ra sao', 'như thế nào']);
const counts = phraseSet(['bao nhiêu', 'mấy']);

/** The questions for each of two years that one is held against the other ("năm 2021 so với năm 2022 thế nào?"); empty when it asks otherwise. */
export function comparedTimes(question: Question): Question[] {
  const { text, syllables, periods, type } = question;
  const [asked] = periods;
  if (asked === undefined || periods.length > 1 || asked.period.kind !== 'year' || type === 'trend' || type === 'comparison') return [];
  if (!hasAnyPhrase(syllables, open) || hasAnyPhrase(syllables, counts)) return [];
  const held = findPeriods(text, { start: 0, end: text.length }, null).filter(({ role, relative }) => role === 'comparison' && !relative);
  const year = held.length === 1 && held[0]?.period?.kind === 'year' ? yearOfPeriod(held[0].period) : null;
  if (year === null) return [];
  return [asked, yearPeriod(year)].map((period) => ({ ...question, type: 'quantity', across: true, focus: [], periods: [period] }));
}
