import type { Article } from '../../articles/article.js';
import type { Passage } from '../../articles/passage.js';
import type { Figure } from '../../figures/figure.js';
import { sketchOfArticle } from '../../figures/reprint.js';
import type { PlaceLevel } from '../../language/place.js';
import { placeKeysOf } from '../article-mentions.js';
import type { PassageText, StoredArticle } from '../library.js';
import type { QuantizedVector } from '../quantized-vector.js';
import { packMembers, type Store } from './database.js';

/** An article's own row. */
export interface ArticleRow {
  readonly id: number;
  readonly hash: string;
  /** The corpus file it came from. */
  readonly source: string;
  /** Of the record it was read from; null for a file of its own. */
  readonly mark: string | null;
  readonly article: Article;
  readonly figures: readonly Figure[];
}

/** Writes articles and their passages into a store. */
export interface ArticleWriter {
  putArticle(row: ArticleRow): void;
  putPassage(ordinal: number, article: number, position: number, passage: Passage, vector: QuantizedVector): void;
  /** Removes an article with all that belongs to it. */
  drop(id: number): void;
}

/** See {@link ArticleWriter}; statements are prepared once. */
export function articleWriter(store: Store): ArticleWriter {
  const putArticle = store.prepare(
    'INSERT INTO articles (id, file, hash, source, mark, record, text, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const putPassage = store.prepare('INSERT INTO passages (ordinal, article, position, record, codes, scale) VALUES (?, ?, ?, ?, ?, ?)');
  const putFigure = store.prepare('INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const putSketch = store.prepare('INSERT INTO sketches (article, sketch) VALUES (?, ?)');
  const drops = [
    'DELETE FROM articles WHERE id = ?',
    ...['passages', 'figures', 'writings', 'years', 'sketches'].map((table) => `DELETE FROM ${table} WHERE article = ?`),
  ];
  const dropping = drops.map((statement) => store.prepare(statement));
  return {
    putArticle({ id, hash, source, mark, article, figures }) {
      const { text, file, ...record } = article;
      putArticle.run(id, file, hash, source, mark, JSON.stringify(record), text, article.date);
      putSketch.run(id, packMembers([...sketchOfArticle(article)]));
      for (const [position, figure] of figures.entries()) putFigure.run(id, position, ...figureColumns(figure));
    },
    putPassage(ordinal, article, position, passage, { codes, scale }) {
      putPassage.run(ordinal, article, position, JSON.stringify(passage), Buffer.from(codes.buffer, codes.byteOffset, codes.length), scale);
    },
    drop(id) {
      for (const statement of dropping) statement.run(id);
    },
  };
}

function figureColumns(figure: Figure): (string | number | null)[] {
  const period = figure.period?.value.period;
  const place = figure.locality?.value;
  return [
    figure.kind,
    figure.value,
    figure.unit,
    place?.key ?? null,
    place?.level ?? null,
    period?.from ?? null,
    period?.to ?? null,
    JSON.stringify(figure),
  ];
}

/** Reads articles back. */
export interface ArticleReader {
  byFile(file: string): StoredArticle | null;
  byId(id: number): StoredArticle | null;
  /** A passage of an article by its position. */
  passage(file: string, position: number): PassageText | null;
}

interface FoundArticle {
  readonly id: number;
  readonly file: string;
  readonly record: string;
  readonly text: string;
}

/** See {@link ArticleReader}. */
export function articleReader(store: Store): ArticleReader {
  const columns = 'SELECT id, file, record, text FROM articles';
  const byFile = store.prepare<[string], FoundArticle>(`${columns} WHERE file = ?`);
  const byId = store.prepare<[number], FoundArticle>(`${columns} WHERE id = ?`);
  const passages = store.prepare<[number], string>('SELECT record FROM passages WHERE article = ? ORDER BY position').pluck();
  const passage = store.prepare<[string, number], Pick<FoundArticle, 'record' | 'text'>>(
    'SELECT passages.record, text FROM articles JOIN passages ON article = id WHERE file = ? AND position = ?',
  );
  const figures = store.prepare<[number], string>('SELECT record FROM figures WHERE article = ? ORDER BY position').pluck();
  const writings = store.prepare<[number], { key: string; level: PlaceLevel | null }>(
    "SELECT DISTINCT key, NULLIF(level, '') AS level FROM writings WHERE article = ?",
  );
  const complete = (found: FoundArticle | undefined): StoredArticle | null => {
    if (found === undefined) return null;
    const record: Omit<Article, 'text' | 'file'> = JSON.parse(found.record);
    return {
      ...record,
      file: found.file,
      text: found.text,
      passages: passages.all(found.id).map((json): Passage => JSON.parse(json)),
      figures: figures.all(found.id).map((json): Figure => JSON.parse(json)),
      placeKeys: placeKeysOf(writings.all(found.id)),
    };
  };
  return {
    byFile: (file) => complete(byFile.get(file)),
    byId: (id) => complete(byId.get(id)),
    passage(file, position) {
      const found = passage.get(file, position);
      if (found === undefined) return null;
      const { start, end }: Passage = JSON.parse(found.record);
      return { file, passage: position, start, end, text: found.text.slice(start, end) };
    },
  };
}
