import { join } from 'node:path';
import type { UnreadableSource } from '../../articles/article.js';
import { openToRead } from './database.js';
import type { Generation } from './generations.js';
import { type IndexFiles, readIndexFiles } from './index-files.js';
import { generationFiles } from './library-home.js';
import { isSealed } from './seal.js';
import type { GraphSettings } from './vector-graph.js';

/** A corpus file as it was when it was read. */
export interface SourceRow {
  readonly file: string;
  readonly stamp: string;
  /** What of it could not be read. */
  readonly unreadable: readonly UnreadableSource[];
}

/** An article that the base has. */
export interface BaseArticle {
  readonly id: number;
  readonly file: string;
  readonly hash: string;
  readonly source: string;
  /** Of the record it was read from; null for a file of its own. */
  readonly mark: string | null;
}

/** The generation that the next one starts from. */
export interface Base {
  readonly generation: Generation;
  /** By name. */
  readonly articles: ReadonlyMap<string, BaseArticle>;
  /** By name. */
  readonly sources: ReadonlyMap<string, SourceRow>;
  /** Null when an index file is damaged: the index is then made from the store. */
  readonly index: IndexFiles | null;
}

/** Opens a generation to start from; null when its store is not what the manifest says, for then nothing of it can be trusted. */
export async function openBase(generation: Generation, settings: GraphSettings): Promise<Base | null> {
  const path = join(generation.folder, generationFiles.store);
  if (!(await isSealed(path, generation.manifest.files.store))) return null;
  const store = openToRead(path);
  try {
    const articles = store.prepare<[], BaseArticle>('SELECT id, file, hash, source, mark FROM articles').all();
    const sources = store
      .prepare<[], { file: string; stamp: string; unreadable: string }>('SELECT file, stamp, unreadable FROM sources')
      .all();
    return {
      generation,
      articles: new Map(articles.map((article) => [article.file, article])),
      sources: new Map(sources.map((source) => [source.file, { ...source, unreadable: JSON.parse(source.unreadable) }])),
      index: await readIndexFiles(generation, settings).catch(missingFile),
    };
  } finally {
    store.close();
  }
}

function missingFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
