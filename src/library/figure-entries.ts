import { contains } from '../language/span.js';
import { type DayRange, daysOf } from './figure-days.js';
import { figureTerms } from './figure-terms.js';
import type { StoredArticle } from './library.js';
import type { PassageTerms } from './passage-terms.js';

/** What an index has of one figure. */
export interface FigureEntry {
  /** In `StoredArticle.figures`. */
  readonly position: number;
  /** In `StoredArticle.passages`; null when none holds it. */
  readonly passage: number | null;
  readonly days: DayRange;
  readonly terms: PassageTerms;
}

/** An entry for each of an article's figures, in their order. */
export function figureEntries(article: StoredArticle): FigureEntry[] {
  const { figures, passages } = article;
  const terms = figureTerms(article, figures);
  return figures.map((figure, position) => {
    const holding = passages.findIndex((passage) => contains(passage, figure));
    return {
      position,
      passage: holding < 0 ? null : holding,
      days: daysOf(figure, article),
      terms: terms[position] as PassageTerms,
    };
  });
}
