import type { PageFacts } from './page-facts.js';
import { keyOf } from './words.js';

/** A fact of the page that the digest does not state. */
export interface MissingFact {
  readonly kind: keyof PageFacts;
  readonly fact: string;
}

/** Slips of the pen on a page and shorthand in its captions, with what a digest writes instead. */
const respelled: Readonly<Record<string, string>> = { Covd: 'Covid', UVTV: 'Ủy viên Thường vụ', Đ: 'đồng chí' };

/** Which facts do not occur in what the digest tells. Letter case and tone-mark placement do not count; figures count as written. */
export function missingFacts(facts: PageFacts, told: string): MissingFact[] {
  const haystack = keyOf(`${told}\n${told.replace(/[-/()“”]/g, ' ')}`);
  const days = new Set(daysIn(told));
  return [
    ...facts.dates.filter((fact) => !days.has(isoDay(fact))).map((fact) => ({ kind: 'dates' as const, fact })),
    ...absent('documents', facts.documents, (fact) => haystack.includes(keyOf(fact))),
    ...absent('numbers', facts.numbers, (fact) => statesNumber(told, fact)),
    ...absent('names', facts.names, (fact) => haystack.includes(keyOf(fact.replace(/[\p{L}\p{M}]+/gu, (word) => respelled[word] ?? word)))),
    ...absent('quotations', facts.quotations, (fact) => haystack.includes(keyOf(fact))),
  ];
}

function absent<Kind extends keyof PageFacts>(kind: Kind, facts: readonly string[], isTold: (fact: string) => boolean): MissingFact[] {
  return facts.filter((fact) => !isTold(fact)).map((fact) => ({ kind, fact }));
}

/** Whether the text has the figure as written, not as a part of a longer number or word. */
export function statesNumber(told: string, fact: string): boolean {
  const literal = fact.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\d.,/])${literal}(?![\\d%\\p{L}]|[.,/]\\d)`, 'u').test(told);
}

function daysIn(text: string): string[] {
  const written = [...text.matchAll(/(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/g)].map((match) => isoDay(match[0]));
  return [...written, ...(text.match(/\d{4}-\d{2}-\d{2}/g) ?? [])];
}

function isoDay(written: string): string {
  const [day = '', month = '', year = ''] = written.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
