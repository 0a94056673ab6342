import Database from 'better-sqlite3';

/** How often one who waits tries again, in milliseconds. */
const pause = 50;

/**
 * Takes a lock that only one holds, over all processes; gives what ends that. It is one that the operating system keeps on the file, by way of SQLite: it
 * ends with the process that holds it, however that ends, so that none is ever stale.
 * @param path Of a file in a folder that is there; the file is made.
 * @param waitMs How long to wait for another holder. Null when it still holds the lock after that.
 */
export async function lockFile(path: string, waitMs: number): Promise<(() => void) | null> {
  const database = new Database(path, { timeout: 0 });
  const until = performance.now() + waitMs;
  try {
    while (!tryLock(database)) {
      if (performance.now() >= until) {
        database.close();
        return null;
      }
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
