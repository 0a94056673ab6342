import type { Figure, FigurePeriod } from '../../figures/figure.js';
import { sliceOf } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import type { AnswerFigure } from '../answer.js';
import { placeText } from '../evidence/place-label.js';

/** A figure as other programs read it. */
export function flatFigure(article: StoredArticle, figure: Figure): AnswerFigure {
  const change = figure.change?.value ?? null;
  return {
    text: sliceOf(article.text, figure),
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound?.span == null ? (figure.bound?.value ?? null) : sliceOf(article.text, figure.bound.span),
    indicator: figure.indicator === null ? null : sliceOf(article.text, figure.indicator),
    target: figure.target?.value ?? null,
    percentOfTarget: figure.percentOfTarget?.value ?? null,
    change: change === null ? null : { value: change.value, direction: change.direction, versus: change.versus },
    period: figure.period === null ? null : periodText(figure.period.value),
    locality: figure.locality === null ? null : placeText(figure.locality.value),
    file: article.file,
    start: figure.start,
    end: figure.end,
  };
}

/** The period as the article writes it, with its year where that stands elsewhere: "9 tháng qua (năm 2022)". */
function periodText({ text, period: { kind, from, to } }: FigurePeriod): string {
  const years = [from, to].flatMap((day) => (day === null ? [] : [day.slice(0, 4)]));
  const [year] = years;
  const isPoint = kind === 'until' || kind === 'since';
  if (kind === 'year' || year === undefined || years.some((other) => other !== year) || /\d{4}/.test(text) || (isPoint && !/\d/.test(text)))
    return text;
  return `${text} (năm ${year})`;
}
