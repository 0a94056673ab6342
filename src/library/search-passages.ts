import { TienDoError } from '../errors.js';
import { hasAccents } from '../language/fold.js';
import type { Hit, RetrievalQuery } from './library.js';
import { questionTerms } from './question-terms.js';
import type { SearchGround } from './search-ground.js';
import { flagArticles, flaggedScope, unflaggedScope, wholeScope } from './search-scope.js';
import { type Question, searchTier, tierBonus } from './search-tier.js';

/**
 * The passages found for a question, best first: those of articles that mention a wanted place before all others, each tier gathered,
 * normalised and fused on its own. Place keys are compared without accents when the question has none.
 * @throws TienDoError `usage` when `k` is below 1 or the vector has another number of dimensions than the library.
 */
export function searchPassages(ground: SearchGround, query: RetrievalQuery): Hit[] {
  checkQuery(ground, query);
  if (ground.catalog.passages === 0) return [];
  const { catalog } = ground;
  const question = readQuestion(ground, query);
  if (query.places.length === 0) return searchTier(ground, question, wholeScope(catalog), query.k, 0);
  const folded = !hasAccents(query.text);
  const wanted = flagArticles(
    catalog,
    query.places.map((key) => catalog.articlesOfPlace(key, folded)),
  );
  const first = searchTier(ground, question, flaggedScope(catalog, wanted), query.k, tierBonus);
  if (first.length >= query.k) return first;
  return [...first, ...searchTier(ground, question, unflaggedScope(catalog, wanted), query.k - first.length, 0)];
}

function readQuestion(ground: SearchGround, query: RetrievalQuery): Question {
  const terms = questionTerms(query.text, query.expansions, ground.analyze, ground.parameters);
  const articlesOfYears = query.years.map((year) => ground.catalog.articlesOfYear(year));
  return {
    lexical: ground.scorer.score(terms),
    vector: query.vector?.some((component) => component !== 0) ? query.vector : null,
    years: articlesOfYears.length === 0 ? null : flagArticles(ground.catalog, articlesOfYears),
    k: query.k,
  };
}

function checkQuery(ground: SearchGround, query: RetrievalQuery): void {
  if (!(query.k >= 1)) throw new TienDoError('usage', { problem: `A search for ${query.k} passages makes no sense; ask for 1 or more.` });
  if (query.vector === null || ground.catalog.passages === 0 || query.vector.length === ground.dimensions) return;
  throw new TienDoError('usage', {
    problem: `The question's vector has ${query.vector.length} dimensions, the library's ${ground.dimensions}; rebuild the library.`,
  });
}
