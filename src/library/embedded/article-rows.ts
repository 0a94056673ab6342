import type { Article } from '../../articles/article.js';
import { sketchOfArticle } from '../../figures/reprint.js';
import type { PlaceLevel } from '../../language/place.js';
import { type Span, sliceOf } from '../../language/span.js';
import { placeKeysOf } from '../article-mentions.js';
import type { PassagePlace, PassageText, StoredArticle } from '../library.js';
import type { QuantizedVector } from '../quantized-vector.js';
import { packMembers, type Store } from './database.js';
import { type ArticleReading, packReading, unpackReading } from './packed-reading.js';

/** An article's own row. */
export interface ArticleRow extends ArticleReading {
  readonly id: number;
  readonly hash: string;
  /** The corpus file it came from. */
  readonly source: string;
  /** Of the record it was read from; null for a file of its own. */
  readonly mark: string | null;
  readonly article: Article;
}

/** Writes articles and their passages into a store. */
export interface ArticleWriter {
  putArticle(row: ArticleRow): void;
  putPassage(ordinal: number, article: number, position: number, passage: Span, vector: QuantizedVector): void;
  /** Removes an article with all that belongs to it. */
  drop(id: number): void;
}

/** See {@link ArticleWriter}; statements are prepared once. */
export function articleWriter(store: Store): ArticleWriter {
  const putArticle = store.prepare(
    `INSERT INTO articles (id, file, hash, source, mark, day, figures, record, text, reading)
     VALUES (@id, @file, @hash, @source, @mark, @day, @figures, @record, @text, @reading)`,
  );
  const putPassage = store.prepare(
    'INSERT INTO passages (ordinal, article, position, first, last, codes, scale) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const putFigure = store.prepare(
    `INSERT INTO placed_figures (article, position, place, level, period_from, period_to, unit)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const putSketch = store.prepare('INSERT INTO sketches (article, sketch) VALUES (?, ?)');
  const drops = [
    'DELETE FROM articles WHERE id = ?',
    ...['passages', 'placed_figures', 'writings', 'years', 'sketches'].map((table) => `DELETE FROM ${table} WHERE article = ?`),
  ];
  const dropping = drops.map((statement) => store.prepare(statement));
  return {
    putArticle({ id, hash, source, mark, article, passages, figures }) {
      const { text, file, ...rest } = article;
      const packed = { record: JSON.stringify(rest), reading: packReading({ passages, figures }) };
      putArticle.run({ id, file, hash, source, mark, day: article.date, figures: figures.length, text, ...packed });
      putSketch.run(id, packMembers([...sketchOfArticle(article)]));
      for (const [position, { locality, period, unit }] of figures.entries()) {
        if (locality === null) continue;
        const { key, level } = locality.value;
        putFigure.run(id, position, key, level, period?.value.period.from ?? null, period?.value.period.to ?? null, unit);
      }
    },
    putPassage(ordinal, article, position, { start, end }, { codes, scale }) {
      putPassage.run(ordinal, article, position, start, end, Buffer.from(codes.buffer, codes.byteOffset, codes.length), scale);
    },
    drop(id) {
      for (const statement of dropping) statement.run(id);
    },
  };
}

/** Reads articles back. */
export interface ArticleReader {
  byFile(file: string): StoredArticle | null;
  byId(id: number): StoredArticle | null;
  /** What was read from an article; null when there is none with the id. */
  reading(id: number): ArticleReading | null;
  /** See `Library.passages`. */
  passages(of: readonly PassagePlace[]): PassageText[];
}

interface FoundArticle {
  readonly id: number;
  readonly file: string;
  readonly record: string;
  readonly text: string;
  readonly reading: Buffer;
}

/** See {@link ArticleReader}. */
export function articleReader(store: Store): ArticleReader {
  const columns = 'SELECT id, file, record, text, reading FROM articles';
  const byFile = store.prepare<[string], FoundArticle>(`${columns} WHERE file = ?`);
  const byId = store.prepare<[number], FoundArticle>(`${columns} WHERE id = ?`);
  const reading = store.prepare<[number], Buffer>('SELECT reading FROM articles WHERE id = ?').pluck();
  const textOf = store.prepare<[string], Pick<FoundArticle, 'id' | 'text'>>('SELECT id, text FROM articles WHERE file = ?');
  const spanOf = store.prepare<[number, number], Span>(
    'SELECT first AS start, last AS end FROM passages WHERE article = ? AND position = ?',
  );
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
      ...unpackReading(found.reading),
      placeKeys: placeKeysOf(writings.all(found.id)),
    };
  };
  return {
    byFile: (file) => complete(byFile.get(file)),
    byId: (id) => complete(byId.get(id)),
    reading(id) {
      const bytes = reading.get(id);
      return bytes === undefined ? null : unpackReading(bytes);
    },
    passages(of) {
      const read = new Map<string, Pick<FoundArticle, 'id' | 'text'> | undefined>();
      return of.flatMap(({ file, passage }) => {
        if (!read.has(file)) read.set(file, textOf.get(file));
        const article = read.get(file);
        const span = article === undefined ? undefined : spanOf.get(article.id, passage);
        return article === undefined || span === undefined ? [] : [{ file, passage, ...span, text: sliceOf(article.text, span) }];
      });
    },
  };
}
