import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../src/language/span.js';

/** A figure that a phrase must give. What is left out is not compared; `null` must be null. */
export interface ExpectedFigure {
  /** Number and unit as written. */
  readonly quote: string;
  /** Which occurrence of the quote, from 1; 1 when left out. */
  readonly nth?: number;
  readonly value: number;
  readonly upper?: number | null;
  readonly kind?: string;
  readonly unit?: string | null;
  readonly bound?: string | null;
  readonly target?: number | null;
  readonly percentOfTarget?: number | null;
  readonly change?: { readonly direction: string; readonly value: number; readonly versus?: string | null } | null;
  readonly period?: string;
  readonly periodRule?: string;
  readonly locality?: string;
  readonly localityRule?: string;
  readonly indicator?: string;
  readonly display?: string;
  readonly relation?: string | null;
  readonly planned?: boolean;
  /** The computed side of an arithmetic mismatch; null when the numbers agree. */
  readonly computed?: number | null;
}

/** A phrase with every figure it states, in text order. */
export interface CorpusCase {
  readonly text: string;
  readonly expect: readonly ExpectedFigure[];
  /** Why the phrase is not read right yet. */
  readonly gap?: string;
}

/** The phrases of one dimension. */
export interface Corpus {
  readonly dimension: string;
  /** The day the phrases speak from. */
  readonly dateline: string;
  readonly cases: readonly CorpusCase[];
  /** Phrases whose numbers measure nothing. */
  readonly none: readonly string[];
}

/** Every corpus file of the folder beside this file. */
export function loadCorpora(): Corpus[] {
  const folder = fileURLToPath(new URL('./corpus/', import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ cases: [], none: [], ...JSON.parse(readFileSync(folder + file, 'utf8')), dimension: basename(file, '.json') }));
}

/** Where the quote stands; throws when the text has no such occurrence. */
export function spanOfQuote(text: string, expected: ExpectedFigure): Span {
  let start = -1;
  for (let occurrence = 0; occurrence < (expected.nth ?? 1); occurrence += 1) start = text.indexOf(expected.quote, start + 1);
  if (start < 0) throw new Error(`"${expected.quote}" does not stand ${expected.nth ?? 1} times in "${text}"`);
  const span = { start, end: start + expected.quote.length };
  if (text.slice(span.start, span.end) !== expected.quote) throw new Error(`The slice is not "${expected.quote}"`);
  return span;
}
