import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleLayout } from '../../src/library/article-scores.js';
import { bm25Parameters } from '../../src/library/bm25.js';
import { createScorer } from '../../src/library/lexical-scores.js';
import { memoryIndex } from '../../src/library/memory-index.js';
import { noArticle } from '../../src/library/passage-catalog.js';
import { isBigram, passageTerms } from '../../src/library/passage-terms.js';
import { questionTerms, type WeightedTerm } from '../../src/library/question-terms.js';
import { plainAnalyze } from '../support/plain-language.js';

interface SmallArticle {
  readonly title: string;
  readonly passages: readonly string[];
}

const syllable = fc.constantFrom('thu', 'thù', 'ngân', 'ngan', 'sách', 'xã', 'huyện', '12', 'đạt');
const words = (most: number) => fc.array(syllable, { maxLength: most }).map((list) => list.join(' '));
const article: fc.Arbitrary<SmallArticle> = fc.record({ title: words(3), passages: fc.array(words(8), { minLength: 1, maxLength: 4 }) });

/** BM25 as it is written in books, over articles as texts. */
function naiveScore(articles: readonly SmallArticle[], at: number, terms: readonly WeightedTerm[]): number {
  const { k1, b } = bm25Parameters;
  const occurrences = ({ title, passages }: SmallArticle, { field, term }: WeightedTerm) =>
    passages.flatMap((passage) => plainAnalyze(passage)[field]).filter((other) => other === term).length +
    (plainAnalyze(title)[field].includes(term) ? 1 : 0);
  const lengths = articles.map(
    ({ passages }) => passages.flatMap((passage) => plainAnalyze(passage).accented.filter((term) => !isBigram(term))).length,
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const relative = average > 0 ? (lengths[at] ?? 0) / average : 1;
  const heldBy = (term: WeightedTerm) => articles.filter((each) => occurrences(each, term) > 0).length;
  return terms.reduce((score, typed) => {
    const term = heldBy(typed) > 0 ? typed : { ...typed, ...typed.otherwise };
    const holding = heldBy(term);
    const tf = occurrences(articles[at] as SmallArticle, term);
    const idf = Math.log(1 + (articles.length - holding + 0.5) / (holding + 0.5));
    return tf === 0 ? score : score + (term.weight * idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + b * relative));
  }, 0);
}

function scorerOf(articles: readonly SmallArticle[]) {
  const passages = articles.flatMap(({ title, passages }) => passages.map((own) => passageTerms(plainAnalyze(own), [plainAnalyze(title)])));
  const articleOf = articles.flatMap(({ passages }, number) => passages.map(() => number));
  return createScorer(memoryIndex(passages), { articles: articles.length, articleOf }, bm25Parameters);
}

const termsOf = (text: string) => questionTerms(text, [], plainAnalyze, bm25Parameters);

describe('BM25 of whole articles', () => {
  it('scores every article as the formula does, whatever was asked before, and explains it by its terms', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 5 }), words(6), (articles, text) => {
        const scorer = scorerOf(articles);
        scorer.score(termsOf('thu ngân sách huyện'));
        const { articles: scores, terms } = scorer.score(termsOf(text));
        for (const at of articles.keys()) {
          expect(scores[at]).toBeCloseTo(naiveScore(articles, at, termsOf(text)), 5);
          expect(scorer.explainArticle(terms, at).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(scores[at] ?? Number.NaN, 5);
        }
      }),
    );
  });

  it('finds the article that has all words of a question in different passages', () => {
    const { articles, scores } = scorerOf([
      { title: '', passages: ['xã thu', 'ngân sách đạt'] },
      { title: '', passages: ['xã thu', 'huyện 12 đạt'] },
      { title: '', passages: ['ngân sách đạt', 'huyện 12 thù'] },
    ]).score(termsOf('xã ngân sách'));
    expect(articles[0]).toBeGreaterThan(Math.max(articles[1] ?? 0, articles[2] ?? 0));
    expect(scores[0]).toBe(scores[2]);
  });

  it('scores as if passages that are gone had never been', () => {
    const scoresOf = (texts: readonly string[], layout: ArticleLayout) => {
      const index = memoryIndex(texts.map((own) => passageTerms(plainAnalyze(own), [])));
      return [...createScorer(index, layout, bm25Parameters).score(termsOf('thu ngân xã')).articles];
    };
    const [first, nobody, last] = scoresOf(['thu ngân', 'ngân sách', 'xã'], { articles: 3, articleOf: Uint32Array.of(noArticle, 0, 2) });
    expect([first, last]).toEqual(scoresOf(['ngân sách', 'xã'], { articles: 2, articleOf: [0, 1] }));
    expect(nobody).toBe(0);
  });
});
