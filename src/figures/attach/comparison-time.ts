import type { Period, PeriodMention } from '../../language/period.js';
import { yearOfPeriod } from '../../language/period-relations.js';
import { overlaps, sliceOf } from '../../language/span.js';
import type { FigurePeriod, Sourced } from '../figure.js';
import type { Scene } from '../scene.js';
import { clauseStart, phraseStart, tokenFrom } from './clause.js';
import type { Attached } from './parents.js';

/**
 * "Cùng kỳ năm trước, tỷ lệ này là 38,7%": where a clause opens with the time that others are compared with, its figure holds then: the time around
 * it, a year earlier or in the year that is named. Null when no such words open the clause, or no time is around.
 */
export function comparisonTime(scene: Scene, item: Attached, around: Sourced<FigurePeriod> | null): Sourced<FigurePeriod> | null {
  const { first } = item.quantity;
  const mention = scene.periods.findLast(
    (candidate) => candidate.role === 'comparison' && candidate.end <= item.quantity.start && opensPhrase(scene, candidate),
  );
  if (mention === undefined || around === null || item.link?.relation === 'change') return null;
  const at = tokenFrom(scene, mention.start);
  const isBase = item.base !== null && overlaps(item.base.span, mention);
  if (isBase || at < clauseStart(scene, first)) return null;
  const period = yearsBack(around.value.period, mention);
  if (period === null) return null;
  const span = { start: mention.start, end: mention.end };
  return { value: { text: sliceOf(scene.text, span), period }, span, rule: 'comparison-time' };
}

function opensPhrase(scene: Scene, mention: PeriodMention): boolean {
  const at = tokenFrom(scene, mention.start);
  return at === phraseStart(scene, at);
}

function yearsBack({ kind, from, to }: Period, mention: PeriodMention): Period | null {
  const last = Number((to ?? from ?? '').slice(0, 4));
  const named = mention.period === null ? null : yearOfPeriod(mention.period);
  const back = named === null ? 1 : last - named;
  if (last === 0 || back <= 0) return null;
  const shifted = (day: string | null) => (day === null ? null : `${Number(day.slice(0, 4)) - back}${day.slice(4)}`);
  return { kind, from: shifted(from), to: shifted(to)?.replace('-02-29', '-02-28') ?? null };
}
