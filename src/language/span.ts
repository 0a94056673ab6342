/**
 * A half-open range `[start, end)` of UTF-16 code units of one article's canonical text, so that
 * `text.slice(start, end)` is the quote. `0 <= start <= end <= text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span stands for. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` holds every code unit of `inner`; an empty inner span on the border counts as held. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** The same range without white space at either end; an all-blank span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

const rareBlanks = /[^\S\t-\r ]/;

function isBlank(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  return code > 0x7f && rareBlanks.test(String.fromCharCode(code));
}

/**
 * Keeps a set of spans that do not overlap: the longest wins, of equals the earliest. The result is in text order.
 * It is the one overlap policy of the project (the same as spaCy's `filter_spans`).
 */
export function longestFirst<T extends Span>(spans: readonly T[]): T[] {
  const ranked = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: T[] = [];
  for (const span of ranked) {
    const place = firstNotBefore(kept, span);
    const free = [kept[place - 1], kept[place]].every((other) => other === undefined || !overlaps(other, span));
    if (free) kept.splice(place, 0, span);
  }
  return kept;
}

function firstNotBefore(ordered: readonly Span[], span: Span): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
