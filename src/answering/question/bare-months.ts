import type { PeriodMention } from '../../language/period.js';
import { monthsOfYear } from '../../language/period-viewpoint.js';
import { overlaps, type Span } from '../../language/span.js';
import { type Syllable, standsFor } from '../words/syllables.js';

const joints = ['và', 'với', 'hay', 'hoặc', 'còn'] as const;
const mostMonths = 11;

/**
 * "9 tháng" of a question where nothing else says that it is a length of time: beside another period ("9 tháng và cả năm 2023"), or at either end of
 * the question, or behind "trong". Its year is that of the other period, else the one given.
 *
 * @param mentions the periods already read
 * @param year of what stands without one
 */
export function bareMonths(syllables: readonly Syllable[], mentions: readonly PeriodMention[], year: number): PeriodMention[] {
  return syllables.flatMap((number, at): PeriodMention[] => {
    const month = syllables[at + 1];
    const count = Number(number.normal);
    if (!/^\d{1,2}$/.test(number.normal) || count < 2 || count > mostMonths) return [];
    if (month === undefined || month.afterMark || !standsFor(month, 'tháng')) return [];
    const span = { start: number.start, end: month.end };
    if (mentions.some((mention) => overlaps(mention, span)) || !isTime(syllables, at, mentions)) return [];
    return [{ ...span, period: monthsOfYear(year, count), relative: true, role: 'time' }];
  });
}

function isTime(syllables: readonly Syllable[], at: number, mentions: readonly PeriodMention[]): boolean {
  const isWithin = syllables[at - 1] !== undefined && standsFor(syllables[at - 1] as Syllable, 'trong');
  return isWithin || at === 0 || at + 2 === syllables.length || isJoined(syllables, at, mentions);
}

/** A joining word or a comma, then a period. */
function isJoined(syllables: readonly Syllable[], at: number, mentions: readonly PeriodMention[]): boolean {
  const next = syllables[at + 2];
  const previous = syllables[at - 1];
  const joins = (syllable: Syllable | undefined): boolean => syllable !== undefined && joints.some((word) => standsFor(syllable, word));
  const within = (syllable: Syllable | undefined): boolean =>
    syllable !== undefined && mentions.some((span: Span) => overlaps(span, syllable));
  const behind = joins(next) ? within(syllables[at + 3]) : next?.afterMark === true && within(next);
  const before = joins(previous) ? within(syllables[at - 2]) : syllables[at]?.afterMark === true && within(previous);
  return behind || before;
}
