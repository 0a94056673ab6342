import type { Answer, AnswerFigure, Citation } from '../answering/answer.js';
import { shownDay } from './shown-day.js';
import { texts } from './texts.js';

/** A piece of what a person reads, before a channel gives it its looks. Texts are verbatim and never marked up. */
export type AnswerPart =
  | { readonly kind: 'headline'; readonly text: string }
  /** Place and period of the headline's figure. */
  | { readonly kind: 'setting'; readonly text: string }
  /** How the question was read, or a caution. */
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  /** Exactly the article's words, without quotation marks. `citation` is the `n` of a `source` part. */
  | { readonly kind: 'quote'; readonly text: string; readonly citation: number }
  | SourcePart;

/** One line of the list of sources. */
export interface SourcePart {
  readonly kind: 'source';
  readonly n: number;
  readonly title: string;
  /** Publisher, day and "(bản tóm lược)", as far as the article gives them; may be empty. Stands behind the title. */
  readonly details: string;
  readonly url: string | null;
}

/**
 * What a person is told, in reading order: headline, place and period, remarks, quotes, sources; when not found, the nearest quotes
 * with their sources. Each channel only chooses the looks, so that all say the same.
 */
export function answerParts(answer: Answer): AnswerPart[] {
  return [...opening(answer), ...(answer.status === 'answered' ? evidence(answer) : nearest(answer))];
}

function opening(answer: Answer): AnswerPart[] {
  const remarks = [...(answer.understood === null ? [] : [answer.understood]), ...answer.notes];
  return [
    { kind: 'headline', text: answer.headline },
    ...settingOf(answer),
    ...remarks.map((text): AnswerPart => ({ kind: 'remark', text })),
  ];
}

function settingOf(answer: Answer): AnswerPart[] {
  const figure = answer.figures.find(({ text }) => answer.headline.includes(text));
  const text = figure === undefined ? '' : settingWords(figure);
  return text === '' ? [] : [{ kind: 'setting', text }];
}

function settingWords({ locality, period }: AnswerFigure): string {
  const place = locality === null ? [] : [`${texts.place}: ${locality}`];
  const time = period === null ? [] : [`${texts.period}: ${period}`];
  return [...place, ...time].join(' · ');
}

function evidence(answer: Answer): AnswerPart[] {
  const quotes = answer.quotes.map(({ text, citation }): AnswerPart => ({ kind: 'quote', text, citation }));
  return [...quotes, ...sources(answer.citations)];
}

function nearest(answer: Answer): AnswerPart[] {
  if (answer.nearest.length === 0) return [];
  const files = [...new Set(answer.nearest.map(({ file }) => file))];
  const quotes = answer.nearest.map(
    ({ quote, file }): AnswerPart => ({ kind: 'quote', text: quote.text, citation: files.indexOf(file) + 1 }),
  );
  const firsts = files.flatMap((file) => answer.nearest.find((entry) => entry.file === file) ?? []);
  return [
    { kind: 'label', text: texts.nearest },
    ...quotes,
    ...sources(firsts.map((citation, position) => ({ ...citation, n: position + 1 }))),
  ];
}

function sources(citations: readonly Citation[]): AnswerPart[] {
  return citations.length === 0 ? [] : [{ kind: 'label', text: texts.source }, ...citations.map(sourcePart)];
}

function sourcePart(citation: Citation): SourcePart {
  const publication = [citation.publisher, citation.date === null ? null : shownDay(citation.date)]
    .filter((detail) => detail !== null)
    .join(', ');
  const kind = citation.kind === 'digest' ? ` (${texts.digest})` : '';
  return {
    kind: 'source',
    n: citation.n,
    title: citation.title,
    details: `${publication === '' ? '' : ` — ${publication}`}${kind}`,
    url: citation.url,
  };
}

/** What stands between two neighbouring parts: nothing but a space, a line break or an empty line, the same in every channel. */
export function gapBetween(previous: AnswerPart, next: AnswerPart): string {
  if (previous.kind === 'label' && next.kind === 'source') return ' ';
  if (previous.kind === 'label' || next.kind === 'setting') return '\n';
  return previous.kind === next.kind && next.kind !== 'quote' ? '\n' : '\n\n';
}
