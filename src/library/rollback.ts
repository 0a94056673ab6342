import { TienDoError } from '../errors.js';
import { lockBuild } from './embedded/build-lock.js';
import { currentGeneration, infoOf, previousGeneration, rejectGeneration, serveGeneration } from './embedded/generations.js';
import { libraryHome } from './embedded/library-home.js';
import type { GenerationInfo } from './library.js';

/** Which library is rolled back. */
export interface RollbackOptions {
  readonly corpus: string;
  readonly data: string;
  /** How long to wait, in milliseconds, while the library is built. Default five seconds. */
  readonly waitMs?: number;
}

const defaultWait = 5_000;

/** What {@link rollbackLibrary} would serve; null when nothing is kept that this program can read. Only manifests and sizes of files are read. */
export async function generationBefore({ corpus, data }: Pick<RollbackOptions, 'corpus' | 'data'>): Promise<GenerationInfo | null> {
  const home = libraryHome(data, corpus);
  const serving = await currentGeneration(home);
  const previous = serving === null ? null : await previousGeneration(home, serving);
  return previous === null ? null : infoOf(previous.manifest);
}

/**
 * Makes the generation before the serving one the serving one. The corpus as it was for the one that is left is remembered: until it changes,
 * `updateLibrary` builds nothing.
 * @throws TienDoError `no-previous-generation` when none is kept that this program can read; `library-busy` while the library is built.
 */
export async function rollbackLibrary({ corpus, data, waitMs = defaultWait }: RollbackOptions): Promise<GenerationInfo> {
  const home = libraryHome(data, corpus);
  if ((await currentGeneration(home)) === null) throw new TienDoError('no-previous-generation', { path: home.folder });
  const unlock = await lockBuild(home, waitMs);
  try {
    const serving = await currentGeneration(home);
    const previous = serving === null ? null : await previousGeneration(home, serving);
    if (serving === null || previous === null) throw new TienDoError('no-previous-generation', { path: home.folder });
    await rejectGeneration(home, serving);
    await serveGeneration(home, previous.manifest.id);
    return infoOf(previous.manifest);
  } finally {
    unlock();
  }
}
