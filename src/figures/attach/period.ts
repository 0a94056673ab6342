import type { PeriodMention } from '../../language/period.js';
import { overlaps, type Span } from '../../language/span.js';
import type { FigurePeriod, Sourced } from '../figure.js';
import { phraseSet } from '../phrase-table.js';
import { type Scene, spanOf } from '../scene.js';
import { periodOf, type Setting } from '../setting.js';
import { targetNouns } from '../vocabulary/link-words.js';
import { contextStart, listColon, opensSentence, phraseEnd, phraseStart, tokenFrom } from './clause.js';
import type { Attached } from './parents.js';

const plans = phraseSet(targetNouns);
const planReach = 8;

/** The mentions of a sentence that a figure can stand in: not the base of a comparison, not the date of a document, not the year of a plan. */
export function usablePeriods(scene: Scene, items: readonly Attached[]): PeriodMention[] {
  const bases = items.flatMap((item) => (item.base === null ? [] : [item.base.span]));
  return scene.periods.filter(
    (mention) =>
      mention.role === 'time' &&
      mention.period !== null &&
      !bases.some((base) => overlaps(base, mention)) &&
      !belongsToPlan(scene, mention),
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
  const { first, last } = item.quantity;
  const usable = base === undefined ? mentions : mentions.filter((mention) => !isBetween(mention, base, item));
  const clause = { start: scene.tokens[contextStart(scene, first)]?.start ?? 0, end: scene.tokens[first]?.start ?? 0 };
  const phrase = spanOf(scene, phraseStart(scene, first), phraseEnd(scene, last));
  const behind = { start: scene.tokens[last]?.end ?? 0, end: phrase.end };
  const before = nearestBefore(usable, clause);
  if (before !== undefined && before.start >= phrase.start) return periodOf(scene.text, before, 'clause-period');
  const after = usable.find((mention) => mention.start >= behind.start && mention.end <= behind.end);
  if (after !== undefined) return periodOf(scene.text, after, 'clause-period');
  if (before !== undefined) return periodOf(scene.text, before, 'clause-period');
  const opening =
    leadIn(scene, item, usable) ?? usable.find((mention) => mention.end <= item.quantity.start && opensSentence(scene, mention));
  return opening === undefined ? (inherited ?? setting.period) : periodOf(scene.text, opening, 'sentence-period');
}

/** "từ 60% năm 1990 xuống còn 4,45%": the year is the base's. */
function isBetween(mention: PeriodMention, base: Attached, item: Attached): boolean {
  return mention.start >= base.quantity.end && mention.end <= item.quantity.start;
}

/** The time named before the colon that opens the list. */
function leadIn(scene: Scene, item: Attached, usable: readonly PeriodMention[]): PeriodMention | undefined {
  const colon = scene.tokens[listColon(scene, item.quantity.first)];
  return colon === undefined ? undefined : nearestBefore(usable, { start: scene.sentence.start, end: colon.start });
}

function nearestBefore(mentions: readonly PeriodMention[], range: Span): PeriodMention | undefined {
  return mentions.findLast((mention) => mention.start >= range.start && mention.end <= range.end);
}

/** "kế hoạch phát triển kinh tế - xã hội năm 2022", "Nghị quyết năm 2022": the year a plan is made for. */
function belongsToPlan(scene: Scene, mention: PeriodMention): boolean {
  const at = tokenFrom(scene, mention.start);
  const from = Math.max(phraseStart(scene, Math.max(0, at - 1)), at - planReach);
  for (let index = at - 1; index >= from; index -= 1) {
    if (scene.numberAt.has(index)) return false;
    if (plans.endingAt(scene.words, index) !== null) return index < at - 1 || mention.period?.kind === 'year';
  }
  return false;
}
