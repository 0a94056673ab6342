import type { ArithmeticMismatch, Bound } from './figure.js';
import type { Quantity } from './quantity.js';

/** Slack in units of the last written digit: rounding either way, and cutting off. */
const slack = 1;

/** A stated percent against the ratio it goes with: 179/150 is 119,33%. Null when it follows, or when nothing can be computed. */
export function checkRatio(ratio: Quantity, percent: Quantity, bound: Bound | null): ArithmeticMismatch | null {
  return ratio.whole === null ? null : checkPart(ratio.value, ratio.whole, percent, bound);
}

/** A stated percent against a value and the plan it is held against. */
export function checkPart(value: number, whole: number, percent: Quantity, bound: Bound | null): ArithmeticMismatch | null {
  if (whole === 0 || percent.upper !== null) return null;
  const computed = (100 * value) / whole;
  if (follows(percent.value, percent.decimals, computed, bound)) return null;
  return { stated: percent.value, computed: rounded(computed), unit: '%' };
}

/** Parts against their total: `all` parts make it up, `some` stay below it. */
export function checkTotal(total: Quantity, parts: readonly Quantity[], opener: 'all' | 'some'): ArithmeticMismatch | null {
  if (parts.length < 2) return null;
  const sum = parts.reduce((whole, part) => whole + part.value, 0);
  const margin = slack * 10 ** -total.decimals * (total.decimals > 0 ? parts.length : 0) + 1e-9;
  const wrong = opener === 'all' ? Math.abs(sum - total.value) > margin : sum - total.value > margin;
  return wrong ? { stated: total.value, computed: rounded(sum), unit: total.unit ?? '' } : null;
}

function follows(stated: number, decimals: number, computed: number, bound: Bound | null): boolean {
  const margin = slack * 10 ** -decimals + 1e-9;
  if (Math.abs(stated - computed) <= margin) return true;
  if (bound === 'over' || bound === 'at-least') return computed >= stated - margin;
  if (bound === 'under' || bound === 'at-most') return computed <= stated + margin;
  return bound !== null && Math.abs(stated - computed) <= Math.max(1, stated * 0.05);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
