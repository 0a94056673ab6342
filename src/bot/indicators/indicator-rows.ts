import type { Citation } from '../../answering/answer.js';
import { indicatorsAmong } from '../../answering/decision/indicators.js';
import type { Assistant, PlaceFigure } from '../../assistant.js';
import type { Figure } from '../../figures/figure.js';
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
  const rows = indicatorsAmong(await withArticles(assistant, stated));
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
