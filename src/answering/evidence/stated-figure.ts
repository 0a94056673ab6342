import type { Figure } from '../../figures/figure.js';
import type { StoredArticle } from '../../library/library.js';

/** A figure with the article that states it. */
export interface StatedFigure {
  readonly article: StoredArticle;
  readonly figure: Figure;
}
