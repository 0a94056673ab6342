import { type Span, trimSpan } from '../language/span.js';
import { evenGroups } from './even-groups.js';
import type { PassageLimits } from './passage-limits.js';

/** Where a sentence that is too long for the embedder may be cut, the best places first. */
const cutsAfter = [/;\s+/g, /,\s+/g, /\s+/g];

/**
 * The sentence, or when it has more tokens than the limit, its parts: cut after ";", where that does not do after ",", else between words. Only a run of
 * characters without any space that is too long by itself (an address, an encoded file) is cut inside.
 */
export function cutToLimit(text: string, sentence: Span, limits: PassageLimits, level = 0): Span[] {
  if (limits.countTokens(text.slice(sentence.start, sentence.end)) <= limits.maxTokens) return [sentence];
  const mark = cutsAfter[level];
  if (mark === undefined) {
    const parts = halves(text, sentence);
    return parts.length < 2 ? parts : parts.flatMap((half) => cutToLimit(text, half, limits, level));
  }
  const pieces = piecesAfter(text, sentence, mark);
  if (pieces.length < 2) return cutToLimit(text, sentence, limits, level + 1);
  const overhead = limits.countTokens('');
  const costs = pieces.map((piece) => limits.countTokens(text.slice(piece.start, piece.end)) - overhead);
  return evenGroups(costs, limits.maxTokens - overhead).flatMap(({ from, to }) => {
    const part = { start: pieces[from]?.start ?? sentence.start, end: pieces[to - 1]?.end ?? sentence.end };
    const isWhole = to - from === pieces.length;
    return cutToLimit(text, part, limits, to - from > 1 && !isWhole ? level : level + 1);
  });
}

function piecesAfter(text: string, within: Span, mark: RegExp): Span[] {
  const pieces: Span[] = [];
  let start = within.start;
  for (const match of text.slice(within.start, within.end).matchAll(mark)) {
    const end = within.start + match.index + match[0].length;
    pieces.push(trimSpan(text, { start, end }));
    start = end;
  }
  pieces.push(trimSpan(text, { start, end: within.end }));
  return pieces.filter((piece) => piece.start < piece.end);
}

function halves(text: string, span: Span): Span[] {
  let middle = Math.floor((span.start + span.end) / 2);
  if (/[\udc00-\udfff]/.test(text.charAt(middle))) middle += 1;
  const parts = [
    { start: span.start, end: middle },
    { start: middle, end: span.end },
  ];
  return middle <= span.start || middle >= span.end ? [span] : parts;
}
