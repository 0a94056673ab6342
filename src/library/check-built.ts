import { rm } from 'node:fs/promises';
import { TienDoError } from '../errors.js';
import type { Generation } from './embedded/generations.js';
import type { LibraryHome } from './embedded/library-home.js';
import type { GraphSettings } from './embedded/vector-graph.js';
import { openGeneration } from './open-library.js';
import type { Analyze } from './passage-terms.js';
import { type EarlierLibrary, suspicion } from './self-check.js';

/** How the generation is opened for its check. */
export interface CheckOptions {
  readonly analyze: Analyze;
  readonly graph: GraphSettings;
}

/**
 * Opens a generation that was just built and lets it answer; one that fails is removed.
 * @param earlier What it is held against; null when it is the first, or what was before cannot be read.
 * @throws TienDoError `library-suspect` with what is wrong.
 */
export async function checkBuilt(
  home: LibraryHome,
  built: Generation,
  earlier: EarlierLibrary | null,
  options: CheckOptions,
): Promise<void> {
  const problem = await problemOf(home, built, earlier, options);
  if (problem === null) return;
  await rm(built.folder, { recursive: true, force: true });
  throw new TienDoError('library-suspect', { path: home.folder, problem });
}

async function problemOf(
  home: LibraryHome,
  built: Generation,
  earlier: EarlierLibrary | null,
  options: CheckOptions,
): Promise<string | null> {
  const library = await openGeneration(home, built, { ...options, justSealed: true }).catch(brokenReason);
  if (typeof library === 'string') return library;
  try {
    return await suspicion(library, earlier);
  } finally {
    await library.close();
  }
}

function brokenReason(error: unknown): string {
  if (error instanceof TienDoError && error.code === 'library-broken') return error.message;
  throw error;
}
