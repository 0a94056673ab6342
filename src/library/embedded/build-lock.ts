import Database from 'better-sqlite3';
import { TienDoError } from '../../errors.js';
import type { LibraryHome } from './library-home.js';

/** How often a waiting builder tries again, in milliseconds. */
const pause = 50;

/**
 * Makes this the only builder of a library, over all processes; gives what ends that. The lock is one that the operating system keeps on the file,
 * by way of SQLite: it ends with the process that holds it, however that ends, so that none is ever stale.
 * @param waitMs How long to wait for another builder.
 * @throws TienDoError `library-busy` when another one still builds after that.
 */
export async function lockBuild(home: LibraryHome, waitMs: number): Promise<() => void> {
  const database = new Database(home.lock, { timeout: 0 });
  const until = performance.now() + waitMs;
  try {
    while (!tryLock(database)) {
      if (performance.now() >= until) throw new TienDoError('library-busy', { path: home.folder });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } catch (error) {
    database.close();
    throw error;
  }
  return () => database.close();
}

function tryLock(database: Database.Database): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
