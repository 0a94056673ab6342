import { TienDoError } from '../../errors.js';
import { lockFile } from '../file-lock.js';
import type { LibraryHome } from './library-home.js';

/**
 * Makes this the only builder of a library, over all processes; gives what ends that. The lock ends with the process that holds it.
 * @param waitMs How long to wait for another builder.
 * @throws TienDoError `library-busy` when another one still builds after that.
 */
export async function lockBuild(home: LibraryHome, waitMs: number): Promise<() => void> {
  const unlock = await lockFile(home.lock, waitMs);
  if (unlock === null) throw new TienDoError('library-busy', { path: home.folder });
  return unlock;
}
