import { hasAccents } from './fold.js';
import { foldInPlace, lowerInPlace } from './in-place.js';
import { type PeriodPattern, startKey } from './period-pattern.js';
import { type PeriodReading, type PeriodRule, periodRules } from './period-rules.js';
import { type Viewpoint, viewpointOf } from './period-viewpoint.js';
import { type Span, sliceOf } from './span.js';

/** A text made ready for patterns: lower case, without accents when it has none to match. Offsets are those of the text. */
export interface PeriodText {
  readonly original: string;
  readonly matched: string;
  readonly folded: boolean;
  readonly end: number;
}

/** A stretch of time read at a place. */
export interface PeriodAtom extends PeriodReading {
  readonly rule: PeriodRule;
  readonly start: number;
  readonly end: number;
}

const wordAt = /[\p{L}\p{M}]+|\p{Nd}/uy;
const blanks = /[ \t]+/y;
const rulesByStart = indexRules();

/** How many code units before a mention are looked at. */
export const lookBehind = 90;

/** Prepares a stretch of canonical text. Nothing behind `within` is seen; what stands further before it than {@link lookBehind} is left as it is written. */
export function periodText(text: string, within: Span): PeriodText {
  const folded = !hasAccents(sliceOf(text, within));
  const from = Math.max(0, within.start - lookBehind);
  const near = text.slice(from, within.end);
  const matched = text.slice(0, from) + (folded ? foldInPlace(near) : lowerInPlace(near));
  return { original: text.slice(0, within.end), matched, folded, end: within.end };
}

/** The key of the word or number that begins at `at`; empty for anything else. */
function keyAt(text: PeriodText, at: number): string {
  wordAt.lastIndex = at;
  return startKey(wordAt.exec(text.matched)?.[0] ?? '');
}

/** Tries a pattern at one place. */
export function matchAt(text: PeriodText, pattern: PeriodPattern, at: number): RegExpExecArray | null {
  const expression = text.folded ? pattern.folded : pattern.accented;
  expression.lastIndex = at;
  return expression.exec(text.matched);
}

/** Where the next word begins, past spaces of the same line. */
export function skipBlanks(text: PeriodText, at: number): number {
  blanks.lastIndex = at;
  return at + (blanks.exec(text.matched)?.[0].length ?? 0);
}

/** The longest stretch of time that begins at `at`, seen from `reference`. */
export function atomAt(text: PeriodText, at: number, reference: Viewpoint | null): PeriodAtom | null {
  let best: PeriodAtom | null = null;
  for (const rule of rulesByStart.get(keyAt(text, at)) ?? []) {
    const match = matchAt(text, rule, at);
    if (match === null) continue;
    const end = at + match[0].length;
    if (best !== null && end <= best.end) continue;
    const read = rule.read(match.groups ?? {}, reference);
    if (read !== null) best = { ...read, rule, start: at, end };
  }
  return best;
}

/** The same words read again from another day, for a range whose second end alone names the year. */
export function rereadFrom(text: PeriodText, atom: PeriodAtom, day: string | null | undefined): PeriodAtom {
  const reference = viewpointOf(day ?? null, null);
  return (reference === null ? null : atomAt(text, atom.start, reference)) ?? atom;
}

function indexRules(): ReadonlyMap<string, readonly PeriodRule[]> {
  const index = new Map<string, PeriodRule[]>();
  for (const rule of periodRules) for (const start of rule.starts) index.set(start, [...(index.get(start) ?? []), rule]);
  return index;
}
