import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../src/figures/extract.js';
import type { Figure } from '../../src/figures/figure.js';
import { type Span, sliceOf } from '../../src/language/span.js';
import { articleOf } from './corpus-article.js';
import { type Corpus, type CorpusCase, type ExpectedFigure, loadCorpora, spanOfQuote } from './corpus-cases.js';

const corpora = loadCorpora();

for (const corpus of corpora) {
  describe(corpus.dimension, () => {
    for (const phrase of corpus.cases) {
      const test = phrase.gap === undefined ? it : it.fails;
      test(phrase.gap === undefined ? phrase.text : `${phrase.text} (gap: ${phrase.gap})`, () => checkCase(corpus, phrase));
    }
    for (const text of corpus.none) {
      it(`nothing in: ${text}`, () => {
        expect(extractFigures(articleOf([text], corpus.dateline)).map((figure) => sliceOf(text, figure))).toEqual([]);
      });
    }
  });
}

describe('the corpora together', () => {
  it('hold at least 300 phrases, none of them twice in one dimension', () => {
    const texts = corpora.flatMap((corpus) =>
      [...corpus.cases.map((phrase) => phrase.text), ...corpus.none].map((text) => `${corpus.dimension}: ${text}`),
    );
    expect(texts.length).toBeGreaterThanOrEqual(300);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

function checkCase(corpus: Corpus, phrase: CorpusCase): void {
  const figures = extractFigures(articleOf([phrase.text], corpus.dateline));
  expect(figures.map((figure) => sliceOf(phrase.text, figure))).toEqual(phrase.expect.map((expected) => expected.quote));
  for (const [index, expected] of phrase.expect.entries()) {
    const figure = figures[index];
    if (figure === undefined) throw new Error('fewer figures than expected');
    const { start, end } = spanOfQuote(phrase.text, expected);
    expect({ start: figure.start, end: figure.end }).toEqual({ start, end });
    expect(told(phrase.text, figure, expected)).toEqual(withoutPosition(expected));
  }
}

function withoutPosition(expected: ExpectedFigure): Record<string, unknown> {
  const { quote: _quote, nth: _nth, ...rest } = expected;
  return rest;
}

/** What the figure says about the attributes that the corpus names. */
function told(text: string, figure: Figure, expected: ExpectedFigure): Record<string, unknown> {
  const words = (span: Span | null) => (span === null ? null : sliceOf(text, span));
  const all: Record<keyof ExpectedFigure, unknown> = {
    quote: words(figure),
    nth: expected.nth,
    value: figure.value,
    upper: figure.upper,
    kind: figure.kind,
    unit: figure.unit,
    bound: figure.bound?.value ?? null,
    target: figure.target?.value ?? null,
    percentOfTarget: figure.percentOfTarget?.value ?? null,
    change: changeTold(figure, expected),
    period: figure.period?.value.text,
    periodRule: figure.period?.rule,
    locality: figure.locality?.value.text,
    localityRule: figure.locality?.rule,
    indicator: words(figure.indicator),
    display: words(figure.display),
    relation: figure.relation,
    planned: figure.planned,
    computed: figure.mismatch?.computed ?? null,
  };
  const wanted = Object.keys(withoutPosition(expected)) as (keyof ExpectedFigure)[];
  return Object.fromEntries(wanted.map((key) => [key, all[key]]));
}

function changeTold(figure: Figure, expected: ExpectedFigure): unknown {
  if (figure.change === null) return null;
  const { direction, value, versus } = figure.change.value;
  return expected.change?.versus === undefined ? { direction, value } : { direction, value, versus };
}
