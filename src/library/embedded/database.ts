import { type FileHandle, open } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { schema } from './schema.js';

/** A generation's SQLite file. */
export type Store = Database.Database;

/** Cached pages of a database that is read, in KiB. */
const readCache = 8_192;
/** Cached pages of a database that is written, in KiB. */
const writeCache = 65_536;
/** Bytes of a database that is written which are read from the mapped file: a call for each page would cost more than what is done with it. */
const mapped = 2 ** 30;

/** Opens a database to write into; its tables are made when it is new. Nothing protects it from a crash: a half-written generation is thrown away. */
export function openToWrite(path: string, fresh: boolean): Store {
  const store = new Database(path, { fileMustExist: !fresh });
  store.unsafeMode(true);
  store.pragma('journal_mode = OFF');
  store.unsafeMode(false);
  store.pragma('synchronous = OFF');
  store.pragma('locking_mode = EXCLUSIVE');
  store.pragma(`cache_size = -${writeCache}`);
  store.pragma(`mmap_size = ${mapped}`);
  if (fresh) store.exec(schema);
  return store;
}

/** Opens a finished database. */
export function openToRead(path: string): Store {
  const store = new Database(path, { readonly: true, fileMustExist: true });
  store.pragma(`cache_size = -${readCache}`);
  return store;
}

/** Waits until the disk has what was written to a file or the names in a folder. */
export async function syncPath(path: string): Promise<void> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    await file.sync();
  } finally {
    await file?.close();
  }
}

/** Article ids as the bytes of a `members` column, in the byte order of this machine. */
export function packMembers(ids: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(ids).buffer);
}

/** See {@link packMembers}. The bytes are copied: those that SQLite gives need not be aligned. */
export function unpackMembers(bytes: Buffer): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
