import type { Answer, Nearest } from '../answer.js';
import type { Candidate } from '../choice/score.js';
import type { Decision } from '../decision/decide.js';
import { type Rivals, rivalsOf } from '../decision/rivals.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { itemsBehind } from '../words/list-items.js';
import { headlineOf } from './headline.js';
import { withHighlights } from './highlights.js';
import { notFoundHeadline } from './not-found.js';
import { answerNotes } from './notes.js';
import { citation, cite, figuresWithin, type Quoted, quote, unique, verbatim } from './quoting.js';
import { seriesOf } from './series.js';
import { understoodAs } from './understood.js';
import { verdictOn } from './verdict.js';

/** Everything of an answer but what only the caller knows. */
export type Composed = Omit<Answer, 'id' | 'tookMs'>;

/**
 * Turns a decision into an answer. Every quote is sliced from its article here and nowhere else.
 *
 * @param remarks further lines for the answer's notes
 * @throws TienDoError `quote-mismatch` when a span does not lie in its article
 */
export function compose(asked: WeightedQuestion, decision: Decision, remarks: readonly string[] = []): Composed {
  const { question } = asked;
  if (!decision.found) {
    return {
      question: question.text,
      status: 'not_found',
      headline: notFoundHeadline(question, decision.reason),
      quotes: [],
      figures: [],
      citations: [],
      reason: decision.reason,
      nearest: decision.nearest.map(nearestTo),
      understood: decision.reason === 'out-of-domain' ? null : understoodAs(question, decision.nearest[0] ?? null),
      notes: remarks,
      series: null,
      heading: null,
      confidence: rounded(decision.confidence),
    };
  }
  const rivals = rivalsIn(decision);
  const passages = quotedSpans(decision, rivals);
  const citations = cite(passages.map(({ article }) => article));
  const answering = [decision.best, ...decision.sides, ...(rivals.conflicting === null ? [] : [rivals.conflicting])];
  const quotes = passages.map(({ article, span }) => withHighlights(quote(article, span, citations), answering));
  const series = seriesOf(decision, citations);
  return {
    question: question.text,
    status: 'answered',
    headline: headlineOf(asked, decision),
    quotes,
    figures: passages.flatMap(({ article, span }) => figuresWithin(article, span)),
    citations,
    reason: null,
    nearest: [],
    understood: understoodAs(question, decision.best),
    notes: [...verdictOn(question, series, decision.sides), ...answerNotes(question, decision, rivals), ...remarks],
    series,
    heading: null,
    confidence: rounded(decision.confidence),
  };
}

/** Of a question that was parted the articles that say otherwise than a side; a newer figure is a side itself. */
function rivalsIn({ best, ranked, split }: Extract<Decision, { found: true }>): Rivals {
  return split === null ? rivalsOf(best, ranked) : { conflicting: split.conflicting[0] ?? null, newer: null };
}

function quotedSpans(decision: Extract<Decision, { found: true }>, rivals: Rivals): Quoted[] {
  const other = rivals.conflicting === null ? [] : [rivals.conflicting];
  const compared = [...(decision.sides.length > 1 ? decision.sides : [decision.best]), ...other];
  const spans = compared.map(({ evidence }): Quoted => ({ article: evidence.article, span: evidence.sentence }));
  const { article, sentence } = decision.best.evidence;
  const items = itemsBehind(article, sentence).map((span): Quoted => ({ article, span }));
  return unique([...(isThroughTime(decision) ? newestFirst(spans) : spans), ...items]);
}

/** Whether values of several times are told side by side. */
function isThroughTime({ split, sides }: Extract<Decision, { found: true }>): boolean {
  return sides.length > 1 && split?.by === 'period';
}

/** Who follows something through time looks into the newest article first. */
function newestFirst(passages: readonly Quoted[]): Quoted[] {
  const day = ({ article }: Quoted): string => article.dateline?.date ?? article.date ?? '';
  return [...passages].sort((one, other) => day(other).localeCompare(day(one)));
}

function nearestTo(candidate: Candidate, at: number): Nearest {
  const { article, sentence } = candidate.evidence;
  return {
    ...citation(article, at + 1),
    quote: withHighlights({ text: verbatim(article, sentence), file: article.file, start: sentence.start, end: sentence.end }, [candidate]),
  };
}

function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}
