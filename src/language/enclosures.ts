import type { Span } from './span.js';

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '{': '}' };
const straightQuote = '"';
const opener = new RegExp(`[${straightQuote}${Object.keys(closers).join('\\')}]`, 'g');

/**
 * Brackets and quotes of a line that open and close within `longest` code units, outermost first in text order: a sentence is not cut
 * inside them. A mark that never closes encloses nothing.
 */
export function enclosures(text: string, within: Span, longest: number): Span[] {
  const found: Span[] = [];
  let free = within.start;
  for (const { 0: mark, index } of text.slice(within.start, within.end).matchAll(opener)) {
    const start = within.start + index;
    if (start < free) continue;
    const end = closingOf(text, start, closers[mark] ?? straightQuote, Math.min(within.end, start + longest));
    if (end === null) continue;
    found.push({ start, end });
    free = end;
  }
  return found;
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
