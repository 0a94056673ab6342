import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';

/** Where the library of one corpus lives. */
export interface LibraryHome {
  readonly folder: string;
  /** One folder a generation, named by its id. */
  readonly generations: string;
  /** A file with the id of the serving generation. */
  readonly current: string;
  /** A file with the fingerprint of the corpus whose generation was rolled back from. */
  readonly rejected: string;
  /** Locked while a generation is built. */
  readonly lock: string;
}

/** Names of a generation's files. */
export const generationFiles = {
  store: 'library.sqlite',
  postings: 'postings.bin',
  vectors: 'vectors.bin',
  graph: 'graph.hnsw',
  manifest: 'manifest.json',
} as const;

/** The home of a corpus below the data folder, by the corpus' absolute path: its name for people, a hash of the path for the rest. */
export function libraryHome(data: string, corpus: string): LibraryHome {
  const path = resolve(corpus);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 12);
  const name = basename(path)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^\.+/, '')
    .slice(0, 40);
  const folder = resolve(data, `${name}-${hash}`);
  const inFolder = (name: string): string => join(folder, name);
  return {
    folder,
    generations: inFolder('generations'),
    current: inFolder('current'),
    rejected: inFolder('rejected'),
    lock: inFolder('building.lock'),
  };
}
