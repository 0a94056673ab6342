import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bm25Parameters, inverseFrequency, lengthNorm, saturation } from '../../src/library/bm25.js';
import type { Field } from '../../src/library/lexical-index.js';
import { createScorer } from '../../src/library/lexical-scores.js';
import { memoryIndex } from '../../src/library/memory-index.js';
import { type Analysis, passageTerms } from '../../src/library/passage-terms.js';
import { questionTerms, type WeightedTerm } from '../../src/library/question-terms.js';
import { plainAnalyze } from '../support/plain-language.js';

interface SmallPassage {
  readonly own: string;
  readonly title: string;
}

const syllable = fc.constantFrom('thu', 'thù', 'ngân', 'ngan', 'sách', 'xã', 'huyện', '12', 'đạt', 'dat', 'của');
const words = (most: number) => fc.array(syllable, { maxLength: most }).map((list) => list.join(' '));
const passage: fc.Arbitrary<SmallPassage> = fc.record({ own: words(12), title: words(4) });
const share = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((hundredths) => hundredths / 100);
const parameters = fc.record({
  k1: share(3),
  b: share(1),
  contextWeight: share(1),
  foldedWeight: share(1),
  bigramWeight: share(2),
  expansionWeight: share(1),
  commonShare: fc.constantFrom(0.2, 1 / 3, 1),
  commonFrom: fc.constantFrom(0, 4, 100),
});

/** The formula as it is written in books, passage by passage. */
function naiveScore(passages: readonly SmallPassage[], at: number, terms: readonly WeightedTerm[], p: typeof bm25Parameters): number {
  const analyses = passages.map(({ own, title }) => ({ own: plainAnalyze(own), title: plainAnalyze(title) }));
  const times = (list: readonly string[], term: string) => list.filter((other) => other === term).length;
  const holds = ({ own, title }: { own: Analysis; title: Analysis }, field: Field, term: string) =>
    [...own[field], ...title[field]].includes(term);
  const lengths = analyses.map(({ own }) => own.accented.filter((term) => !term.includes('_')).length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const df = ({ field, term }: WeightedTerm) => analyses.filter((analysis) => holds(analysis, field, term)).length;
  const found = terms.map((term) => (df(term) > 0 ? term : { ...term, ...term.otherwise })).filter((term) => df(term) > 0);
  const rare = passages.length < p.commonFrom ? found : found.filter((term) => df(term) <= passages.length * p.commonShare);
  const analysis = analyses[at];
  if (analysis === undefined) return Number.NaN;
  let score = 0;
  for (const term of rare.length > 0 ? rare : found) {
    const tf = times(analysis.own[term.field], term.term) + (analysis.title[term.field].includes(term.term) ? p.contextWeight : 0);
    if (tf === 0) continue;
    const idf = Math.log(1 + (passages.length - df(term) + 0.5) / (df(term) + 0.5));
    const relative = average > 0 ? (lengths[at] ?? 0) / average : 1;
    score += term.weight * idf * ((tf * (p.k1 + 1)) / (tf + p.k1 * (1 - p.b + p.b * relative)));
  }
  return score;
}

/** Articles of one passage each. */
const eachItsOwn = (passages: number) => ({ articles: passages, articleOf: Array.from({ length: passages }, (_, at) => at) });

describe('BM25', () => {
  it('scores every passage as the formula does', () => {
    fc.assert(
      fc.property(
        fc.array(passage, { minLength: 1, maxLength: 8 }),
        words(6),
        fc.array(words(3), { maxLength: 2 }),
        parameters,
        (passages, text, expansions, p) => {
          const index = memoryIndex(passages.map(({ own, title }) => passageTerms(plainAnalyze(own), [plainAnalyze(title)])));
          const terms = questionTerms(text, expansions, plainAnalyze, p);
          const scorer = createScorer(index, eachItsOwn(passages.length), p);
          scorer.score(questionTerms('thu ngân sách huyện', [], plainAnalyze, p));
          const { scores, best, above } = scorer.score(terms);
          const positive: number[] = [];
          for (const at of passages.keys()) {
            const naive = naiveScore(passages, at, terms, p);
            expect(scores[at]).toBeCloseTo(naive, 5);
            if (naive > 0) positive.push(at);
          }
          expect([...above(0)]).toEqual(positive);
          expect(best).toBe(Math.max(...scores));
          expect([...above(best / 2)]).toEqual(positive.filter((at) => (scores[at] as number) >= Math.fround(best / 2)));
        },
      ),
    );
  });

  it('explains a score by its terms', () => {
    const texts = ['thu ngân sách đạt khá', 'chi ngân sách', 'sách hay'];
    const index = memoryIndex(texts.map((text) => passageTerms(plainAnalyze(text), [])));
    const scorer = createScorer(index, eachItsOwn(texts.length), bm25Parameters);
    const { scores, terms } = scorer.score(questionTerms('ngân sách thu', [], plainAnalyze, bm25Parameters));
    for (const at of texts.keys()) {
      const parts = scorer.explainPassage(terms, at);
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(scores[at] ?? Number.NaN, 5);
    }
  });

  it('never weighs a term below zero, and a rarer one more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), fc.nat(), (passages, seed) => {
        const frequency = seed % passages;
        expect(inverseFrequency(passages, frequency + 1)).toBeGreaterThan(0);
        expect(inverseFrequency(passages, frequency)).toBeGreaterThan(inverseFrequency(passages, frequency + 1));
      }),
    );
  });

  it('saturates, and discounts long passages', () => {
    const norm = lengthNorm(50, 50, bm25Parameters);
    expect(saturation(0, norm, bm25Parameters)).toBe(0);
    expect(saturation(2, norm, bm25Parameters)).toBeGreaterThan(saturation(1, norm, bm25Parameters));
    expect(saturation(1_000, norm, bm25Parameters)).toBeLessThan(bm25Parameters.k1 + 1);
    expect(lengthNorm(100, 50, bm25Parameters)).toBeGreaterThan(norm);
    expect(lengthNorm(0, 0, bm25Parameters)).toBe(bm25Parameters.k1);
  });
});

describe('terms of a question', () => {
  const fieldsOf = (text: string) => new Set(questionTerms(text, [], plainAnalyze, bm25Parameters).map(({ field }) => field));

  it('go to the folded field alone without accents, to both with accents', () => {
    expect(fieldsOf('xa nao dat nong thon moi')).toEqual(new Set(['folded']));
    expect(fieldsOf('thu ngân sách')).toEqual(new Set(['accented', 'folded']));
  });

  it('go to the accented field alone, for what both count, where each syllable has an accent or is a number', () => {
    const weightsOf = (text: string) =>
      questionTerms(text, [], plainAnalyze, bm25Parameters).map(({ field, term, weight }) => [field, term, weight]);
    const both = 1 + bm25Parameters.foldedWeight;
    expect(weightsOf('huyện 2023')).toEqual([
      ['accented', 'huyện', both],
      ['accented', '2023', both],
      ['accented', 'huyện_2023', both * bm25Parameters.bigramWeight],
    ]);
    expect(weightsOf('hộ ngheo').map(([field, term]) => `${field} ${term}`)).toEqual([
      'accented hộ',
      'accented ngheo',
      'folded ngheo',
      'accented hộ_ngheo',
      'folded ho_ngheo',
    ]);
  });

  it('are looked for without accents when no passage has them as they were typed', () => {
    const index = memoryIndex(['Trảng Bàng thu ngân sách', 'thu ngân sách'].map((text) => passageTerms(plainAnalyze(text), [])));
    const { scores, terms } = createScorer(index, eachItsOwn(2), bm25Parameters).score(
      questionTerms('Trãng Bàng', [], plainAnalyze, bm25Parameters),
    );
    expect(terms.map(({ field, term }) => `${field} ${term}`)).toContain('folded trang');
    expect(scores[0]).toBeGreaterThan(0);
    expect(scores[1]).toBe(0);
  });

  it('count once, those of the question before those of an expansion', () => {
    const terms = questionTerms('hộ nghèo hộ', ['hộ cận'], plainAnalyze, bm25Parameters);
    const ho = terms.filter(({ field, term }) => field === 'accented' && term === 'hộ');
    const { expansionWeight, bigramWeight, foldedWeight } = bm25Parameters;
    const both = 1 + foldedWeight;
    expect(ho).toMatchObject([{ term: 'hộ', weight: both, source: 'question' }]);
    const can = terms.find(({ field, term }) => field === 'accented' && term === 'cận');
    expect(can).toMatchObject({ weight: expansionWeight * both, source: 'expansion' });
    const pair = terms.find(({ field, term }) => field === 'accented' && term === 'hộ_cận');
    expect(pair?.weight).toBeCloseTo(expansionWeight * bigramWeight * both, 12);
    expect(pair?.otherwise?.weight).toBeCloseTo(expansionWeight * bigramWeight * foldedWeight, 12);
  });
});
