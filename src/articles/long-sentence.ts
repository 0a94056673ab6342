import { type Span, trimSpan } from '../language/span.js';
import { evenGroups, type Group } from './even-groups.js';
import { isWithinLimit, type PassageLimits } from './passage-limits.js';

/** Where a sentence that is too long for the embedder may be cut, the best places first. */
const cutsAfter = [/;\s+/g, /,\s+/g, /\s+/g];

/**
 * The sentence, or when it has more tokens than the limit, its parts: cut after ";", where that does not do after ",", else between words. Only a run of
 * characters without any space that is too long by itself (an address, an encoded file) is cut inside.
 */
export function cutToLimit(text: string, sentence: Span, limits: PassageLimits, level = 0): Span[] {
  if (isWithinLimit(text.slice(sentence.start, sentence.end), limits)) return [sentence];
  const mark = cutsAfter[level];
  if (mark === undefined) {
    const parts = halves(text, sentence);
    return parts.length < 2 ? parts : parts.flatMap((half) => cutToLimit(text, half, limits, level));
  }
  const pieces = piecesAfter(text, sentence, mark);
  if (pieces.length < 2) return cutToLimit(text, sentence, limits, level + 1);
  return groupsOf(text, pieces, limits).flatMap(({ from, to }) => {
    const part = { start: pieces[from]?.start ?? sentence.start, end: pieces[to - 1]?.end ?? sentence.end };
    return cutToLimit(text, part, limits, to - from > 1 ? level : level + 1);
  });
}

/** Neighbouring pieces that go together within the limit; never all of them, for together they are over it, blanks between them included. */
function groupsOf(text: string, pieces: readonly Span[], limits: PassageLimits): Group[] {
  const overhead = limits.countTokens('');
  const costs = pieces.map((piece) => limits.countTokens(text.slice(piece.start, piece.end)) - overhead);
  const groups = evenGroups(costs, limits.maxTokens - overhead);
  const middle = Math.ceil(pieces.length / 2);
  if (groups.length > 1) return groups;
  return [
    { from: 0, to: middle },
    { from: middle, to: pieces.length },
  ];
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
