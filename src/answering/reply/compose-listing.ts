import { type Span, sliceOf } from '../../language/span.js';
import { rowSpan } from '../decision/indicators.js';
import type { Listing } from '../decision/listing.js';
import { longestHeadline } from '../evidence/core-words.js';
import { periodLabel } from '../evidence/period-label.js';
import type { StatedFigure } from '../evidence/stated-figure.js';
import type { IndicatorWish } from '../question/indicator-wish.js';
import type { Question } from '../question/question.js';
import type { Composed } from './compose.js';
import { cite, figuresWithin, type Quoted, quote, unique } from './quoting.js';
import { understoodAs } from './understood.js';

/** Rows that an answer shows: more are a table, and no answer. */
const mostRows = 12;
/** A row of more UTF-16 units says more than its figure; then the figure's own words are quoted alone. */
const longestRow = 160;
/** How sure a list is of each of its figures: they come from the store as they were read, and are not chosen by words. */
const confidence = 0.9;

const standingWords: Readonly<Record<IndicatorWish['standing'], string>> = {
  all: '',
  planned: ' đề ra',
  reached: ' đạt hoặc vượt kế hoạch',
  exceeded: ' vượt kế hoạch',
  missed: ' chưa đạt kế hoạch',
};

/** The answer that lists indicators: a count, and a quote with its citation for each. */
export function composeListing(question: Question, wish: IndicatorWish, listing: Listing): Composed {
  const shown = listing.items.slice(0, mostRows);
  const rows = unique(shown.map(quotedRow));
  const citations = cite(rows.map(({ article }) => article));
  const heading = headingOf(question, wish, listing);
  return {
    question: question.text,
    status: 'answered',
    headline: clipped(`${heading}: ${rows.map(({ article, span }) => oneLine(sliceOf(article.text, span))).join('; ')}`),
    quotes: rows.map((row, at) => withDisplay(quote(row.article, row.span, citations), shown[at])),
    figures: rows.flatMap(({ article, span }) => figuresWithin(article, span)),
    citations,
    reason: null,
    nearest: [],
    understood: understoodAs(question, null),
    notes: notesOn(wish, listing),
    series: null,
    heading,
    confidence,
  };
}

function quotedRow({ article, figure }: StatedFigure): Quoted {
  const { start, end } = rowSpan(figure);
  return { article, span: end - start <= longestRow ? { start, end } : { start: figure.display.start, end: figure.display.end } };
}

function withDisplay<Q extends Span>(row: Q, stated: StatedFigure | undefined): Q {
  const display = stated?.figure.display;
  return display === undefined ? row : { ...row, highlights: [{ start: display.start, end: display.end }] };
}

/** "12 chỉ tiêu vượt kế hoạch của huyện Tháp Mười, năm 2023" */
function headingOf({ periods }: Question, { standing }: IndicatorWish, { place, newestYear, items }: Listing): string {
  const named = periods[0];
  const time =
    named === undefined
      ? newestYear === null
        ? ''
        : `, năm ${newestYear}`
      : `, ${named.yearless ? named.text : periodLabel(named.period)}`;
  return `${items.length} chỉ tiêu${standingWords[standing]} của ${place}${time}`;
}

function notesOn({ standing }: IndicatorWish, { items, newestYear }: Listing): string[] {
  const hidden = items.length - mostRows;
  return [
    ...(standing === 'all' ? [] : ['Chỉ kể những chỉ tiêu mà bài viết nêu mức đạt so với kế hoạch.']),
    ...(newestYear === null ? [] : ['Câu hỏi không nêu thời gian; đây là số liệu của năm mới nhất.']),
    ...(hidden > 0 ? [`Còn ${hidden} chỉ tiêu khác trong các bài viết đã nạp.`] : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function clipped(line: string): string {
  if (line.length <= longestHeadline) return line;
  const piece = line.slice(0, longestHeadline - 1);
  return `${piece.slice(0, Math.max(piece.lastIndexOf(';'), 1))}…`;
}
