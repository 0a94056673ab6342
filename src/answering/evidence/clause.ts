import type { Span } from '../../language/span.js';
import type { Syllable } from '../words/syllables.js';
import type { Evidence } from './evidence.js';

/** The words of a sentence from the mark before a span to the mark behind it. */
export function pieceAround({ syllables }: Evidence, span: Span): Syllable[] {
  const at = syllables.findIndex((syllable) => syllable.end > span.start);
  const from = syllables.findLastIndex(({ afterMark }, position) => position <= at && afterMark);
  const to = syllables.findIndex(({ afterMark, start }) => afterMark && start >= span.end);
  return syllables.slice(Math.max(0, from), to < 0 ? syllables.length : to);
}

/** Words of a label before its colon at most: "Hộ cận nghèo: 203 hộ". */
const longestLabel = 6;

/** As {@link clauseAround}, with the short label that a colon parts from it. */
export function labelledClauseAround(evidence: Evidence, span: Span): Syllable[] {
  const clause = clauseAround(evidence, span);
  const { syllables, article } = evidence;
  const [first] = clause;
  const at = first === undefined ? -1 : syllables.indexOf(first);
  const last = syllables[at - 1];
  if (first === undefined || last === undefined || !article.text.slice(last.end, first.start).includes(':')) return clause;
  const from = Math.max(
    0,
    syllables.findLastIndex(({ afterBreak }, position) => position < at && afterBreak),
  );
  return at - from > longestLabel ? clause : [...syllables.slice(from, at), ...clause];
}

/** The words of a sentence from the break (semicolon, colon) before a span to the break behind it. */
export function clauseAround({ syllables }: Evidence, span: Span): Syllable[] {
  const at = syllables.findIndex((syllable) => syllable.end > span.start);
  const from = syllables.findLastIndex(({ afterBreak }, position) => position <= at && afterBreak);
  const to = syllables.findIndex(({ afterBreak }, position) => position > at && afterBreak);
  return syllables.slice(Math.max(0, from), to < 0 ? syllables.length : to);
}
