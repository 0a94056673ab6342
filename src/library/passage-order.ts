import type { PassageCatalog } from './passage-catalog.js';
import type { Before } from './select-top.js';

/** Larger scores first; ties by file, then by passage. */
export function orderBy(catalog: PassageCatalog, scoreOf: (ordinal: number) => number): Before {
  return (a, b) => {
    const scoreA = scoreOf(a);
    const scoreB = scoreOf(b);
    if (scoreA !== scoreB) return scoreA > scoreB;
    const articleA = catalog.articleOf[a] as number;
    const articleB = catalog.articleOf[b] as number;
    if (articleA !== articleB) return (catalog.rankOf[articleA] as number) < (catalog.rankOf[articleB] as number);
    return (catalog.positionOf[a] as number) < (catalog.positionOf[b] as number);
  };
}
