import type { Answer, AnswerFigure, Citation, Nearest, Quote } from '../answering/answer.js';

/** An answer as other programs read it: these fields, in this order, whatever else the value carries. `id` comes first when given. */
export function answerJson(answer: Answer, id?: string | number): string {
  const { question, status, headline, quotes, figures, citations, reason, nearest, understood, notes, confidence, tookMs } = answer;
  return JSON.stringify({
    ...(id === undefined ? {} : { id }),
    question,
    status,
    headline,
    quotes: quotes.map(quoteFields),
    figures: figures.map(figureFields),
    citations: citations.map(citationFields),
    reason,
    nearest: nearest.map(nearestFields),
    understood,
    notes,
    confidence,
    tookMs: Math.round(tookMs * 100) / 100,
  });
}

/** One figure as other programs read it. */
export function figureJson(figure: AnswerFigure): string {
  return JSON.stringify(figureFields(figure));
}

function quoteFields({ text, file, start, end, citation }: Quote) {
  return { text, file, start, end, citation };
}

function figureFields(figure: AnswerFigure): AnswerFigure {
  const { text, value, unit, bound, indicator, target, percentOfTarget, change, period, locality, file, start, end } = figure;
  return { text, value, unit, bound, indicator, target, percentOfTarget, change, period, locality, file, start, end };
}

function citationFields({ n, file, title, publisher, date, url, also }: Citation) {
  return { n, file, title, publisher, date, url, ...(also === undefined ? {} : { also }) };
}

function nearestFields(nearest: Nearest) {
  const { text, file, start, end } = nearest.quote;
  return { ...citationFields(nearest), quote: { text, file, start, end } };
}
