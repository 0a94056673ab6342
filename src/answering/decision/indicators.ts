import { normalizeWord } from '../../language/fold.js';
import { contains, overlaps, type Span } from '../../language/span.js';
import { measureOf } from '../../library/figure-measure.js';
import type { StatedFigure } from '../evidence/stated-figure.js';
import { generalIndicatorWords, tellingApart, wordsOfPlans } from '../vocabulary/indicator-wishes.js';

const planWords: ReadonlySet<string> = new Set(wordsOfPlans);
const generalWords: ReadonlySet<string> = new Set(generalIndicatorWords);

/**
 * Of figures of one place, newest first, those to show a row each: of one measure only the newest period, with all that is stated of it; without those of which it
 * is not known what they measure, and without those that the row of another tells already.
 */
export function indicatorsAmong<T extends StatedFigure>(stated: readonly T[]): T[] {
  const rows = newestOfEach(stated.filter(isNamed));
  return rows.filter((row) => !isToldByParent(row) && !rows.some((other) => other !== row && tells(other, row)));
}

/** Whether it is known what a figure measures: "chỉ tiêu đạt trên 50% Nghị quyết" says nothing of that. */
function isNamed(stated: StatedFigure): boolean {
  const { indicator, relation } = stated.figure;
  return indicator !== null && relation !== 'change' && [...nameOf(stated).words].some((word) => !planWords.has(word));
}

/** The words that tell an indicator with its figure: verbatim, from the first to the last of them. */
export function rowSpan({ indicator, display }: StatedFigure['figure']): Span {
  return indicator === null
    ? { start: display.start, end: display.end }
    : { start: Math.min(indicator.start, display.start), end: Math.max(indicator.end, display.end) };
}

/** Whether the line of the figure that this one belongs to says it already: "934 hộ nghèo, chiếm trên 4,5%". */
function isToldByParent({ article: { figures }, figure }: StatedFigure): boolean {
  const parent = figure.parent === null ? undefined : figures[figure.parent];
  return parent !== undefined && contains(parent.display, figure);
}

/** Whether the words of one row hold the figure of another: "18/20 chỉ tiêu đạt trên 50% Nghị quyết". */
function tells({ article, figure }: StatedFigure, other: StatedFigure): boolean {
  if (article.file !== other.article.file || figure.indicator === null || !overlaps(figure.indicator, figure.display)) return false;
  return contains(rowSpan(figure), other.figure);
}

/** A figure as far as it tells whether another is of the same measure. */
interface Named {
  readonly unit: string;
  readonly words: ReadonlySet<string>;
  readonly period: string;
  /** Whether it is only what is expected for its period ("ước cả năm"). */
  readonly estimated: boolean;
  /** Whether it is only the part of a plan that was reached. */
  readonly ofPlan: boolean;
}

function newestOfEach<T extends StatedFigure>(stated: readonly T[]): T[] {
  const named = stated.map(nameOf);
  return stated.filter((_, at) => {
    const own = named[at];
    return own !== undefined && !named.some((other, position) => other !== own && supersedes(other, own, position < at));
  });
}

/** Whether a figure of the same measure says all that one tells: a newer one, or for the same time the result of what was expected. */
function supersedes(other: Named, own: Named, isBefore: boolean): boolean {
  const isNewer = other.period === own.period ? own.estimated && !other.estimated : isBefore;
  return isNewer && isOfOneMeasure(other, own);
}

function nameOf({ article, figure }: StatedFigure): Named {
  const { from = null, to = null } = figure.period?.value.period ?? {};
  const words = (measureOf(article.text, figure)?.name ?? '').split(' ').filter((word) => !generalWords.has(word));
  return {
    unit: normalizeWord(figure.unit ?? '').replaceAll('tỉ', 'tỷ'),
    words: new Set(words),
    period: `${from} ${to}`,
    estimated: figure.bound?.value === 'estimate',
    ofPlan: figure.relation === 'of-target',
  };
}

/** One unit, and the words of the one among those of the other: "kết nạp … đảng viên" and "Đảng bộ huyện kết nạp … đảng viên". */
function isOfOneMeasure(one: Named, other: Named): boolean {
  if ((one.unit !== other.unit && !other.ofPlan) || tellingApart.some((word) => one.words.has(word) !== other.words.has(word)))
    return false;
  const [fewer, more] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  return [...fewer].every((word) => more.has(word));
}
