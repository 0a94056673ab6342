import type { Figure } from '../figures/figure.js';
import { normalizeWord } from '../language/fold.js';
import { sliceOf } from '../language/span.js';
import { tokenize } from '../language/tokens.js';

/** Words of an indicator that say that there is a number, not what is measured. */
const numberWords: ReadonlySet<string> = new Set(['số', 'tổng', 'được', 'là', 'có', 'đạt']);

/** What a figure measures. */
export interface Measure {
  /** The same for the same thing: the indicator's and the unit's words, without numbers. */
  readonly name: string;
  /** How many of the indicator's words the unit has not: none of "hộ nghèo", four of "tổng giá trị sản xuất". */
  readonly telling: number;
}

/** What a figure measures; null without an indicator. */
export function measureOf(text: string, { indicator, unit }: Figure): Measure | null {
  if (indicator === null) return null;
  const ofUnit = new Set(wordsOf(unit ?? ''));
  const words = new Set([...wordsOf(sliceOf(text, indicator)), ...ofUnit].filter((word) => !numberWords.has(word)));
  return words.size === 0 ? null : { name: [...words].sort().join(' '), telling: [...words].filter((word) => !ofUnit.has(word)).length };
}

function wordsOf(text: string): string[] {
  return tokenize(text).flatMap((token) => (token.kind === 'word' ? [normalizeWord(token.text)] : []));
}

/** Whether a figure is held against a plan, or another one gives its share: it is then of all there are ("934 hộ nghèo, chiếm 4,5%"). */
export function isTotal(figures: readonly Figure[], figure: Figure): boolean {
  const isIt = (parent: number | null): boolean => parent !== null && figures[parent]?.start === figure.start;
  return figure.target !== null || figures.some(({ parent, relation }) => relation === 'share' && isIt(parent));
}

/** Whether a figure tells what was reached: no plan, nor where a change starts. */
export function isResult({ planned, relation }: Figure): boolean {
  return !planned && relation !== 'plan' && relation !== 'base';
}

/** A percentage that follows from another figure, which is told itself. */
export function isDerived({ parent, relation }: Figure): boolean {
  return parent !== null && (relation === 'of-target' || relation === 'change');
}

/** Whether two figures of one measure state different values; a rounded form of the other ("gần 5.500" of 5.499) is no different one. */
export function disagree(one: Figure, other: Figure): boolean {
  if (one.value === other.value && one.upper === other.upper) return false;
  if (one.upper !== null || other.upper !== null) return isOutside(one, other) && isOutside(other, one);
  if (one.bound !== null || other.bound !== null) return !isNear(one.value, other.value);
  return !isRoundedFrom(one.value, other.value) && !isRoundedFrom(other.value, one.value);
}

/** How far, as a share, two values may be apart of which one is only bounded ("trên", "gần", "ước"). */
const boundedShare = 0.05;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= boundedShare * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether the other's value lies outside of a figure's range. */
function isOutside({ value, upper }: Figure, other: Figure): boolean {
  return other.value < Math.min(value, upper ?? value) || other.value > Math.max(value, upper ?? value);
}

/** Whether a value is what the other becomes with its number of decimals, or with as many zeros at its end: 98 of 98.38, 5500 of 5499. */
function isRoundedFrom(rounded: number, exact: number): boolean {
  const [whole = '', decimals = ''] = String(Math.abs(rounded)).split('.');
  const zeros = decimals === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  const step = decimals === '' ? 10 ** zeros : 10 ** -decimals.length;
  return step < Math.abs(exact) && Math.abs(Math.round(exact / step) * step - rounded) < step / 1000;
}
