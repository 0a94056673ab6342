import type { Config } from '../../config.js';

/** What the doctor touches the machine with; tests hand in other ones. */
export interface Probes {
  /** Loads the embedding model and embeds a word with it; gives the dimensions. Fetches nothing. @throws TienDoError `model-missing`, `model-broken`. */
  readonly tryModel: (model: string) => Promise<number>;
  /** How many files of a corpus look like articles. @throws TienDoError `corpus-missing`. */
  readonly countSources: (corpus: string) => Promise<number>;
  /** Opens the library as the bot does, every file against its checksum; null when none was built yet. @throws TienDoError `library-broken`. */
  readonly tryLibrary: (config: Pick<Config, 'corpus' | 'data'>) => Promise<LibrarySize | null>;
  /** Writes a small file into a folder and removes it; what is missing of the folder is made and removed, too. Rejects with the system's error. */
  readonly tryWriting: (folder: string) => Promise<void>;
  /** Of the file system that a folder is on, or will be. */
  readonly freeSpace: (folder: string) => Promise<FreeSpace>;
  /** A GET of Telegram. Rejects when nothing answers within the time limit. */
  readonly get: (url: string) => Promise<Reply>;
}

/** What an opened library holds. */
export interface LibrarySize {
  readonly articles: number;
  readonly figures: number;
}

export interface FreeSpace {
  readonly bytes: number;
  /** How many files can still be made; null where the file system does not count them. */
  readonly files: number | null;
}

/** An answer over HTTP. */
export interface Reply {
  readonly status: number;
  /** Null when it is no JSON. */
  readonly json: unknown;
}

/** The system's code of an error, "ENOSPC"; null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? null : systemCode(error.cause);
}
