import { type Span, sliceOf, trimSpan } from '../language/span.js';
import { syllablesOf } from './syllables.js';
import { coverage, matchTerms } from './term-match.js';
import type { WeightedQuestion } from './term-weights.js';
import { indexWords } from './word-index.js';

/** The most characters a headline may have. */
export const longestHeadline = 160;

const clauseEnd = /[,;:](?=\s)/g;
const listOpening = /(?::|\b(?:gồm|như|là))\s+/gu;

/**
 * The core of a sentence for a headline: the whole when it is short enough, else the run of neighbouring clauses within the limit that has most of
 * the question's words. With `list`, what stands behind the opening of the list.
 */
export function coreWords(asked: WeightedQuestion, text: string, sentence: Span, list: boolean): Span {
  if (sentence.end - sentence.start <= longestHeadline) return sentence;
  const opened = list ? afterOpening(text, sentence) : sentence;
  const clauses = clausesOf(text, opened);
  if (list && opened !== sentence) return cutToFit(text, opened);
  let best: Span = cutToFit(text, sentence);
  let bestShare = -1;
  for (const run of runs(clauses)) {
    const share = coverage(asked, matchTerms(asked, indexWords(syllablesOf(text, run))));
    if (share > bestShare + 1e-9) {
      best = run;
      bestShare = share;
    }
  }
  return best;
}

/** Every longest run of neighbouring clauses that fits into a headline, and a first piece of a clause that does not. */
function runs(clauses: readonly Span[]): Span[] {
  return clauses.flatMap((first, at): Span[] => {
    let end = first.end;
    for (const next of clauses.slice(at + 1)) {
      if (next.end - first.start > longestHeadline) break;
      end = next.end;
    }
    return end - first.start > longestHeadline ? [] : [{ start: first.start, end }];
  });
}

function clausesOf(text: string, span: Span): Span[] {
  const piece = sliceOf(text, span);
  const clauses: Span[] = [];
  let start = span.start;
  for (const match of piece.matchAll(clauseEnd)) {
    clauses.push(trimSpan(text, { start, end: span.start + match.index }));
    start = span.start + match.index + 1;
  }
  clauses.push(trimSpan(text, { start, end: span.end }));
  return clauses.filter((clause) => clause.end > clause.start);
}

function afterOpening(text: string, sentence: Span): Span {
  const openings = [...sliceOf(text, sentence).matchAll(listOpening)];
  const opening = openings.find((match) => match[0].startsWith(':')) ?? openings[0];
  if (opening === undefined) return sentence;
  return { start: sentence.start + opening.index + opening[0].length, end: sentence.end };
}

/** As much of the span's beginning as fits, cut at the end of a word. */
function cutToFit(text: string, span: Span): Span {
  if (span.end - span.start <= longestHeadline) return span;
  const piece = text.slice(span.start, span.start + longestHeadline - 1);
  const cut = Math.max(piece.lastIndexOf(' '), 1);
  return trimSpan(text, { start: span.start, end: span.start + cut });
}
