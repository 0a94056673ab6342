import { phraseSet } from '../../language/phrase-table.js';
import type { Span } from '../../language/span.js';
import { isPlainWord, type Scene, spanOf } from '../scene.js';
import { unitAt } from '../unit-phrase.js';
import { auxiliaries, grammar, statingVerbs } from '../vocabulary/grammar-words.js';
import { downVerbs, risingWords, upVerbs } from '../vocabulary/link-words.js';
import { holders } from '../vocabulary/noun-kinds.js';
import {
  clauseStops,
  danglingWords,
  leadingWords,
  measureNouns,
  openingNouns,
  phraseStops,
  possessVerbs,
  raisingVerbs,
  valueVerbs,
} from '../vocabulary/stop-words.js';
import { clauseStart, phraseEnd, phraseStart, tokenFrom } from './clause.js';
import type { Attached } from './parents.js';

const values = phraseSet(valueVerbs);
const possession = phraseSet(possessVerbs);
const leading = phraseSet(leadingWords);
const stops = phraseSet(phraseStops);
const clauseBreaks = phraseSet(clauseStops);
const amounts = phraseSet(measureNouns);
const growth = phraseSet([...upVerbs, ...downVerbs, ...risingWords.up, ...risingWords.down]);
const nounOpeners = new Set(openingNouns);
const holderNouns = phraseSet(holders);
const raising = phraseSet(raisingVerbs);
const dangling = new Set(danglingWords);
const helping = new Set(auxiliaries);
const stating = new Set(statingVerbs);
const longest = 15;
const longestBracket = 10;
const longestPartner = 6;
const longestMeasured = 10;
const longestAction = 6;
/** Words between "đạt" and a number that it still governs: "đạt từ 60% - 100%". */
const tellingReach = 6;

/** Tokens from `first` to `last`, both inclusive. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * What a quantity measures, as a span of the sentence. Before a value verb ("tổng giá trị sản xuất … đạt") its subject; else the verb and the noun that is
 * counted ("kết nạp 179/150 đảng viên"); else the noun with what follows it ("xã đạt chuẩn nông thôn mới").
 */
export function readIndicator(scene: Scene, item: Attached, previous: Attached | undefined): Span | null {
  if (item.aspect !== null) return spanOf(scene, item.aspect.first, item.aspect.last);
  const subject = subjectBefore(scene, item, previous);
  const counted = countedBehind(scene, item);
  if (
    subject !== null &&
    (counted === null || startsWithAmount(scene, subject) || grows(scene, item) || saysMore(scene, item, subject, counted))
  )
    return spanOf(scene, subject.first, subject.last);
  if (counted === null) return !hasValueVerb(scene, item) ? spanOrNull(scene, actionBefore(scene, item, previous)) : null;
  const action = actionBefore(scene, item, previous);
  return spanOf(scene, action?.first ?? counted.first, counted.last);
}

function spanOrNull(scene: Scene, stretch: Stretch | null): Span | null {
  return stretch === null ? null : spanOf(scene, stretch.first, stretch.last);
}

/** Whether a verb stands right before the number that says of something else how much it is. */
export function hasValueVerb(scene: Scene, item: Attached): boolean {
  return valueVerbFirst(scene, item) !== null;
}

/** "Đàn heo tăng từ 27 con", "số vụ giảm 3 vụ": the verb is one of growth, so that the subject is what is measured. */
function grows(scene: Scene, item: Attached): boolean {
  const verb = valueVerbFirst(scene, item);
  if (verb === null || growth.startingAt(scene.words, verb) === null) return false;
  return scene.words[verb] !== grammar.remains && scene.words[verb - 1] !== grammar.and;
}

/** "Hộ cận nghèo là 1.540 hộ": behind "là" and the like a bare unit says less than the subject. */
function saysMore(scene: Scene, item: Attached, subject: Stretch, counted: Stretch): boolean {
  const bare = counted.last === item.quantity.unitTokens?.last;
  return bare && stating.has(scene.words[item.bound.first - 1] ?? '') && subject.last > subject.first;
}

function startsWithAmount(scene: Scene, subject: Stretch): boolean {
  return amounts.startingAt(scene.words, subject.first) !== null;
}

/** The words before the value verb, back to the last mark. */
function subjectBefore(scene: Scene, item: Attached, previous: Attached | undefined): Stretch | null {
  const verb = valueVerbFirst(scene, item);
  if (verb === null) return null;
  const floor = previous === undefined ? 0 : (previous.quantity.unitTokens?.first ?? previous.quantity.last + 1);
  const near = subjectOf(scene, { first: Math.max(phraseStart(scene, verb), floor), last: verb - 1 });
  if (near !== null && near.last - near.first >= 1) return shortened(scene, withPartner(scene, near, floor));
  const far = subjectOf(scene, { first: Math.max(clauseStart(scene, verb), floor), last: verb - 1 });
  return far === null ? near : shortened(scene, far);
}

/** "ngành chế biến, chế tạo": a subject of two words goes on from the short phrase before the comma. */
function withPartner(scene: Scene, near: Stretch, floor: number): Stretch {
  if (near.last - near.first > 1 || scene.words[near.first - 1] !== ',') return near;
  const first = Math.max(phraseStart(scene, near.first - 2), floor);
  if (near.first - 1 - first > longestPartner) return near;
  return subjectOf(scene, { first, last: near.last }) ?? near;
}

/** First token of the chain of value verbs and bounds before the number. */
function valueVerbFirst(scene: Scene, item: Attached): number | null {
  let first = item.bound.first;
  let found = false;
  for (let verb = values.endingAt(scene.words, first - 1); verb !== null; verb = values.endingAt(scene.words, first - 1)) {
    first -= verb.length;
    found = true;
  }
  return found ? first : null;
}

/** The noun that is counted with what says which ones; of a percent the noun behind it. */
function countedBehind(scene: Scene, item: Attached): Stretch | null {
  const { quantity } = item;
  const unit = quantity.unitTokens === null ? null : unitAt(scene, quantity.unitTokens.first);
  const named = unit?.kind === 'count';
  const first = named ? quantity.unitTokens?.first : quantity.last + 1;
  if (first === undefined || (!named && !opensNoun(scene, item, first))) return null;
  const floor = named ? quantity.last : first;
  let last = floor;
  const limit = Math.min(phraseEnd(scene, floor), first + (named ? longest : longestMeasured) - 1);
  while (last < limit && !endsCounted(scene, item, last + 1)) last += 1;
  const counted = trimmedEnd(scene, { first, last }) ?? { first, last: floor };
  return beyondBracket(scene, item, counted);
}

function opensNoun(scene: Scene, item: Attached, first: number): boolean {
  if (item.base !== null || !isPlainWord(scene, first)) return false;
  if (nounOpeners.has(scene.words[first] ?? '')) return true;
  return stops.startingAt(scene.words, first) === null || unitAt(scene, first)?.source === 'noun';
}

/** "82/97 xã (chiếm 84,5%) đạt tiêu chí thủy lợi": a short bracket right behind the noun does not end it. */
function beyondBracket(scene: Scene, item: Attached, counted: Stretch): Stretch {
  if (scene.words[counted.last + 1] !== '(') return counted;
  const close = scene.words.indexOf(')', counted.last);
  if (close < 0 || close - counted.last > longestBracket || !isPlainWord(scene, close + 1)) return counted;
  let last = close;
  const limit = Math.min(phraseEnd(scene, close + 1), counted.first + longest + longestBracket);
  while (last < limit && !endsCounted(scene, item, last + 1)) last += 1;
  const whole = trimmedEnd(scene, { first: counted.first, last });
  return whole === null || whole.last <= close ? counted : whole;
}

/** A number ends it, unless the noun is told apart by what it reaches ("xã đạt 19/19 tiêu chí"). */
function endsCounted(scene: Scene, item: Attached, at: number): boolean {
  if (clauseBreaks.startingAt(scene.words, at) !== null)
    return !(scene.words[at - 1] === grammar.reaches && scene.words[at + 1] === grammar.exceeds);
  if (scene.periods.some((period) => period.start === scene.tokens[at]?.start)) return true;
  return scene.numberAt.has(at) && !(holdsUnit(scene, item) && tellsApart(scene, at));
}

function holdsUnit(scene: Scene, item: Attached): boolean {
  const unit = item.quantity.unitTokens;
  return unit !== null && holderNouns.startingAt(scene.words, unit.first) !== null;
}

/** Whether "đạt" stands before the number, or the number continues one that it stands before. */
function tellsApart(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - tellingReach); before -= 1) {
    if (scene.words[before] === grammar.reaches) return true;
  }
  return false;
}

/** The verb phrase right before the number ("kết nạp", "giải quyết việc làm cho"). */
function actionBefore(scene: Scene, item: Attached, previous: Attached | undefined): Stretch | null {
  const last = item.bound.first - 1;
  const action = stripped(scene, { first: actionFirst(scene, item, previous), last });
  if (action === null) return null;
  if (action.last - action.first >= longestAction) return item.quantity.kind === 'count' ? null : shortened(scene, action);
  return possession.endingAt(scene.words, action.last)?.length === action.last - action.first + 1 ? null : action;
}

/** Behind the last auxiliary, place, time or figure of the phrase. */
function actionFirst(scene: Scene, item: Attached, previous: Attached | undefined): number {
  const last = item.bound.first - 1;
  let first = Math.max(phraseStart(scene, item.bound.first), previous === undefined ? 0 : previous.last + 1);
  for (let at = first; at <= last; at += 1) if (endsSubject(scene, at, last)) first = at + 1;
  for (const taken of [...scene.places, ...scene.periods]) {
    const behind = tokenFrom(scene, taken.end);
    if (behind > first && behind <= last && !helping.has(scene.words[behind] ?? '')) first = behind;
  }
  return first;
}

/** "đã" and its like; the "được" right before the number belongs to its verb. */
function endsSubject(scene: Scene, at: number, last: number): boolean {
  return helping.has(scene.words[at] ?? '') && !(at === last && scene.words[at] === grammar.gets);
}

/** Without the adverbs and times that open it and the particles that end it; null when nothing is left. */
function stripped(scene: Scene, stretch: Stretch): Stretch | null {
  let { first } = stretch;
  for (let moved = true; moved && first <= stretch.last; ) {
    const next = skipPeriod(scene, first) ?? skipLeading(scene, first);
    moved = next !== null;
    first = next ?? first;
  }
  return trimmedEnd(scene, { first, last: stretch.last });
}

/** A subject names no one's raising and no place of its own in front. */
function subjectOf(scene: Scene, stretch: Stretch): Stretch | null {
  let subject = stripped(scene, stretch);
  for (let at = -1; subject !== null && subject.first !== at; ) {
    at = subject.first;
    const raised = raising.startingAt(scene.words, at);
    const place = scene.places.find((mention) => mention.start === scene.tokens[at]?.start);
    const next = raised !== null ? at + raised.length : place === undefined ? at : tokenFrom(scene, place.end);
    subject = next > subject.last ? (place === undefined ? null : subject) : stripped(scene, { first: next, last: subject.last });
    if (next > (subject?.last ?? next)) break;
  }
  return subject;
}

/** Without the marks, particles and times that end it. */
function trimmedEnd(scene: Scene, stretch: Stretch): Stretch | null {
  let last = stretch.last;
  for (let before = last + 1; before !== last && last >= stretch.first; ) {
    before = last;
    if (isPlainMark(scene, last) || dangling.has(scene.words[last] ?? '')) last -= 1;
    const period = scene.periods.find((mention) => mention.end === scene.tokens[last]?.end);
    if (period !== undefined) last = tokenFrom(scene, period.start) - 1;
  }
  return stretch.first <= last ? { first: stretch.first, last } : null;
}

function skipPeriod(scene: Scene, first: number): number | null {
  const token = scene.tokens[first];
  const period = scene.periods.find((mention) => mention.start === token?.start);
  return period === undefined ? null : tokenFrom(scene, period.end);
}

function skipLeading(scene: Scene, first: number): number | null {
  if (scene.tokens[first]?.kind === 'mark') return first + 1;
  const found = leading.startingAt(scene.words, first);
  return found === null ? null : first + found.length;
}

/** The last words of a long stretch, from a noun of amount when it has one. */
function shortened(scene: Scene, stretch: Stretch): Stretch {
  if (stretch.last - stretch.first < longest) return stretch;
  const from = stretch.last - longest + 1;
  for (let at = from; at < stretch.last; at += 1)
    if (amounts.startingAt(scene.words, at) !== null) return { first: at, last: stretch.last };
  return { first: from, last: stretch.last };
}

function isPlainMark(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.kind === 'mark' && scene.words[at] !== '%';
}
