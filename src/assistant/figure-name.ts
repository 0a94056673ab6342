import type { Article } from '../articles/article.js';
import type { Figure } from '../figures/figure.js';
import { sliceOf } from '../language/span.js';

/** What makes two figures the same statement, in one article or in two printings of it: value, unit, indicator and period. */
export function figureName({ text }: Article, figure: Figure): string {
  const indicator = figure.indicator === null ? '' : sliceOf(text, figure.indicator).toLowerCase().replace(/\s+/g, ' ');
  return [figure.value, figure.upper, figure.unit?.toLowerCase(), indicator, figure.period?.value.text.toLowerCase()].join('\n');
}
