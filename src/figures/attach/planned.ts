import { parseIsoDay, shiftDay } from '../../language/calendar.js';
import type { Period } from '../../language/period.js';
import { phraseSet } from '../../language/phrase-table.js';
import { overlaps } from '../../language/span.js';
import { type Scene, spanOf } from '../scene.js';
import { outlookWords, resultWords } from '../vocabulary/report-words.js';
import { continuingWords, doneWords, noPlanPhrases, planWords } from '../vocabulary/stop-words.js';
import { clauseStart, listColon } from './clause.js';
import type { Attached } from './parents.js';

const plans = phraseSet(planWords);
const done = phraseSet(doneWords);
const noPlans = phraseSet(noPlanPhrases);
const continuing = phraseSet(continuingWords);
const outlooks = phraseSet(outlookWords);
const results = phraseSet(resultWords);
/** Days by which the end of a year may be ahead of an article that already tells its results. */
const nearEnd = 46;
/** Days before the end of a month in which a state "đến tháng" of it is told. */
const monthsEnd = 10;
/** Days by which a state that is told may be later than the event that an article tells of first. */
const afterEvent = 90;

/** Whether the words before a figure make it a plan or a task: the nearest plan word counts, unless a word of completion stands behind it. Null when neither stands there. */
export function saidPlanned(scene: Scene, item: Attached): boolean | null {
  if (item.link?.relation === 'plan') return item.link.rule !== 'out-of-total';
  const { first } = item.quantity;
  const said = lastWordPlans(scene, goesOnFrom(scene, first), first - 1);
  const colon = listColon(scene, first);
  return said ?? (colon < 0 ? null : leadsToPlans(scene, colon - 1)) ?? goesOnPlanning(scene, first);
}

/** "Mục tiêu năm nay giảm 5% hộ nghèo; thu ngân sách 40 tỷ đồng; trồng 900 ha rừng": before the first figure stands a word of plans, and none of results behind it. */
function goesOnPlanning(scene: Scene, first: number): true | null {
  const opening = scene.numbers.find(
    (number) => number.first <= first && !scene.periods.some((period) => overlaps(period, spanOf(scene, number.first, number.last))),
  );
  if (opening === undefined || opening.first >= first || lastWordPlans(scene, 0, opening.first - 1) !== true) return null;
  const told = Array.from({ length: first - opening.last }, (_, offset) => opening.last + offset).some(
    (at) => results.startingAt(scene.words, at) !== null || done.startingAt(scene.words, at) !== null,
  );
  return told ? null : true;
}

/** Whether words that lead to a list or stand above a block speak of plans: "phấn đấu", or an outlook without a word of results. Null when they do neither. */
export function leadsToPlans(scene: Scene, last: number): boolean | null {
  return lastWordPlans(scene, 0, last) ?? (isOutlook(scene, last) ? true : null);
}

/**
 * Whether a time lies so far ahead of the article's day that what is said of it cannot be done: "đến tháng 10", a few days before that month ends, can. An article that only tells of an
 * event (`published` is false) may go on to later days.
 */
export function liesAhead({ kind, from, to }: Period, iso: string | null, published: boolean): boolean {
  const day = iso === null ? null : parseIsoDay(iso);
  if (iso === null || day === null || (!published && (kind === 'day' || kind === 'month' || kind === 'since'))) return false;
  if (from !== null) return from > iso;
  if (kind !== 'until' || to === null) return false;
  if (to.endsWith('-12-31')) return to > shiftDay(day, nearEnd);
  return to > shiftDay(day, published ? monthsEnd : afterEvent);
}

function isOutlook(scene: Scene, last: number): boolean {
  let found = false;
  for (let at = 0; at <= last; at += 1) {
    if (results.startingAt(scene.words, at) !== null) return false;
    found ||= outlooks.startingAt(scene.words, at) !== null;
  }
  return found;
}

/** A clause that opens with "đồng thời" goes on from the one before. */
function goesOnFrom(scene: Scene, at: number): number {
  const clause = clauseStart(scene, at);
  return clause > 0 && continuing.startingAt(scene.words, clause) !== null ? goesOnFrom(scene, clause - 1) : clause;
}

/** Whether the last word of plan or completion between two tokens is one of plan; null when there is neither. */
function lastWordPlans(scene: Scene, from: number, to: number): boolean | null {
  for (let at = to; at >= from; at -= 1) {
    const other = noPlans.endingAt(scene.words, at)?.length ?? 0;
    if (other > 0) {
      at -= other - 1;
      continue;
    }
    const plan = plans.endingAt(scene.words, at)?.length ?? 0;
    const finished = done.endingAt(scene.words, at)?.length ?? 0;
    if (plan > 0 || finished > 0) return plan > finished;
  }
  return null;
}
