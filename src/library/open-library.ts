import { join } from 'node:path';
import { TienDoError } from '../errors.js';
import { openToRead } from './embedded/database.js';
import { serveStore } from './embedded/embedded-library.js';
import { currentGeneration, type Generation } from './embedded/generations.js';
import { readIndexFiles } from './embedded/index-files.js';
import { generationFiles, type LibraryHome, libraryHome } from './embedded/library-home.js';
import { isSealed } from './embedded/seal.js';
import { type GraphSettings, graphSettings } from './embedded/vector-graph.js';
import type { Library } from './library.js';
import type { Analyze } from './passage-terms.js';

/** What a library is opened with. */
export interface OpenOptions {
  readonly corpus: string;
  readonly data: string;
  /** As in the reading that the library was built with. */
  readonly analyze: Analyze;
  readonly graph?: GraphSettings;
}

/** What a generation is opened with. */
export interface OpenGenerationOptions extends Pick<OpenOptions, 'analyze' | 'graph'> {
  /** Whether this process has just sealed the store itself: it is then not read through again. */
  readonly justSealed?: boolean;
}

/**
 * Opens the serving generation of a corpus for reading, after every file was found to be what the manifest says.
 * @throws TienDoError `library-broken` when there is none, or a file of it is missing or damaged; `updateLibrary` with `verify` mends that.
 */
export async function openLibrary(options: OpenOptions): Promise<Library> {
  const home = libraryHome(options.data, options.corpus);
  const generation = await currentGeneration(home);
  if (generation === null) throw broken(home, 'there is no finished generation');
  try {
    return await openGeneration(home, generation, options);
  } catch (error) {
    const now = await currentGeneration(home);
    if (now === null || now.manifest.id === generation.manifest.id) throw error;
    return await openGeneration(home, now, options);
  }
}

/**
 * Opens one generation of a library, serving or not.
 * @throws TienDoError `library-broken` when a file of it is missing or damaged.
 */
export async function openGeneration(home: LibraryHome, generation: Generation, options: OpenGenerationOptions): Promise<Library> {
  const path = join(generation.folder, generationFiles.store);
  const graph = options.graph ?? graphSettings;
  const [sound, index] = await Promise.all([
    options.justSealed === true || isSealed(path, generation.manifest.files.store),
    readIndexFiles(generation, graph),
  ]).catch((error: NodeJS.ErrnoException) => Promise.reject(error.code === 'ENOENT' ? broken(home, 'a file is missing', error) : error));
  if (!sound) throw broken(home, `${generationFiles.store} is damaged`);
  if (index === null) throw broken(home, 'an index file is damaged');
  return serveStore(openToRead(path), index, generation.manifest, options.analyze, graph.exactScope);
}

function broken(home: LibraryHome, problem: string, cause?: unknown): TienDoError {
  return new TienDoError('library-broken', { path: home.folder, problem }, { cause });
}
