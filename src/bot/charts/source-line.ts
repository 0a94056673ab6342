import type { Citation } from '../../answering/answer.js';
import { shownDay } from '../shown-day.js';
import { indicatorTexts } from '../texts/indicator-texts.js';

/** Where the values of a picture come from, in a line: "Nguồn: Báo Đồng Tháp, 27/09/2023; …"; the title of what has no publisher. */
export function sourceLine(sources: readonly Omit<Citation, 'n'>[]): string {
  const names = sources.map(({ title, publisher, date }) => [publisher ?? title, ...(date === null ? [] : [shownDay(date)])].join(', '));
  return `${indicatorTexts.chart.source} ${[...new Set(names)].join('; ')}`;
}
