import type { Citation } from '../../answering/answer.js';
import type { Assistant, PlaceFigure } from '../../assistant.js';
import type { Figure } from '../../figures/figure.js';
import { contains, overlaps } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { articlesOfFigures, figureIn } from './stated-figures.js';

/** An indicator of a place: its newest figure, in the article that states it. */
export interface IndicatorRow {
  readonly stated: PlaceFigure;
  readonly article: StoredArticle;
  readonly figure: Figure;
  /** Its source, numbered within the place. */
  readonly citation: Citation;
}

/**
 * The indicators of a place, a row each, in the order of the figures. Of one indicator only the newest period is kept, with all that is stated of it; figures of
 * which it is not known what they measure, or whose article is another by now, are left out.
 */
export async function indicatorRows(assistant: Assistant, stated: readonly PlaceFigure[]): Promise<IndicatorRow[]> {
  const known = await withArticles(assistant, newestOfEach(stated.filter(({ figure }) => figure.indicator !== null)));
  const rows = known.filter((row) => !isToldByParent(row) && !known.some((other) => other !== row && tells(other, row)));
  const numbers = new Map<string, number>();
  return rows.map((row) => {
    const n = numbers.get(row.article.file) ?? numbers.size + 1;
    numbers.set(row.article.file, n);
    return { ...row, citation: { n, ...row.stated.source } };
  });
}

type KnownRow = Omit<IndicatorRow, 'citation'>;

async function withArticles(assistant: Assistant, stated: readonly PlaceFigure[]): Promise<KnownRow[]> {
  const articles = await articlesOfFigures(assistant, stated);
  return stated.flatMap((one) => {
    const found = figureIn(articles, one);
    return found === null ? [] : [{ stated: one, ...found }];
  });
}

/** Whether the line of the figure that this one belongs to says it already: "934 hộ nghèo, chiếm trên 4,5%". */
function isToldByParent({ article: { figures }, figure }: KnownRow): boolean {
  const parent = figure.parent === null ? undefined : figures[figure.parent];
  return parent !== undefined && contains(parent.display, figure);
}

/** Whether the words of one row hold the figure of another: "18/20 chỉ tiêu đạt trên 50% Nghị quyết". */
function tells({ article, figure: { indicator, display } }: KnownRow, other: KnownRow): boolean {
  if (article.file !== other.article.file || indicator === null || !overlaps(indicator, display)) return false;
  const words = { start: Math.min(indicator.start, display.start), end: Math.max(indicator.end, display.end) };
  return contains(words, other.figure);
}

function newestOfEach(stated: readonly PlaceFigure[]): PlaceFigure[] {
  const periods = new Map<string, string | null>();
  return stated.filter(({ figure: { indicator, unit, period } }) => {
    const name = `${indicator?.toLowerCase()}\n${unit}`;
    const newest = periods.has(name) ? (periods.get(name) ?? null) : period;
    periods.set(name, newest);
    return newest === period;
  });
}
