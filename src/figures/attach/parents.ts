import { phraseSet } from '../../language/phrase-table.js';
import { checkRatio } from '../arithmetic.js';
import type { Scene } from '../scene.js';
import { grammar, outOfWords, planFillers } from '../vocabulary/grammar-words.js';
import { lightWords, partOpeners, risingWords, targetNouns } from '../vocabulary/link-words.js';
import { holders } from '../vocabulary/noun-kinds.js';
import { valueVerbs } from '../vocabulary/stop-words.js';
import type { Link, Linked } from './links.js';

/** A linked quantity and the one it belongs to, by index in the sentence. */
export interface Attached extends Linked {
  readonly parent: number | null;
}

const light = phraseSet(lightWords);
const holderNouns = phraseSet(holders);
const values = phraseSet(valueVerbs);
const targets = phraseSet(targetNouns);
const rising = phraseSet([...risingWords.up, ...risingWords.down]);
const parts = phraseSet([...partOpeners.all, ...partOpeners.some]);
const hardMarks = new Set([';', ':', '”']);
const outOf = phraseSet(outOfWords);
const softMarks = new Set([',', '(', grammar.and, '–', '-', '/']);
const longestGap = 24;
const longestPlainGap = 4;

/** Finds for each quantity of a sentence the one that it says something about. */
export function attachParents(scene: Scene, linked: readonly Linked[]): Attached[] {
  const attached: Attached[] = [];
  for (const [index, item] of linked.entries()) {
    attached.push(
      attachBase(scene, linked, index) ??
        attachLinked(scene, attached, item) ??
        attachPlan(scene, attached, item) ??
        attachPart(scene, attached, item),
    );
  }
  return attached;
}

/** "từ 10 lên 12 xã": the first number is where the second comes from. */
function attachBase(scene: Scene, linked: readonly Linked[], index: number): Attached | null {
  const [item, next] = [linked[index], linked[index + 1]];
  if (item === undefined || next === undefined || scene.words[item.bound.first - 1] !== grammar.from) return null;
  const gap = next.bound.first - item.quantity.last - 1;
  if (gap > 6 || rising.endingAt(scene.words, next.bound.first - 1) === null) return null;
  return { ...item, link: plainLink('base', 'from-to'), parent: index + 1 };
}

function attachLinked(scene: Scene, before: readonly Attached[], item: Linked): Attached | null {
  if (item.link === null) return null;
  if (item.aspect !== null) return alone(item);
  const previous = before.at(-1);
  if (previous === undefined || !reaches(scene, previous, item)) return alone(item);
  const parent = headOf(before, before.length - 1);
  const head = before[parent];
  if (head === undefined || restricts(scene, head, item) || countsOther(head, item)) return alone(item);
  if (bracketPlan(scene, previous, item) || namedPlan(scene, item)) return { ...item, link: plainLink('plan', 'bracket-plan'), parent };
  return { ...item, link: repeatedChange(scene, previous, item) ?? settled(item.link, head), parent };
}

/** "tăng 18 vụ (13,7%) so với cùng kỳ": the same change in percent. */
function repeatedChange(scene: Scene, previous: Linked, item: Linked): Link | null {
  const adjacent = scene.words[item.first - 1] === '(' && item.first - 2 === previous.quantity.last;
  if (!adjacent || item.first !== item.bound.first || previous.link?.relation !== 'change') return null;
  return { ...previous.link, rule: 'bracket-change', versus: item.base?.span ?? previous.link.versus };
}

/** A percent in brackets behind a ratio is the ratio's own percent. */
function settled(link: Link, head: Linked): Link {
  if (link.rule === 'reach' && head.link?.relation === 'part') return { ...link, relation: 'share' };
  if (link.relation !== 'share' || head.quantity.kind !== 'ratio' || link.versus !== null) return link;
  return { ...link, relation: 'of-target' };
}

/** A link word without a subject stands for a plan or a change of its own clause; a share or a bracket needs something to be a share of. */
function alone(item: Linked): Attached {
  const keeps = item.link?.relation === 'change' || (item.link?.relation === 'of-target' && item.base !== null);
  return { ...item, link: keeps ? item.link : null, parent: null };
}

/** Follows shares, changes and plans up to the quantity they speak of. */
function headOf(before: readonly Attached[], index: number): number {
  const item = before[index];
  return item?.parent == null || item.link?.relation === 'base' || item.link?.relation === 'part' ? index : item.parent;
}

/** Whether only words that carry no subject of their own stand between a quantity and the link word of the next. */
function reaches(scene: Scene, previous: Linked, item: Linked): boolean {
  const from = Math.max(previous.quantity.last, previous.last) + 1;
  if (item.first - from > longestGap || item.first < from) return item.first === from;
  let mark = -1;
  for (let at = from; at < item.first; at += 1) {
    const word = scene.words[at] ?? '';
    if (hardMarks.has(word)) return false;
    if (softMarks.has(word)) mark = at;
  }
  if (mark >= 0) return allLight(scene, mark + 1, item.first);
  return item.first - from <= longestPlainGap && !holdsValueVerb(scene, from, item.first);
}

function allLight(scene: Scene, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const found = light.startingAt(scene.words, at);
    if (found === null) return false;
    at += found.length;
  }
  return true;
}

function holdsValueVerb(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (values.startingAt(scene.words, at) !== null) return true;
  return false;
}

/** "18/20 chỉ tiêu đạt trên 50% Nghị quyết": says which ones, without a comma or bracket, unless the numbers agree. */
function restricts(scene: Scene, head: Linked, item: Linked): boolean {
  if (item.link?.relation !== 'of-target') return false;
  for (let at = head.quantity.last + 1; at < item.first; at += 1) if (softMarks.has(scene.words[at] ?? '')) return false;
  const unit = head.quantity.unitTokens;
  if (unit === null || holderNouns.startingAt(scene.words, unit.first) === null) return false;
  const exact = head.quantity.kind === 'ratio' && item.bound.bound === null && item.quantity.upper === null;
  return !exact || checkRatio(head.quantity, item.quantity, null) !== null;
}

/** "đạt thêm 2 tiêu chí và giảm 25 hộ nghèo": a change in other nouns is of something else. */
function countsOther(head: Linked, item: Linked): boolean {
  const counted = head.quantity.kind === 'count' && item.quantity.kind === 'count';
  return counted && item.link?.relation === 'change' && !sameUnit(head, item);
}

/** "120 ha (kế hoạch 150 ha)": a plan named behind a value. */
function attachPlan(scene: Scene, before: readonly Attached[], item: Linked): Attached | null {
  const slash = slashPlan(scene, before, item) ?? totalPlan(scene, before, item);
  if (slash !== null) return slash;
  const cue = planCue(scene, item.bound.first);
  if (cue === null) return null;
  const previous = before.at(-1);
  const direct = previous !== undefined && cue - previous.quantity.last <= 4 && sameUnit(previous, item) && isMark(scene, previous, cue);
  return { ...item, link: plainLink('plan', 'stated-plan'), parent: direct ? headOf(before, before.length - 1) : null };
}

/** "12.450 ha/12.000 ha": the plan behind a slash, in the same unit. */
function slashPlan(scene: Scene, before: readonly Attached[], item: Linked): Attached | null {
  const previous = before.at(-1);
  const joined =
    previous !== undefined && scene.words[previous.quantity.last + 1] === '/' && previous.quantity.last + 2 === item.quantity.first;
  if (!joined || previous.quantity.unit?.toLowerCase() !== item.quantity.unit?.toLowerCase()) return null;
  return { ...item, link: plainLink('plan', 'slash-plan'), parent: before.length - 1 };
}

/** "18,7 tỷ đồng trong tổng số 142 tỷ đồng": what a part is out of, in the same unit. */
function totalPlan(scene: Scene, before: readonly Attached[], item: Linked): Attached | null {
  const previous = before.at(-1);
  const joint = outOf.endingAt(scene.words, item.bound.first - 1);
  if (previous === undefined || joint === null || !sameUnit(previous, item) || previous.quantity.value > item.quantity.value) return null;
  if (item.bound.first - joint.length - previous.bound.last > longestPlainGap) return null;
  return { ...item, link: plainLink('plan', 'out-of-total'), parent: headOf(before, before.length - 1) };
}

/** "so với chỉ tiêu huyện giao (94%)": the plan's own number in brackets behind its name. */
function bracketPlan(scene: Scene, previous: Linked, item: Linked): boolean {
  return previous.base?.kind === 'target' && scene.words[item.bound.first - 1] === '(' && item.bound.first - 2 === previous.last;
}

/** "chưa đạt chỉ tiêu đề ra (trên 90%)". */
function namedPlan(scene: Scene, item: Linked): boolean {
  return scene.words[item.bound.first - 1] === '(' && planCue(scene, item.bound.first - 1) !== null;
}

function isMark(scene: Scene, previous: Linked, cue: number): boolean {
  for (let at = previous.quantity.last + 1; at < cue; at += 1) if (['(', '/', ',', 'so'].includes(scene.words[at] ?? '')) return true;
  return false;
}

/** The plan noun before a number, with nothing but "là", "giao" or a year between. */
function planCue(scene: Scene, first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const found = targets.endingAt(scene.words, at);
    if (found !== null) return at - found.length + 1;
    if (!planFillers.includes(scene.words[at] ?? '') && scene.tokens[at]?.kind !== 'number') return null;
  }
  return null;
}

/** "150 hộ, trong đó 90 hộ nghèo": parts of a total in one unit. */
function attachPart(scene: Scene, before: readonly Attached[], item: Linked): Attached {
  const none = { ...item, parent: null };
  const previous = before.at(-1);
  if (previous === undefined) return none;
  if (previous.link?.relation === 'part' && previous.parent !== null && continuesParts(scene, previous, item, before[previous.parent])) {
    return { ...item, link: plainLink('part', 'part'), parent: previous.parent };
  }
  if (item.quantity.kind === 'percent' && previous.quantity.kind !== 'percent' && opensParts(scene, previous, item, item.bound.first - 3)) {
    return { ...item, link: plainLink('share', 'share-of-total'), parent: headOf(before, before.length - 1) };
  }
  const opened =
    item.quantity.kind !== 'percent' &&
    opensParts(scene, previous, item) &&
    sameUnit(previous, item) &&
    item.quantity.value <= previous.quantity.value;
  return opened ? { ...item, link: plainLink('part', 'part'), parent: headOf(before, before.length - 1) } : none;
}

function opensParts(scene: Scene, previous: Linked, item: Linked, from = 0): boolean {
  for (let at = Math.max(from, previous.quantity.last + 1); at < item.bound.first; at += 1) {
    if (scene.words[at] === ';') return false;
    if (parts.startingAt(scene.words, at) !== null) return true;
  }
  return false;
}

function continuesParts(scene: Scene, previous: Linked, item: Linked, total: Linked | undefined): boolean {
  for (let at = previous.quantity.last + 1; at < item.bound.first; at += 1) if (scene.words[at] === ';') return false;
  if (scene.words[item.bound.first - 1] === '(') return false;
  return total !== undefined && sameUnit(total, item) && item.bound.first - previous.quantity.last < longestGap;
}

function sameUnit(left: Linked, right: Linked): boolean {
  const [one, two] = [left.quantity.unit?.toLowerCase(), right.quantity.unit?.toLowerCase()];
  if (two === undefined || one === undefined) return two === undefined;
  return one === two || two.startsWith(`${one} `) || one.startsWith(`${two} `);
}

function plainLink(relation: Link['relation'], rule: string): Link {
  return { relation, rule, direction: null, versus: null };
}
