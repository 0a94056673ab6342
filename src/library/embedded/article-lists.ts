import type { Article } from '../../articles/article.js';
import { orderFigurePlaces } from '../figure-places.js';
import type { ArticleSummary, FigurePlace } from '../library.js';
import type { Store } from './database.js';

interface NewestRow {
  readonly file: string;
  readonly record: string;
  readonly figures: number;
}

/** See `Library.newest`: the index by day gives the order. */
export function newestArticles(store: Store, from: number, count: number): ArticleSummary[] {
  const rows = store
    .prepare<[number, number], NewestRow>('SELECT file, record, figures FROM articles ORDER BY day DESC, file LIMIT ? OFFSET ?')
    .all(Math.max(0, count), Math.max(0, from));
  return rows.map(({ file, record, figures }) => {
    const { title, publisher, date, url, kind }: Omit<Article, 'text' | 'file'> = JSON.parse(record);
    return { file, title, publisher, date, url, kind, figures };
  });
}

/** See `Library.figurePlaces`: the index by place is all that is read. */
export function figurePlaces(store: Store): FigurePlace[] {
  const rows = store
    .prepare<[], FigurePlace>('SELECT place AS key, level, count(*) AS figures FROM placed_figures GROUP BY place, level')
    .all();
  return orderFigurePlaces(rows);
}
