import type { FigurePlace, StoredArticle } from './library.js';

/** The localities of all figures, counted, in the order of `Library.figurePlaces`. */
export function countFigurePlaces(articles: readonly StoredArticle[]): FigurePlace[] {
  const counts = new Map<string, FigurePlace>();
  for (const { locality } of articles.flatMap(({ figures }) => figures)) {
    if (locality === null) continue;
    const { key, level } = locality.value;
    const name = `${level} ${key}`;
    counts.set(name, { key, level, figures: (counts.get(name)?.figures ?? 0) + 1 });
  }
  return orderFigurePlaces([...counts.values()]);
}

/** Most figures first; ties by key, then by level, bare names first. */
export function orderFigurePlaces(places: readonly FigurePlace[]): FigurePlace[] {
  const level = (place: FigurePlace): string => place.level ?? '';
  return [...places].sort((a, b) => b.figures - a.figures || order(a.key, b.key) || order(level(a), level(b)));
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
