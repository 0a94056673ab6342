import { noArticle, type PassageCatalog } from './passage-catalog.js';
import type { Scope } from './vector-index.js';

/** By article number, 1 for those that any of the wanted things is found in. */
export function flagArticles(catalog: PassageCatalog, found: Iterable<Iterable<number>>): Uint8Array {
  const flags = new Uint8Array(catalog.articles);
  for (const articles of found) for (const article of articles) flags[article] = 1;
  return flags;
}

/** Every passage that is there. */
export function wholeScope(catalog: PassageCatalog): Scope {
  return scopeOf(catalog, catalog.passages, (article) => article !== noArticle);
}

/** The passages of the flagged articles. */
export function flaggedScope(catalog: PassageCatalog, flags: Uint8Array): Scope {
  const scope = scopeOf(catalog, countPassages(catalog, flags), (article) => flags[article] === 1);
  return { ...scope, ordinals: () => passagesOf(catalog, flags) };
}

/** The passages of all other articles. */
export function unflaggedScope(catalog: PassageCatalog, flags: Uint8Array): Scope {
  return scopeOf(catalog, catalog.passages - countPassages(catalog, flags), (article) => article !== noArticle && flags[article] === 0);
}

function scopeOf(catalog: PassageCatalog, size: number, wants: (article: number) => boolean): Scope {
  const has = (ordinal: number) => wants(catalog.articleOf[ordinal] ?? noArticle);
  return { size, has, ordinals: () => matching(catalog.size, has) };
}

function* matching(size: number, has: (ordinal: number) => boolean): Generator<number> {
  for (let ordinal = 0; ordinal < size; ordinal += 1) if (has(ordinal)) yield ordinal;
}

function* passagesOf(catalog: PassageCatalog, flags: Uint8Array): Generator<number> {
  for (let article = 0; article < flags.length; article += 1) {
    if (flags[article] === 0) continue;
    const { first, count } = catalog.passagesOf(article);
    for (let ordinal = first; ordinal < first + count; ordinal += 1) yield ordinal;
  }
}

function countPassages(catalog: PassageCatalog, flags: Uint8Array): number {
  let passages = 0;
  for (let article = 0; article < flags.length; article += 1) if (flags[article] === 1) passages += catalog.passagesOf(article).count;
  return passages;
}
