import type { Article } from '../articles/article.js';
import { likeness, reprintLikeness, type Sketch, sketchOf } from '../articles/likeness.js';
import { hashRuns } from '../articles/syllable-runs.js';
import type { PeriodKind } from '../language/period.js';
import { findPeriods } from '../language/periods.js';
import { findPlaces } from '../language/places.js';
import { sliceOf } from '../language/span.js';
import type { Figure } from './figure.js';

/** An article with its figures. */
export interface FiguredArticle extends Article {
  readonly figures: readonly Figure[];
}

/** The sketch of what an article tells: front matter, dateline, byline and page furniture say where it was printed, not what. */
export function sketchOfArticle(article: Article): Sketch {
  return sketchOf(toldBlocks(article).join('\n'));
}

function toldBlocks({ text, blocks }: Article): string[] {
  return blocks.filter(({ kind }) => !aboutPrinting.has(kind)).map((block) => sliceOf(text, block));
}

const aboutPrinting: ReadonlySet<string> = new Set(['front-matter', 'noise', 'dateline', 'byline']);

/**
 * Whether an article is a printing of another one, whole or in part: worded alike, published within a month of it, and without a figure, a period of its title or a place that the other has not. Reports of one office for
 * two periods, or of two communes by one template, are worded alike too; what tells them apart are just these.
 */
export function isReprintOf(copy: FiguredArticle, original: FiguredArticle): boolean {
  if (!isNearInTime(copy, original) || likeness(sketchOfArticle(copy), sketchOfArticle(original)) < reprintLikeness) return false;
  return [figureKeys, titlePeriods, placeKeys].every((keysOf) => isWithin(keysOf(copy), keysOf(original)));
}

/** "Đến nay" of the same words a year later is another time. */
const daysBetweenPrintings = 31;

function isNearInTime(one: Article, other: Article): boolean {
  const [first, second] = [one, other].map(({ date, dateline }) => date ?? dateline?.date ?? null);
  if (first == null || second == null) return true;
  return Math.abs(Date.parse(first) - Date.parse(second)) <= daysBetweenPrintings * 86_400_000;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const key of some) if (!all.has(key)) return false;
  return true;
}

/** Value, unit, and the period and place that the text states for it. */
function figureKeys({ figures }: FiguredArticle): Set<string> {
  return new Set(
    figures.map(({ value, unit, period, locality }) => {
      const time = period === null || period.span === null ? '' : periodKey(period.value.period, period.value.text);
      return [value, unit?.toLowerCase() ?? '', time, locality?.span == null ? '' : locality.value.key].join('|');
    }),
  );
}

/** "đến nay" is another day in each printing. */
const openKinds: ReadonlySet<PeriodKind> = new Set<PeriodKind>(['until', 'since', 'day']);

function periodKey({ kind, from, to }: { kind: PeriodKind; from: string | null; to: string | null }, text: string): string {
  return openKinds.has(kind) && !/\d{4}/.test(text) ? text.toLowerCase() : `${from}..${to}`;
}

function titlePeriods({ title, dateline }: Article): Set<string> {
  const found = findPeriods(title, { start: 0, end: title.length }, dateline?.date ?? null);
  return new Set(found.flatMap(({ period, start, end }) => (period === null ? [] : [periodKey(period, title.slice(start, end))])));
}

function placeKeys({ text, blocks }: Article): Set<string> {
  const told = blocks.filter(({ kind }) => !aboutPrinting.has(kind));
  return new Set(told.flatMap((block) => findPlaces(text, block).flatMap(({ key, level }) => (level === null ? [] : [key]))));
}

const runLength = 4;

/** Which of the spans of a copy, by position, say nothing that the original does not say in the same words and numbers. */
export function repeatedSpans(
  copy: Article,
  spans: readonly { readonly start: number; readonly end: number }[],
  original: Article,
): number[] {
  const said = new Set(hashRuns(toldBlocks(original).join('\n'), runLength));
  return spans.flatMap((span, position) => {
    const runs = hashRuns(sliceOf(copy.text, span), runLength);
    return runs.length > 0 && runs.every((run) => said.has(run)) ? [position] : [];
  });
}
