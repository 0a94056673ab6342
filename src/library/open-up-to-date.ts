import { TienDoError } from '../errors.js';
import { type UpdateOptions, updateLibrary } from './build.js';
import type { Library } from './library.js';
import { openLibrary } from './open-library.js';
import type { LibraryReceipt } from './receipt.js';

/** A library of the corpus as it is now, and what was done to get it. */
export interface UpToDateLibrary {
  readonly library: Library;
  readonly receipt: LibraryReceipt;
}

/**
 * Brings the library of a corpus up to date and opens it. One that turns out to be damaged is mended from what is sound of it, or built from the corpus.
 * @throws TienDoError what `updateLibrary` throws; `library-broken` when it is damaged again as soon as it is mended.
 */
export async function openUpToDate(options: UpdateOptions): Promise<UpToDateLibrary> {
  const open = () => openLibrary({ ...options, analyze: options.reading.analyze });
  const receipt = await updateLibrary(options);
  try {
    return { library: await open(), receipt };
  } catch (error) {
    if (!(error instanceof TienDoError && error.code === 'library-broken')) throw error;
    const mended = await updateLibrary({ ...options, verify: true });
    return { library: await open(), receipt: mended };
  }
}
