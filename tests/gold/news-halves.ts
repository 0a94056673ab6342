import { type Answerable, type GoldCases, muddledCases, readGoldCases, type Unanswerable } from './gold-cases.js';

/** One of the two halves into which the questions over a year of news are split by article. */
export type Half = 'fit' | 'test';

/** The questions over the news: `fit` is there to fit weights on, `test` to measure what was fitted. */
export interface NewsGold {
  readonly halves: Readonly<Record<Half, GoldCases>>;
  /** Both halves as one set. */
  readonly whole: GoldCases;
}

/** The longest evidence, in words: enough to hold a figure or a name, too short to be a sentence. */
const longestEvidence = 8;

/** Reads both halves. */
export function readNewsGold(): NewsGold {
  const halves = { fit: readGoldCases('news-fit.jsonl'), test: readGoldCases('news-test.jsonl') };
  const whole = {
    cases: [...halves.fit.cases, ...halves.test.cases],
    answered: [...halves.fit.answered, ...halves.test.answered],
    refused: [...halves.fit.refused, ...halves.test.refused],
  };
  return { halves, whole };
}

/** The articles that a set names, those that only tempt included. */
export function articlesOf(cases: readonly (Answerable | Unanswerable)[]): ReadonlySet<string> {
  return new Set(cases.flatMap(({ article }) => (article === null ? [] : [article])));
}

/** What is wrong with the form of the two halves, a line each; empty when nothing is. */
export function formFaults({ halves, whole }: NewsGold): string[] {
  const shared = articlesOf(halves.test.cases);
  return [
    ...muddledCases(whole).map((case_) => `twice, or a follow-up without its earlier question: ${case_}`),
    ...[...articlesOf(halves.fit.cases)].filter((file) => shared.has(file)).map((file) => `in both halves: ${file}`),
    ...whole.answered.filter(({ evidence }) => wordCount(evidence) > longestEvidence).map(({ id }) => `${id}: evidence is too long`),
  ];
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
