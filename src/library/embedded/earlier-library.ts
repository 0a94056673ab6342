import { join } from 'node:path';
import type { EarlierLibrary } from '../self-check.js';
import type { Base } from './base-generation.js';
import { openToRead } from './database.js';
import type { Generation } from './generations.js';
import { generationFiles } from './library-home.js';
import { isSealed } from './seal.js';

/**
 * What a new generation is held against: the serving one. Null when there is none, or its store is damaged; it may be of an older program, so names of articles
 * are read alone. @param base The same when the new one starts from it.
 */
export async function earlierLibrary(serving: Generation | null, base: Base | null): Promise<EarlierLibrary | null> {
  if (serving === null) return null;
  const { folder, manifest } = serving;
  if (base !== null) return { files: [...base.articles.keys()], figures: manifest.figures };
  const path = join(folder, generationFiles.store);
  if (!(await isSealed(path, manifest.files.store))) return null;
  const store = openToRead(path);
  try {
    return { files: store.prepare<[], string>('SELECT file FROM articles').pluck().all(), figures: manifest.figures };
  } finally {
    store.close();
  }
}
