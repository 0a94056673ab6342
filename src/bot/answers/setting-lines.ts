import type { Answer, AnswerFigure, Quote, Series } from '../../answering/answer.js';
import { contains } from '../../language/span.js';
import { answerTexts } from '../texts/answer-texts.js';
import { texts } from '../texts.js';
import { answeringFigures } from './answering-figures.js';
import { percentBar } from './percent-bar.js';
import { periodWords } from './period-words.js';

/**
 * Place and time of the figure that answers, and on a line of its own how much of its target was reached; of several figures that answer together only the place
 * or the time that they share.
 */
export function settingLines(answer: Answer): string[] {
  if (answer.heading !== null) return [];
  const lines = answer.series === null ? figureSetting(answer) : [sharedSetting(answer, answer.series.by)];
  return lines.filter((text) => text !== '');
}

/** With more quotes an answer is a list. */
const mostQuotes = 2;

function figureSetting(answer: Answer): string[] {
  const figure = answer.quotes.length <= mostQuotes ? headlineFigure(answer) : undefined;
  if (figure === undefined) return [];
  const { percentOfTarget } = figure;
  const reached = percentOfTarget === null ? [] : [`${answerTexts.reached}: ${percentBar(percentOfTarget, boundOf(answer, figure))}`];
  return [settingWords(figure), ...reached];
}

/** The place of values that differ in time, the time of values that differ in place. */
function sharedSetting(answer: Answer, by: Series['by']): string {
  const answering = answeringFigures(answer);
  const shared = (texts: readonly (string | null)[]): string | null =>
    new Set(texts.map((text) => text?.toLowerCase())).size === 1 ? (texts[0] ?? null) : null;
  const locality = by === 'place' ? null : shared(answering.map((figure) => figure.locality));
  const period = by === 'period' ? null : shared(answering.map((figure) => figure.period));
  return settingWords({ locality, period });
}

/** The word that bounds the stated part of a figure's target; null when it is exact. */
function boundOf({ figures }: Answer, { file, start, percentOfTarget }: AnswerFigure): string | null {
  const stating = figures.find(
    (other) => other.file === file && other.start >= start && other.unit === '%' && other.value === percentOfTarget,
  );
  return stating?.bound ?? null;
}

/** The one figure that the headline shows; none when it shows several, or something else. */
function headlineFigure({ headline, figures, quotes: [first, ...others] }: Answer): AnswerFigure | undefined {
  const highlights = first?.highlights ?? [];
  if (first === undefined || highlights.length > 1 || others.some((other) => answersToo(headline, other))) return undefined;
  const [answering = null] = highlights;
  return figures.find((figure) => {
    if (figure.file !== first.file || !contains(first, figure)) return false;
    return answering === null ? headline.includes(figure.text) : contains(answering, figure);
  });
}

function answersToo(headline: string, { text, start, highlights = [] }: Quote): boolean {
  return highlights.some((span) => headline.includes(text.slice(span.start - start, span.end - start)));
}

function settingWords({ locality, period }: Pick<AnswerFigure, 'locality' | 'period'>): string {
  const place = locality === null ? [] : [`${texts.place}: ${locality}`];
  const time = period === null ? [] : [`${texts.period}: ${periodWords(period)}`];
  return [...place, ...time].join(' · ');
}
