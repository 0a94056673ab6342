import type { Span } from './span.js';

/** A marker form: what it looks like, and the place of its sign in the row ("(1)" is 1, "b)" is 2). */
interface MarkerForm {
  readonly pattern: RegExp;
  readonly orderOf: (sign: string) => number;
}

interface Marker {
  readonly start: number;
  readonly order: number;
}

const letters = 'abcdefghiklmnopq';
const numbered = (sign: string) => Number(sign);

const forms: readonly MarkerForm[] = [
  { pattern: /(?<![\p{L}\p{Nd}])\((\d{1,2})\)(?=\s*\p{L})/gu, orderOf: numbered },
  { pattern: /(?<=^|[\s;:,.])(\d{1,2})\)(?=\s*\p{L})/gu, orderOf: numbered },
  { pattern: /(?<=^|[\s;:,.])([a-q])\)(?=\s*\p{L})/gu, orderOf: (sign) => letters.indexOf(sign) + 1 },
];

/**
 * Where the items of inline lists begin: "(1) … (2) …", "1) …; 2) …", "a) …; b) …". Only rows that begin at 1 or a and count on count as
 * lists. `within` must not cross a line.
 */
export function inlineItemStarts(text: string, within: Span): number[] {
  const line = text.slice(within.start, within.end);
  if (!line.includes(')')) return [];
  return forms.flatMap((form) => rowsOf(markersOf(line, form)).map((start) => within.start + start)).sort((a, b) => a - b);
}

function markersOf(line: string, form: MarkerForm): Marker[] {
  return Array.from(line.matchAll(form.pattern), (match) => ({ start: match.index, order: form.orderOf(match[1] ?? '') }));
}

function rowsOf(markers: readonly Marker[]): number[] {
  const starts: number[] = [];
  let row: Marker[] = [];
  const close = () => {
    if (row.length > 1) starts.push(...row.map((marker) => marker.start));
    row = [];
  };
  for (const marker of markers) {
    if (marker.order === row.length + 1) row.push(marker);
    else if (marker.order === 1) {
      close();
      row = [marker];
    }
  }
  close();
  return starts;
}
