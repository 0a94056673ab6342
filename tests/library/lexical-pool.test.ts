import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicalPool } from '../../src/library/lexical-pool.js';
import type { LexicalScores } from '../../src/library/lexical-scores.js';
import type { PassageCatalog } from '../../src/library/passage-catalog.js';
import { flaggedScope, unflaggedScope, wholeScope } from '../../src/library/search-scope.js';

const perArticle = 3;
const score = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 60, max: 100 }), fc.integer({ min: 1, max: 100 }));

function catalogOf(passages: number): PassageCatalog {
  const articles = Math.ceil(passages / perArticle);
  const articleOf = Uint32Array.from({ length: passages }, (_, ordinal) => Math.floor(ordinal / perArticle));
  return {
    ...{ size: passages, passages, articles, articleOf },
    positionOf: Uint32Array.from({ length: passages }, (_, ordinal) => ordinal % perArticle),
    rankOf: Uint32Array.from({ length: articles }, (_, article) => article),
    file: (article) => `${article}`,
    passagesOf: (article) => ({ first: article * perArticle, count: Math.min(perArticle, passages - article * perArticle) }),
    articlesOfPlace: () => [],
    articlesOfYear: () => [],
    isRepeat: () => false,
  };
}

function lexicalOf(values: readonly number[]): LexicalScores {
  const scores = Float32Array.from(values);
  const above = (least: number) => Uint32Array.from(values.flatMap((value, at) => (value > 0 && value >= least ? [at] : [])));
  return { scores, above, best: Math.max(0, ...values), articles: new Float32Array(0), terms: [] };
}

describe('the pool of the best passages', () => {
  it('is what sorting all that match gives, in every scope and with any raise', () => {
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 90 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.constantFrom('whole', 'flagged', 'unflagged'),
        fc.constantFrom(0, 0.3),
        (values, count, inScope, isRaised, kind, share) => {
          const catalog = catalogOf(values.length);
          const flags = Uint8Array.from(inScope.slice(0, catalog.articles), Number);
          const raised = share === 0 ? null : Uint8Array.from(isRaised, Number);
          const scope =
            kind === 'whole' ? wholeScope(catalog) : kind === 'flagged' ? flaggedScope(catalog, flags) : unflaggedScope(catalog, flags);
          const matched = values.flatMap((value, ordinal) => (value > 0 && scope.has(ordinal) ? [ordinal] : []));
          const best = Math.max(0, ...matched.map((ordinal) => values[ordinal] ?? 0));
          const worth = (ordinal: number) => (values[ordinal] ?? 0) + (raised?.[Math.floor(ordinal / perArticle)] === 1 ? share * best : 0);
          const expected = [...matched].sort((a, b) => worth(b) - worth(a) || a - b).slice(0, count);
          expect(lexicalPool(scope, lexicalOf(values), count, catalog, { flags: raised, share })).toEqual({ ordinals: expected, best });
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
