import type { Figure } from '../../figures/figure.js';
import type { Evidence } from './evidence.js';

/**
 * Whether a figure is a plan: the text says so, or its time had not begun when the article was written, as far as the day of writing can be trusted: an article
 * that names a later year was written later.
 */
export function isAhead({ article, setting }: Evidence, figure: Figure): boolean {
  const written = article.dateline?.date ?? article.date;
  const begins = figure.period?.value.period.from ?? null;
  if (figure.planned || written === null || begins === null) return figure.planned;
  const year = Number(begins.slice(0, 4));
  return begins > written && [...setting.namedYears].every((named) => named <= year);
}
