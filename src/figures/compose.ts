import { phrasesByValue } from '../language/phrase-table.js';
import type { Span } from '../language/span.js';
import { checkPart, checkRatio, checkTotal } from './arithmetic.js';
import { readDisplay } from './attach/display.js';
import { hasValueVerb, readIndicator } from './attach/indicator.js';
import type { Attached } from './attach/parents.js';
import { readUnit, unitOfBase } from './attach/stand-in.js';
import type { ArithmeticMismatch, Change, Figure, FigureLocality, FigurePeriod, Sourced } from './figure.js';
import type { Scene } from './scene.js';
import { spanOf } from './scene.js';
import { grammar } from './vocabulary/grammar-words.js';
import { partOpeners } from './vocabulary/link-words.js';

/** Time and place of a figure and whether it is a plan, found before it is composed. */
export interface Circumstances {
  readonly period: Sourced<FigurePeriod> | null;
  readonly locality: Sourced<FigureLocality> | null;
  readonly planned: boolean;
}

const openers = phrasesByValue<'all' | 'some'>(partOpeners);

/** Makes the figures of one sentence. `offset` is how many figures of the article come before. */
export function composeFigures(
  scene: Scene,
  items: readonly Attached[],
  circumstances: readonly Circumstances[],
  offset: number,
): Figure[] {
  const indicators = readIndicators(scene, items);
  return items.map((item, index) => {
    const children = items.filter((other) => other.parent === index);
    const { quantity } = item;
    const base = children.find((child) => child.link?.relation === 'base');
    return {
      start: quantity.start,
      end: quantity.end,
      kind: unitOfBase(item, base) === null ? quantity.kind : (base?.quantity.kind ?? quantity.kind),
      rule: quantity.rule,
      value: quantity.value,
      upper: quantity.upper,
      unit: unitOfBase(item, base) ?? readUnit(scene, item, indicators[index] ?? null),
      bound: item.bound.bound,
      indicator: indicators[index] ?? null,
      target: targetOf(scene, item, children),
      percentOfTarget: percentOfTargetOf(item, children),
      change: changeOf(scene, item, children, changesBeside(items, item.parent ?? index)),
      period: circumstances[index]?.period ?? null,
      locality: circumstances[index]?.locality ?? null,
      display: readDisplay(scene, item, children),
      sentence: scene.sentence,
      mismatch: mismatchOf(scene, item, children),
      planned: circumstances[index]?.planned ?? false,
      parent: item.parent === null ? null : item.parent + offset,
      relation: item.link?.relation ?? null,
    };
  });
}

/** A figure that speaks of another measures what that one measures. */
function readIndicators(scene: Scene, items: readonly Attached[]): (Span | null)[] {
  const own: (Span | null)[] = [];
  for (const [index, item] of items.entries())
    own.push(readIndicator(scene, item, items[index - 1]) ?? (hasValueVerb(scene, item) ? elliptic(items, own, index) : null));
  return items.map((item, index) => {
    const shared =
      item.parent !== null && item.link?.relation !== 'part' && item.link?.relation !== 'base' && item.link?.rule !== 'share-of-total';
    const base = items.findIndex((other) => other.parent === index && other.link?.relation === 'base');
    if (base >= 0) return own[base] ?? own[index] ?? null;
    return (shared && item.parent !== null ? own[item.parent] : own[index]) ?? own[index] ?? null;
  });
}

/** "…; ước cả năm đạt 7.108 tỷ đồng": without a subject it measures what the last figure of its unit did. */
function elliptic(items: readonly Attached[], known: readonly (Span | null)[], index: number): Span | null {
  const unit = items[index]?.quantity.unit ?? null;
  const earlier = items.findLastIndex((item, at) => at < index && item.parent === null && item.quantity.unit === unit);
  return unit === null ? null : (known[earlier] ?? null);
}

function targetOf(scene: Scene, item: Attached, children: readonly Attached[]): Sourced<number> | null {
  const { quantity } = item;
  if (quantity.whole !== null) return { value: quantity.whole, span: wholeSpan(scene, item), rule: 'ratio' };
  const plan = children.find((child) => child.link?.relation === 'plan');
  return plan === undefined ? null : { value: plan.quantity.value, span: plainSpan(plan), rule: plan.link?.rule ?? 'stated-plan' };
}

function wholeSpan(scene: Scene, item: Attached): Span {
  const last = (item.quantity.unitTokens?.first ?? item.quantity.last + 1) - 1;
  return spanOf(scene, last, last);
}

function percentOfTargetOf(item: Attached, children: readonly Attached[]): Sourced<number> | null {
  const reached =
    item.link?.relation === 'of-target' && item.parent === null ? item : children.find((child) => child.link?.relation === 'of-target');
  return reached === undefined ? null : { value: reached.quantity.value, span: plainSpan(reached), rule: reached.link?.rule ?? 'reach' };
}

function changeOf(scene: Scene, item: Attached, children: readonly Attached[], siblings: readonly Attached[]): Sourced<Change> | null {
  const source = item.link?.relation === 'change' ? item : children.find((child) => child.link?.relation === 'change');
  if (source !== undefined)
    return statedChange(
      scene,
      source,
      siblings.find((other) => other !== source && other.first > source.first),
    );
  const base = children.find((child) => child.link?.relation === 'base');
  return base === undefined ? null : changeFromBase(scene, item, base);
}

/** The changes of one figure that repeat one another in brackets. */
function changesBeside(items: readonly Attached[], parent: number): Attached[] {
  const changes = items.filter((item, index) => item.link?.relation === 'change' && (item.parent === parent || index === parent));
  return changes.filter((item, at) => at === 0 || item.first - (changes[at - 1]?.last ?? 0) <= 2);
}

/** "giảm 3 vụ (giảm 20%) so với cùng kỳ": a change without a base takes the one of the change that repeats it. */
function statedChange(scene: Scene, source: Attached, repeated: Attached | undefined): Sourced<Change> {
  const { quantity, link } = source;
  const base = link?.versus ?? repeated?.link?.versus ?? null;
  const versus = base === null ? null : scene.text.slice(base.start, base.end);
  const value = { value: quantity.value, unit: quantity.unit ?? '', direction: link?.direction ?? 'up', versus };
  return { value, span: spanOf(scene, source.first, source.last), rule: link?.rule ?? 'change' };
}

/** "từ 10 lên 12": the difference, held against the number it starts from. */
function changeFromBase(scene: Scene, item: Attached, base: Attached): Sourced<Change> {
  const difference = Number((item.quantity.value - base.quantity.value).toFixed(6));
  const value = {
    value: Math.abs(difference),
    unit: item.quantity.unit ?? '',
    direction: difference < 0 ? ('down' as const) : ('up' as const),
    versus: scene.text.slice(base.quantity.start, base.quantity.end),
  };
  return { value, span: plainSpan(base), rule: 'from-to' };
}

function mismatchOf(scene: Scene, item: Attached, children: readonly Attached[]): ArithmeticMismatch | null {
  const percent = children.find((child) => child.link?.relation === 'of-target');
  const plan = children.find((child) => child.link?.relation === 'plan');
  if (percent !== undefined) {
    const bound = percent.bound.bound?.value ?? null;
    const ratio = checkRatio(item.quantity, percent.quantity, bound);
    if (ratio !== null) return ratio;
    if (plan !== undefined) return checkPart(item.quantity.value, plan.quantity.value, percent.quantity, bound);
  }
  return partsMismatch(scene, item, children);
}

function partsMismatch(scene: Scene, item: Attached, children: readonly Attached[]): ArithmeticMismatch | null {
  const parts = children.filter((child) => child.link?.relation === 'part');
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || [item, ...parts].some((part) => part.bound.bound !== null)) return null;
  const opener = openerBetween(scene, item.quantity.last + 1, first.quantity.first);
  if (opener === null || (opener === 'all' && !closesList(scene, last))) return null;
  return checkTotal(
    item.quantity,
    parts.map((part) => part.quantity),
    opener,
  );
}

/** Which words open the parts; "bao gồm cả" names some of them. */
function openerBetween(scene: Scene, from: number, to: number): 'all' | 'some' | null {
  for (let at = from; at < to; at += 1) {
    const opener = openers.startingAt(scene.words, at);
    if (opener !== null) return scene.words[at + opener.length] === grammar.even ? 'some' : opener.value;
  }
  return null;
}

/** Whether "và" stands before the last part and no list goes on behind it. */
function closesList(scene: Scene, last: Attached): boolean {
  const joined = scene.words.slice(Math.max(0, last.bound.first - 6), last.bound.first).includes(grammar.and);
  return (
    joined && !scene.words.slice(last.quantity.last + 1).includes(';') && !scene.numbers.some((number) => number.first > last.quantity.last)
  );
}

function plainSpan(item: Attached): Span {
  return { start: item.quantity.start, end: item.quantity.end };
}
