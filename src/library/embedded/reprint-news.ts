import { join } from 'node:path';
import { type LinkedReprint, receiptLimit } from '../receipt.js';
import { openToRead, type Store } from './database.js';
import type { Generation } from './generations.js';
import { generationFiles } from './library-home.js';

/** The reprints of a generation that its base, null when there was none, had not linked; by name, at most {@link receiptLimit}. */
export function reprintNews(folder: string, base: Generation | null): LinkedReprint[] {
  const known = new Set(base === null ? [] : linked(base.folder).map(pairOf));
  return linked(folder)
    .filter((reprint) => !known.has(pairOf(reprint)))
    .slice(0, receiptLimit);
}

function linked(folder: string): LinkedReprint[] {
  const store: Store = openToRead(join(folder, generationFiles.store));
  try {
    return store
      .prepare<[], LinkedReprint>(
        `SELECT copy.file AS file, original.file AS original, json_extract(original.record, '$.title') AS title
           FROM reprints JOIN articles AS copy ON copy.id = reprints.copy JOIN articles AS original ON original.id = reprints.original
          ORDER BY copy.file`,
      )
      .all();
  } finally {
    store.close();
  }
}

function pairOf({ file, original }: LinkedReprint): string {
  return `${file}\n${original}`;
}
