import { parseIsoDay, shiftDay } from '../../language/calendar.js';
import type { PeriodMention } from '../../language/period.js';
import { phraseSet } from '../../language/phrase-table.js';
import { overlaps, type Span, sliceOf } from '../../language/span.js';
import type { FigurePeriod, Sourced } from '../figure.js';
import { isBeforeNow } from '../passing-time.js';
import { isCapitalised, type Scene, spanOf } from '../scene.js';
import { periodOf, type Setting } from '../setting.js';
import { grammar } from '../vocabulary/grammar-words.js';
import { targetNouns } from '../vocabulary/link-words.js';
import { deadlineWords } from '../vocabulary/report-words.js';
import { planWords } from '../vocabulary/stop-words.js';
import { clauseStart, contextStart, listColon, opensSentence, phraseEnd, phraseStart, tokenFrom } from './clause.js';
import { comparisonTime } from './comparison-time.js';
import type { Attached } from './parents.js';
import { liesAhead } from './planned.js';

const plans = phraseSet(targetNouns);
const planVerbs = phraseSet(planWords);
const deadlines = phraseSet(deadlineWords);
const parts = phraseSet(['trong đó']);
const yearsEnd = phraseSet(['cuối năm']);
const planReach = 8;

/**
 * The mentions of a sentence that a figure can stand in: not the base of a comparison, not the date of a document, not a deadline, not the year of a plan that
 * a result is held against.
 */
export function usablePeriods(scene: Scene, items: readonly Attached[], { day, published }: Setting): PeriodMention[] {
  const bases = items.flatMap((item) => (item.base === null ? [] : [item.base.span]));
  return scene.periods.filter(
    (mention) =>
      mention.role === 'time' &&
      mention.period !== null &&
      !bases.some((base) => overlaps(base, mention)) &&
      !isDeadline(scene, mention) &&
      !isRecord(scene, mention) &&
      (liesAhead(mention.period, day, published) || !belongsToPlan(scene, mention)),
  );
}

/** The time of a figure: the nearest in its clause, else in its sentence, else what was inherited. */
export function readPeriod(
  scene: Scene,
  item: Attached,
  mentions: readonly PeriodMention[],
  base: Attached | undefined,
  inherited: Sourced<FigurePeriod> | null,
  setting: Setting,
): Sourced<FigurePeriod> | null {
  const usable = mentions.filter(
    (mention) => (base === undefined || !isBetween(mention, base, item)) && !isBeforeNow(scene, mention, item.quantity.first),
  );
  const stated = inClause(scene, item, usable);
  if (stated !== undefined) return periodOf(scene.text, stated, 'clause-period');
  const around = inherited ?? setting.period;
  const opening =
    leadIn(scene, item, usable) ?? usable.find((mention) => mention.end <= item.quantity.start && opensSentence(scene, mention));
  return (
    comparisonTime(scene, item, around) ??
    byDeadline(scene, item, setting.day) ??
    (opening === undefined ? around : periodOf(scene.text, opening, 'sentence-period'))
  );
}

/** The time in the figure's own phrase, before it or behind it, else the nearest before it in its clause. */
function inClause(scene: Scene, item: Attached, usable: readonly PeriodMention[]): PeriodMention | undefined {
  const { first, last } = item.quantity;
  const clause = { start: scene.tokens[partStart(scene, contextStart(scene, first))]?.start ?? 0, end: scene.tokens[first]?.start ?? 0 };
  const phrase = spanOf(scene, phraseStart(scene, first), phraseEnd(scene, last));
  const behind = { start: scene.tokens[last]?.end ?? 0, end: phrase.end };
  const before = nearestBefore(
    usable.filter((mention) => !isClosedBefore(scene, mention, first)),
    clause,
  );
  const after = usable.find((mention) => mention.start >= behind.start && mention.end <= behind.end);
  if (before !== undefined && before.start >= phrase.start && !isOfEarlier(scene, before, item, after)) return before;
  return after ?? before;
}

/** "22,61% cuối năm 2022 và 17,95% cuối năm 2023": where the times stand right behind the numbers, each number has its own. */
function isOfEarlier(scene: Scene, before: Span, { quantity }: Attached, after: Span | undefined): boolean {
  const isBehind = (last: number, mention: Span): boolean => tokenFrom(scene, mention.start) === last + 1;
  const unitEnd = (number: { readonly last: number }): number => (scene.words[number.last + 1] === '%' ? number.last + 1 : number.last);
  if (after === undefined || !isBehind(quantity.last, after)) return false;
  return scene.numbers.some((number) => number.first < quantity.first && isBehind(unitEnd(number), before));
}

/** A clause that opens with "trong đó" tells of a part of what the one before does, at its time. */
function partStart(scene: Scene, clause: number): number {
  return clause > 0 && parts.startingAt(scene.words, clause) !== null ? contextStart(scene, clause - 1) : clause;
}

/** A time in brackets that were closed before the figure is of what stands before them: "từ 61,5% (cuối năm 2022) xuống còn 54,9%". */
function isClosedBefore(scene: Scene, mention: Span, first: number): boolean {
  const behind = scene.words.slice(tokenFrom(scene, mention.end), first);
  const close = behind.indexOf(')');
  return close >= 0 && !behind.slice(0, close).includes('(');
}

/** "từ 60% năm 1990 xuống còn 4,45%": the year is the base's. */
function isBetween(mention: PeriodMention, base: Attached, item: Attached): boolean {
  return mention.start >= base.quantity.end && mention.end <= item.quantity.start;
}

/** The time that opens the list behind its colon ("báo cáo: 6 tháng đầu năm, …; …"), else the one named before the colon. */
function leadIn(scene: Scene, item: Attached, usable: readonly PeriodMention[]): PeriodMention | undefined {
  const at = listColon(scene, item.quantity.first);
  const colon = scene.tokens[at];
  const next = scene.tokens[at + 1];
  const opening = colon === undefined || next === undefined ? undefined : usable.find((mention) => mention.start === next.start);
  if (opening !== undefined && opening.end <= item.quantity.start) return opening;
  return colon === undefined ? undefined : nearestBefore(usable, { start: scene.sentence.start, end: colon.start });
}

function nearestBefore(mentions: readonly PeriodMention[], range: Span): PeriodMention | undefined {
  return mentions.findLast((mention) => mention.start >= range.start && mention.end <= range.end);
}

/** "trước tháng 11", "trước ngày 15/8". */
function isDeadline(scene: Scene, mention: Span): boolean {
  return deadlines.endingAt(scene.words, tokenFrom(scene, mention.start) - 1) !== null;
}

/** "mức cao nhất kể từ năm 2016": how long a record has held. */
function isRecord(scene: Scene, mention: PeriodMention): boolean {
  return mention.period?.kind === 'since' && scene.words[tokenFrom(scene, mention.start) - 1] === grammar.most;
}

/** "hoàn thành 19/19 tiêu chí trước tháng 11": what is to hold by a day. One that has passed is next year's. */
function byDeadline(scene: Scene, item: Attached, day: string | null): Sourced<FigurePeriod> | null {
  const end = spanOf(scene, item.quantity.last, phraseEnd(scene, item.quantity.last)).end;
  const mention = scene.periods.find(
    (candidate) => candidate.start >= item.quantity.end && candidate.end <= end && isDeadline(scene, candidate),
  );
  const from = parseIsoDay(mention?.period?.from ?? '');
  if (mention === undefined || from === null) return null;
  const passed = mention.relative && day !== null && shiftDay(from, 0) <= day;
  const to = shiftDay(passed ? { ...from, year: from.year + 1 } : from, -1);
  const span = { start: mention.start, end: mention.end };
  return { value: { text: sliceOf(scene.text, span), period: { kind: 'until', from: null, to } }, span, rule: 'deadline' };
}

/** "kế hoạch phát triển kinh tế - xã hội năm 2022", "Nghị quyết năm 2022": the year of a plan that something is held against. "Đặt kế hoạch năm 2024" is no such. */
function belongsToPlan(scene: Scene, mention: PeriodMention): boolean {
  const at = tokenFrom(scene, mention.start);
  const from = Math.max(phraseStart(scene, Math.max(0, at - 1)), at - planReach);
  for (let index = at - 1; index >= from; index -= 1) {
    if (scene.numberAt.has(index)) return false;
    if (planVerbs.endingAt(scene.words, index) !== null && plans.endingAt(scene.words, index) === null) return false;
    const plan = plans.endingAt(scene.words, index);
    if (plan === null || isOffice(scene, index - plan.length + 1)) continue;
    if (isGoal(scene, index - plan.length + 1, mention)) return false;
    const set = (planVerbs.endingAt(scene.words, index)?.length ?? 0) > plan.length || opensList(scene, index - plan.length + 1, mention);
    return !set && (index < at - 1 || mention.period?.kind === 'year');
  }
  return false;
}

/** "Phòng Tài chính - Kế hoạch ước cả năm …": a capital within the sentence is an office's. */
function isOffice(scene: Scene, first: number): boolean {
  return first > 0 && isCapitalised(scene, first) && scene.words[first - 1] !== '.';
}

/** "; kế hoạch cuối năm còn 1,9%": what is to hold when the year ends. */
function isGoal(scene: Scene, first: number, mention: PeriodMention): boolean {
  const opens = first === clauseStart(scene, first);
  return (
    opens &&
    mention.relative &&
    mention.period?.kind === 'year' &&
    yearsEnd.startingAt(scene.words, tokenFrom(scene, mention.start)) !== null
  );
}

/** "Kế hoạch năm 2024: …". */
function opensList(scene: Scene, first: number, mention: Span): boolean {
  return first === 0 && scene.words[tokenFrom(scene, mention.end)] === ':';
}
