import type { Answer, Citation, Quote } from '../answering/answer.js';
import { contains, overlaps, type Span } from '../language/span.js';
import { periodWords } from './answers/period-words.js';
import { seriesValues } from './answers/series-values.js';
import { settingLines } from './answers/setting-lines.js';
import { shownDay } from './shown-day.js';
import { answerTexts } from './texts/answer-texts.js';
import { texts } from './texts.js';

/** A piece of what a person reads, before a channel gives it its looks. Texts are verbatim and never marked up. */
export type AnswerPart =
  | { readonly kind: 'headline'; readonly text: string }
  /** Place and period of the headline's figure, and how much of its target was reached. */
  | { readonly kind: 'setting'; readonly text: string }
  /** How the question was read, or a caution. */
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  /** One of several things that answer together, a line each. `citation` as in a quote. */
  | { readonly kind: 'item'; readonly text: string; readonly citation: number; readonly bold: readonly Span[] }
  | QuotePart
  /** A further figure of the quotes, a line each. `bold` are spans of `text`. */
  | { readonly kind: 'figure'; readonly text: string; readonly bold: readonly Span[] }
  | SourcePart;

/** Exactly the article's words, without quotation marks. `citation` is the `n` of a `source` part; `bold` are spans of `text`. */
export interface QuotePart {
  readonly kind: 'quote';
  readonly text: string;
  readonly citation: number;
  readonly bold: readonly Span[];
}

/** One line of the list of sources. */
export interface SourcePart {
  readonly kind: 'source';
  readonly n: number;
  readonly title: string;
  /** Publisher, day and "(bản tóm lược)", as far as the article gives them; may be empty. Stands behind the title. */
  readonly details: string;
  readonly url: string | null;
  /** The first words that are quoted from it, for a link to them. */
  readonly quoted: string | null;
}

/** Stands before a line of a list. */
const bullet = '• ';

/** Under a heading with a year these say nothing more. */
const wholeYear = 'trong năm, cả năm';

/** More quotes than this are a list: then each is a line. */
const mostQuotes = 2;

/**
 * What a person is told, in reading order: headline, place and period, remarks, quotes, sources; when not found, the nearest quotes
 * with their sources. Values set side by side stand a line each in the place of the headline, which has nothing else to say. Each channel only chooses the looks, so that all say the same.
 * @param figures Lines about further figures of the quotes.
 */
export function answerParts(
  answer: Answer,
  figures: readonly { readonly text: string; readonly bold: readonly Span[] }[] = [],
): AnswerPart[] {
  return [...opening(answer), ...(answer.status === 'answered' ? evidence(answer, figures) : nearest(answer))];
}

function opening(answer: Answer): AnswerPart[] {
  const remarks = [...(answer.understood === null ? [] : [answer.understood]), ...answer.notes];
  return [
    ...(answer.series === null ? [{ kind: 'headline', text: answer.heading ?? answer.headline } as const] : []),
    ...pointsOf(answer),
    ...settingLines(answer).map((text): AnswerPart => ({ kind: 'setting', text })),
    ...remarks.map((text): AnswerPart => ({ kind: 'remark', text })),
  ];
}

/** The values set side by side, with their labels and, where they are of different times, their periods. */
function pointsOf(answer: Answer): AnswerPart[] {
  return seriesValues(answer).map(({ label, shown, period, citation }): AnswerPart => {
    const lead = `${label}: `;
    const time = period === null ? '' : ` (${period})`;
    return { kind: 'item', text: `${lead}${shown}${time}`, citation, bold: [{ start: lead.length, end: lead.length + shown.length }] };
  });
}

function evidence(answer: Answer, figures: Parameters<typeof answerParts>[1] = []): AnswerPart[] {
  const { quotes, citations, series, heading } = answer;
  const quoted = heading !== null ? rowsOf(answer) : quotes.length > mostQuotes && series === null ? listed(quotes) : quotes.map(quotePart);
  const further = figures.length === 0 ? [] : [{ kind: 'label', text: answerTexts.otherFigures } as const];
  return [
    ...quoted,
    ...further,
    ...figures.map(({ text, bold }): AnswerPart => ({ kind: 'figure', text, bold })),
    ...sources(citations, (citation) => quotes.find(({ file }) => file === citation.file)?.text ?? null),
  ];
}

/** The sentence that opens the list as a quote, when it does; each item on a line of its own. */
function listed(quotes: readonly Quote[]): AnswerPart[] {
  return quotes.map((quote, at) => (at === 0 && /:\s*$/.test(quote.text) ? quotePart(quote) : { ...quotePart(quote), kind: 'item' }));
}

/** The rows of a list of figures, each with its period where neither its own words nor the heading say it. */
function rowsOf({ quotes, figures, heading }: Answer): AnswerPart[] {
  return quotes.map((quote): AnswerPart => {
    const period = figures.find((figure) => figure.file === quote.file && contains(quote, figure))?.period ?? null;
    const said = `${quote.text} ${heading} ${wholeYear}`.toLowerCase();
    const time = period === null || said.includes(period.toLowerCase()) ? '' : ` (${periodWords(period)})`;
    const { text, citation, bold } = quotePart(quote);
    return { kind: 'item', text: `${text.replace(/\s/g, ' ')}${time}`, citation, bold };
  });
}

function quotePart(quote: Omit<Quote, 'citation'> & { readonly citation: number }): QuotePart {
  const within = (quote.highlights ?? []).filter((span) => overlaps(quote, span) && contains(quote, span));
  const bold = within.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }));
  return { kind: 'quote', text: quote.text, citation: quote.citation, bold };
}

function nearest(answer: Answer): AnswerPart[] {
  if (answer.nearest.length === 0) return [];
  const files = [...new Set(answer.nearest.map(({ file }) => file))];
  const quotes = answer.nearest.map(({ quote, file }) => quotePart({ ...quote, citation: files.indexOf(file) + 1 }));
  const firsts = files.flatMap((file) => answer.nearest.find((entry) => entry.file === file) ?? []);
  const numbered = firsts.map((citation, position) => ({ ...citation, n: position + 1 }));
  return [
    { kind: 'label', text: texts.nearest },
    ...quotes,
    ...sources(numbered, ({ file }) => firsts.find((entry) => entry.file === file)?.quote.text ?? null),
  ];
}

function sources(citations: readonly Citation[], quotedFrom: (citation: Citation) => string | null): AnswerPart[] {
  if (citations.length === 0) return [];
  return [{ kind: 'label', text: texts.source }, ...citations.map((citation) => sourcePart(citation, quotedFrom(citation)))];
}

/** A source as officials write it: title, publisher, day. */
export function sourcePart(citation: Citation, quoted: string | null): SourcePart {
  const { n, title, url } = citation;
  return { kind: 'source', n, title, details: sourceDetails(citation), url, quoted };
}

/** Other printings that are named. */
const mostPrintings = 2;

function publicationOf(publisher: string | null, date: string | null): string {
  return [publisher, date === null ? null : shownDay(date)].filter((detail) => detail !== null).join(', ');
}

/** What stands behind a title: " — Báo Đồng Tháp, 27/09/2023 (bản tóm lược); cũng đăng: Báo Sông Trà, 28/09/2023", as far as it is known. */
export function sourceDetails({ publisher, date, kind, also = [] }: Pick<Citation, 'publisher' | 'date' | 'kind' | 'also'>): string {
  const publication = publicationOf(publisher, date);
  const others = also.map((other) => publicationOf(other.publisher ?? other.title, other.date)).slice(0, mostPrintings);
  const printed = others.length === 0 ? '' : `; ${texts.alsoPrinted} ${others.join('; ')}`;
  return `${publication === '' ? '' : ` — ${publication}`}${kind === 'digest' ? ` (${texts.digest})` : ''}${printed}`;
}

/** A line of a list with a bullet, unless the article's own mark stands there. */
export function bulleted(line: string): string {
  return /^(?:[-+•*–]|\(?[\p{L}\d]{1,3}[).])\s/u.test(line) ? line : `${bullet}${line}`;
}

/** What stands between two neighbouring parts: nothing but a space, a line break or an empty line, the same in every channel. */
export function gapBetween(previous: AnswerPart, next: AnswerPart): string {
  if (previous.kind === 'label' && next.kind === 'source') return ' ';
  if (previous.kind === 'label' || next.kind === 'setting') return '\n';
  return previous.kind === next.kind && next.kind !== 'quote' ? '\n' : '\n\n';
}
