import type { Span } from './span.js';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '{': '}' };
const straightQuote = '"';

/**
 * Brackets and quotes of a line that open and close within `longest` code units, outermost first in text order: a sentence is not cut
 * inside them. A mark that never closes encloses nothing.
 */
export function enclosures(text: string, within: Span, longest: number): Span[] {
  const found: Span[] = [];
  for (let at = within.start; at < within.end; at += 1) {
    const closer = closerOf(text.charAt(at));
    if (closer === null) continue;
    const end = closingOf(text, at, closer, Math.min(within.end, at + longest));
    if (end === null) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

function closerOf(mark: string): string | null {
  return mark === straightQuote ? straightQuote : (closers[mark] ?? null);
}

function closingOf(text: string, open: number, closer: string, limit: number): number | null {
  const opener = text.charAt(open);
  let depth = 0;
  for (let at = open + 1; at < limit; at += 1) {
    const mark = text.charAt(at);
    if (mark === closer && depth === 0) return at + 1;
    if (mark === closer) depth -= 1;
    else if (mark === opener) depth += 1;
  }
  return null;
}
