import type { Span } from '../language/span.js';
import type { FigureKind } from './figure.js';

/** A number with its unit, before anything is attached to it. The span covers number and unit. */
export interface Quantity extends Span {
  readonly kind: FigureKind;
  /** Name of the rule that read it. */
  readonly rule: string;
  readonly value: number;
  readonly upper: number | null;
  /** Digits behind the decimal mark, for rounding. */
  readonly decimals: number;
  /** Verbatim; null when there is none. */
  readonly unit: string | null;
  /** Where the unit's words begin and end, token indexes inclusive; null when there is none. */
  readonly unitTokens: { readonly first: number; readonly last: number } | null;
  /** First and last token, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Of a ratio the second number. */
  readonly whole: number | null;
}

/** A number that measures nothing, kept for explanations. */
export interface NotMeasure extends Span {
  readonly kind: NotMeasureKind;
  readonly rule: string;
}

export type NotMeasureKind =
  | 'date'
  | 'year'
  | 'term'
  | 'document'
  | 'ordinal'
  | 'age'
  | 'name'
  | 'list-marker'
  | 'phone'
  | 'counter'
  | 'clock'
  | 'score'
  | 'address'
  | 'duration'
  | 'bare';
