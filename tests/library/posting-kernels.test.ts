import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bm25Parameters, inverseFrequency, lengthNorm, saturation } from '../../src/library/bm25.js';
import { type LexicalIndex, type PostingList, weightedOccurrences } from '../../src/library/lexical-index.js';
import { createScorer } from '../../src/library/lexical-scores.js';
import { noArticle } from '../../src/library/passage-catalog.js';
import { createSink, writeEntries } from '../../src/library/posting-codec.js';
import type { WeightedTerm } from '../../src/library/question-terms.js';

interface Entry {
  readonly ordinal: number;
  readonly count: number;
}

/** Gaps of one byte, of two and of three. */
const gap = fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 8_000, max: 60_000 }));
const entries = fc
  .array(fc.record({ gap, count: fc.constantFrom(1, 2, 2, 2, 3, 4, 7, 254, 255) }), { minLength: 1, maxLength: 60 })
  .map((steps) => {
    let ordinal = -1;
    return steps.map(({ gap, count }): Entry => {
      ordinal += gap;
      return { ordinal, count };
    });
  })
  .filter((list) => (list.at(-1)?.ordinal ?? 0) < 300_000);

function listOf(held: readonly Entry[]): PostingList {
  const sink = createSink(0);
  const ordinals = Uint32Array.from(held, ({ ordinal }) => ordinal);
  writeEntries(
    sink,
    ordinals,
    Uint8Array.from(held, ({ count }) => count),
    held.length,
  );
  return { frequency: held.length, entries: sink.bytes.slice(0, sink.length) };
}

/** Lists of terms "0", "1", … over passages of a few lengths. */
function indexOf(lists: readonly (readonly Entry[])[]): LexicalIndex {
  const size = Math.max(...lists.map((held) => held.at(-1)?.ordinal ?? 0)) + 1;
  const lengths = Uint16Array.from({ length: size }, (_, ordinal) => 20 + (ordinal % 7));
  const find = (_: string, term: string) => listOf(lists[Number(term)] ?? []);
  return { size, passages: size, averageLength: 23, lengths, find };
}

const articleOf = (ordinal: number) => (ordinal % 11 === 10 ? noArticle : Math.floor(ordinal / 40));
const term = (at: number): WeightedTerm => ({ field: 'accented', term: String(at), weight: 1 + at, source: 'question' });

/** BM25 as it is written in books, of the passages that have any. */
function naiveScores(index: LexicalIndex, lists: readonly (readonly Entry[])[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [at, list] of lists.entries()) {
    for (const { ordinal, count } of list) {
      const occurrences = weightedOccurrences(count, bm25Parameters.contextWeight);
      const gain = (1 + at) * inverseFrequency(index.passages, list.length);
      const share = saturation(occurrences, lengthNorm(index.lengths[ordinal] ?? 0, 23, bm25Parameters), bm25Parameters);
      scores.set(ordinal, (scores.get(ordinal) ?? 0) + gain * share);
    }
  }
  return scores;
}

describe('scores of long and sparse lists', () => {
  it('are those of the formula, for passages and for articles', () => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 3 }), (lists) => {
        const index = indexOf(lists);
        const layout = {
          articles: Math.ceil(index.size / 40),
          articleOf: Uint32Array.from({ length: index.size }, (_, at) => articleOf(at)),
        };
        const parameters = { ...bm25Parameters, commonFrom: Number.POSITIVE_INFINITY };
        const { scores, articles, above, best } = createScorer(index, layout, parameters).score(lists.map((_, at) => term(at)));
        const expected = naiveScores(index, lists);
        const held = new Set(lists.flat().map(({ ordinal }) => articleOf(ordinal)));
        held.delete(noArticle);
        for (const [ordinal, score] of expected) expect(scores[ordinal]).toBeCloseTo(score, 4);
        expect([...above(0)]).toEqual([...expected.keys()].sort((a, b) => a - b));
        expect(best).toBeCloseTo(Math.max(...expected.values()), 4);
        expect([...articles.entries()].filter(([, score]) => score > 0).map(([article]) => article)).toEqual(
          [...held].sort((a, b) => a - b),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('are right behind a gap of four bytes', () => {
    const far = 1_200_000;
    const index = indexOf([
      [
        { ordinal: 3, count: 2 },
        { ordinal: far, count: 5 },
      ],
    ]);
    const layout = { articles: 1, articleOf: new Uint32Array(index.size) };
    const { above } = createScorer(index, layout, { ...bm25Parameters, commonShare: 1 }).score([term(0)]);
    expect([...above(0)]).toEqual([3, far]);
  });

  it('come out the same after a list that needs more room', () => {
    const long = Array.from({ length: 90_000 }, (_, at): Entry => ({ ordinal: at * 3, count: 5 }));
    const index = indexOf([long, [{ ordinal: 6, count: 2 }]]);
    const layout = { articles: 1, articleOf: new Uint32Array(index.size) };
    const scorer = createScorer(index, layout, { ...bm25Parameters, commonShare: 1 });
    const before = scorer.score([term(1)]).scores[6];
    expect(scorer.score([term(0)]).above(0)).toHaveLength(90_000);
    const after = scorer.score([term(1)]);
    expect([after.scores[6], ...after.above(0)]).toEqual([before, 6]);
  });
});
