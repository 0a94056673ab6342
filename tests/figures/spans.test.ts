import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/figures/extract.js';
import { canonicalize } from '../../src/language/canonical.js';
import { contains, type Span } from '../../src/language/span.js';
import { articleOf } from './corpus-article.js';
import { loadCorpora } from './corpus-cases.js';

const phrases = loadCorpora().flatMap((corpus) => [...corpus.cases.map((phrase) => phrase.text), ...corpus.none]);
const marks = fc.constantFrom(
  ' ',
  ', ',
  '; ',
  ' và ',
  ' (',
  ') ',
  '. ',
  '\n',
  '/',
  '-',
  '%',
  ' 12',
  ' 3,5 triệu',
  ' so với ',
  ' từ ',
  ' lên ',
);
const pieces = fc.array(fc.oneof(fc.constantFrom(...phrases), marks, fc.string({ maxLength: 12 })), { maxLength: 8 });

describe('any text', () => {
  it('gives figures whose spans lie in it, in order, without overlap, and whose line holds the number', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = canonicalize(parts.join(''));
        const { figures, notMeasures } = readArticle(articleOf([text], '2023-11-28', 'Tin huyện Tân Hồng'));
        let end = 0;
        for (const figure of figures) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          end = figure.end;
          expect(contains(figure.display, figure)).toBe(true);
          expect(contains(figure.sentence, figure.display)).toBe(true);
          expect(figure.display.end - figure.display.start <= 120 || figure.display.end - figure.display.start < 160).toBe(true);
          expect(figure.parent === null || figure.parent < figures.length).toBe(true);
        }
        for (const number of notMeasures) expect(isInside(number, figures)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

function isInside(span: Span, outers: readonly Span[]): boolean {
  return outers.some((outer) => contains(outer, span));
}
