import { phraseSet } from '../../language/phrase-table.js';
import type { Span } from '../../language/span.js';
import { type Scene, spanOf } from '../scene.js';
import { comparisonWords, plainEarlierTimes, planBaseWords } from '../vocabulary/grammar-words.js';
import { earlierTimes, targetNouns } from '../vocabulary/link-words.js';
import { clauseStops } from '../vocabulary/stop-words.js';

/** What a number is held against. */
export interface Base {
  /** `target`: a plan; `time`: an earlier time; `whole`: what it is a part of. */
  readonly kind: 'target' | 'time' | 'whole';
  /** The base itself, without "so với": "cùng kỳ năm 2022". */
  readonly span: Span;
  /** Last token of the base. */
  readonly last: number;
}

const comparisons = phraseSet(planBaseWords);
const held = phraseSet(comparisonWords);
const targets = phraseSet(targetNouns);
const times = phraseSet(earlierTimes);
const directTimes = phraseSet(plainEarlierTimes);
const stops = phraseSet(clauseStops);
const endMarks = new Set([',', ';', ')', '(', '.', ':', '”', '"', '…']);
const longestBase = 14;

/**
 * The base behind a quantity: "so với cùng kỳ", "kế hoạch", "Nghị quyết", "tổng số hộ". `at` is the first token behind the quantity; a closing bracket
 * may stand between when "so với" follows it.
 */
export function readBase(scene: Scene, at: number): Base | null {
  const from = scene.words[at] === ')' && held.startingAt(scene.words, at + 1) !== null ? at + 1 : at;
  const said = held.startingAt(scene.words, from);
  if (said !== null) return baseFrom(scene, from + said.length, true);
  const relation = comparisons.startingAt(scene.words, from);
  const start = relation === null ? from : from + relation.length;
  const direct = directTimes.startingAt(scene.words, from) !== null || targets.startingAt(scene.words, start) !== null;
  return direct ? baseFrom(scene, start, false) : null;
}

function baseFrom(scene: Scene, first: number, said: boolean): Base | null {
  const last = baseEnd(scene, first);
  if (last < first) return null;
  return { kind: kindOf(scene, first, last, said), span: spanOf(scene, first, last), last };
}

function baseEnd(scene: Scene, first: number): number {
  let at = first;
  while (at < scene.tokens.length && at < first + longestBase && !endsBase(scene, at, first)) at += 1;
  return at - 1;
}

function endsBase(scene: Scene, at: number, first: number): boolean {
  if (endMarks.has(scene.words[at] ?? '')) return true;
  return at > first && stops.startingAt(scene.words, at) !== null;
}

function kindOf(scene: Scene, first: number, last: number, said: boolean): Base['kind'] {
  for (let at = first; at <= Math.min(last, first + 2); at += 1) {
    if (times.startingAt(scene.words, at) !== null && at === first) return 'time';
    if (targets.startingAt(scene.words, at) !== null) return 'target';
  }
  return said && scene.periods.some((period) => period.start === scene.tokens[first]?.start) ? 'time' : 'whole';
}
