import { type Span, sliceOf, trimSpan } from '../../language/span.js';
import type { WeightedQuestion } from '../question/term-weights.js';
import { type Syllable, syllablesOf } from '../words/syllables.js';
import { indexWords } from '../words/word-index.js';
import { coverage, matchTerms } from './term-match.js';

/** The most characters a headline may have. */
export const longestHeadline = 160;

/** Room for the dots at both ends. */
const longestCore = longestHeadline - 4;
/** What a window that begins with a clause is worth more, as a share of the question's words. */
const clauseBonus = 0.04;
/** What words behind the last word of the question are worth: the answer to "làm gì" stands behind what was asked. */
const tailBonus = 0.12;
const enoughTail = 50;

/** The text of an article and the figures in it, which are not cut. */
interface Page {
  readonly text: string;
  readonly figures: readonly Span[];
}

const listOpening = /(?::|\b(?:gồm|như|là))\s+/gu;

/**
 * The core of a sentence for a headline: the whole when it is short enough, else the window within the limit that has most of the question's words
 * and most of what stands behind them. With `list`, what stands behind the opening of the list.
 */
export function coreWords(asked: WeightedQuestion, { text, figures }: Page, sentence: Span, list: boolean): Span {
  if (sentence.end - sentence.start <= longestHeadline) return sentence;
  if (list) {
    const opened = afterOpening(text, sentence);
    if (opened !== null) return cutToFit(text, opened, figures);
  }
  return bestWindow(asked, text, sentence, figures);
}

function bestWindow(asked: WeightedQuestion, text: string, sentence: Span, figures: readonly Span[]): Span {
  const syllables = syllablesOf(text, sentence);
  const match = matchTerms(asked, indexWords(syllables));
  const positions = match.positions.flat();
  let best = cutToFit(text, sentence, figures);
  let bestWorth = -1;
  for (const [at, first] of syllables.entries()) {
    const opens = at === 0 || first.afterMark;
    if ((!opens && !positions.includes(at)) || figureAt(first.start, figures) !== undefined) continue;
    const window = cutToFit(text, { start: first.start, end: sentence.end }, figures);
    const worth = worthOf(asked, text, window, syllables, positions) + (opens ? clauseBonus : 0);
    if (worth > bestWorth + 1e-9) {
      best = window;
      bestWorth = worth;
    }
  }
  return best;
}

function worthOf(
  asked: WeightedQuestion,
  text: string,
  window: Span,
  syllables: readonly Syllable[],
  positions: readonly number[],
): number {
  const share = coverage(asked, matchTerms(asked, indexWords(syllablesOf(text, window))));
  const inside = positions.flatMap((at) => syllables[at] ?? []).filter(({ start, end }) => start >= window.start && end <= window.end);
  const last = Math.max(window.start, ...inside.map(({ end }) => end));
  return share + tailBonus * Math.min(1, (window.end - last) / enoughTail);
}

/** What stands behind the first colon, else behind the first "gồm", "như" or "là"; null when there is none. */
function afterOpening(text: string, sentence: Span): Span | null {
  const openings = [...sliceOf(text, sentence).matchAll(listOpening)];
  const opening = openings.find((match) => match[0].startsWith(':')) ?? openings[0];
  return opening === undefined ? null : { start: sentence.start + opening.index + opening[0].length, end: sentence.end };
}

/** As much of the span's beginning as fits, cut at the end of a word and never inside a number, a fraction or its unit. */
function cutToFit(text: string, span: Span, figures: readonly Span[]): Span {
  if (span.end - span.start <= longestCore) return span;
  const piece = text.slice(span.start, span.start + longestCore);
  const cut = /\s/.test(text.charAt(span.start + longestCore)) ? longestCore : Math.max(piece.lastIndexOf(' '), 1);
  const end = span.start + cut;
  const before = figureAt(end, figures)?.start ?? end;
  return trimSpan(text, { start: span.start, end: before > span.start ? before : end });
}

/** The figure that a cut at an offset would part; the widest of those that lie in each other. */
function figureAt(offset: number, figures: readonly Span[]): Span | undefined {
  const parted = figures.filter(({ start, end }) => start < offset && offset < end);
  return parted.reduce<Span | undefined>((widest, one) => (widest === undefined || one.start < widest.start ? one : widest), undefined);
}
