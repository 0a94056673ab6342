import { describe, expect, it } from 'vitest';
import { bestOf, evaluateRetrieval, methodScores, triedArticleWeights, triedWeights } from '../../src/evaluation/retrieval.js';
import { withoutRepeats } from '../../src/evaluation/retrieval-articles.js';
import { type Candidates, fusedRank, lexicalRank, vectorRank } from '../../src/evaluation/retrieval-candidates.js';
import { openDuplicateFinder } from '../../src/evaluation/retrieval-duplicates.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { newsArticle } from './retrieval-articles.js';

const scale = { bestLexical: 10, bestArticle: 20, cosines: { best: 0.8, floor: 0.2 } };

/** BM25 has the own passage second, the vectors first. */
const torn: Candidates = {
  scale,
  found: [
    { ordinal: 0, own: false, lexical: 10, article: 20, cosine: 0.2 },
    { ordinal: 1, own: true, lexical: 9, article: 20, cosine: 0.8 },
    { ordinal: 2, own: false, lexical: 0, article: 20, cosine: 0.5 },
  ],
};

describe('ranks of candidates', () => {
  it('ranks by words, by vectors and by both', () => {
    const fused = (vectors: number) => fusedRank(torn, { vectors, article: 0.5 });
    expect([lexicalRank(torn), vectorRank(torn), fused(0), fused(0.2)]).toEqual([2, 1, 2, 1]);
  });

  it('does not find by words what shares none', () => {
    const alone: Candidates = { scale, found: [{ ordinal: 4, own: true, lexical: 0, article: 0, cosine: 0.3 }] };
    expect([lexicalRank(alone), vectorRank(alone)]).toEqual([null, 1]);
    expect([0, 0.2].map((vectors) => fusedRank(alone, { vectors, article: 0.5 }))).toEqual([null, 1]);
  });

  it('ranks a passage higher when its whole article has the words', () => {
    const spread: Candidates = { scale, found: torn.found.map((each) => ({ ...each, article: each.own ? 20 : 10, cosine: 0.2 })) };
    expect([0, 0.5].map((article) => fusedRank(spread, { vectors: 0, article }))).toEqual([2, 1]);
  });

  it('takes the best of several own passages, and the earlier of equal ones first', () => {
    const found = [5, 3, 4].map((ordinal) => ({ ordinal, own: ordinal !== 3, lexical: 7, article: 20, cosine: 0.4 }));
    expect(lexicalRank({ scale, found })).toBe(2);
  });
});

describe('methodScores', () => {
  it('has BM25, the vectors and every weight, with the gain over BM25', () => {
    const scores = methodScores([torn, torn]);
    expect(scores.map(({ method, weight }) => `${method} ${weight}`)).toEqual([
      'bm25 null',
      'words null',
      'vectors null',
      ...triedWeights.map((weight) => `fusion ${weight}`),
    ]);
    expect(scores[0]?.gain).toEqual({ mean: 0, low: 0, high: 0 });
    expect(scores[2]?.gain).toEqual({ mean: 0.5, low: 0.5, high: 0.5 });
  });

  it('has the gain over the words of passage and article', () => {
    const [bm25, words, , , fused] = methodScores([{ scale, found: torn.found.map((each) => ({ ...each, article: each.own ? 20 : 10 })) }]);
    expect([bm25, words, fused].map((method) => method?.gainOverWords.mean)).toEqual([-0.5, 0, 0]);
    expect([words, fused].map((method) => method?.gain.mean)).toEqual([0.5, 0.5]);
  });
});

describe('bestOf', () => {
  it('takes the best pair of weights, the first of equal ones', () => {
    const tried = [0.4, 0.7, 0.7, 0.6].map((meanReciprocalRank, at) => ({ vectors: at, article: 0, meanReciprocalRank }));
    expect(bestOf(tried)).toEqual(tried[1]);
  });
});

describe('evaluateRetrieval', () => {
  const articles = Array.from({ length: 12 }, (_, number) => newsArticle(number));

  it('measures three sets, accented and stripped, with other articles asking in each split', async () => {
    const { fit, test, tried, fitted } = await evaluateRetrieval(articles, fakeEmbedder(), 4);
    expect(tried).toHaveLength(triedWeights.length * triedArticleWeights.length);
    expect(fitted).toEqual(bestOf(tried));
    expect(fit.map(({ set, stripped, queries }) => [set, stripped, queries])).toEqual([
      ['title → whole article', false, 4],
      ['title → whole article', true, 4],
      ['title → body', false, 4],
      ['title → body', true, 4],
      ['lead → body', false, 4],
      ['lead → body', true, 4],
    ]);
    expect(test.map(({ queries }) => queries)).toEqual([4, 4, 4, 4, 4, 4]);
    for (const { methods } of [...fit, ...test]) expect(methods[0]?.meanReciprocalRank).toBeGreaterThan(0.3);
  });

  it('gives the same figures again', async () => {
    const once = await evaluateRetrieval(articles, fakeEmbedder(), 3);
    expect(await evaluateRetrieval(articles, fakeEmbedder(), 3)).toEqual(once);
  });

  it('refuses a corpus that has nobody to ask', async () => {
    await expect(evaluateRetrieval(articles.slice(0, 1), fakeEmbedder(), 3)).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('withoutRepeats', () => {
  it('keeps one of two articles of a title, and none that the other part has', () => {
    const [first, second, third] = [newsArticle(20), newsArticle(21), newsArticle(22)];
    const known = openDuplicateFinder();
    known.add(third.text);
    const sameTitle = { ...second, title: first.title };
    expect(withoutRepeats([first, sameTitle, second, third], known)).toEqual([first, second]);
  });
});
