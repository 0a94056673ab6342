import type { PlaceNames } from '../answering/question/asked-places.js';
import type { Library } from '../library/library.js';
import { type ArticleShelf, createArticleShelf } from './article-shelf.js';
import { indexPlaces } from './known-places.js';
import { type PlaceDirectory, placeDirectory } from './place-directory.js';

/** A generation with what is made from it once. */
export interface Serving {
  readonly library: Library;
  readonly places: PlaceNames;
  readonly shelf: ArticleShelf;
  /** Made when it is first asked for. */
  directory(): Promise<PlaceDirectory>;
  /** What was made for a count, or else is made now and kept. */
  examples(count: number, make: () => Promise<readonly string[]>): Promise<readonly string[]>;
}

/** Prepares an open library for serving. */
export async function prepareServing(library: Library): Promise<Serving> {
  const known = await library.places();
  const kept = new Map<number, Promise<readonly string[]>>();
  let directory: Promise<PlaceDirectory> | null = null;
  return {
    library,
    places: indexPlaces(known, await library.mergers()),
    shelf: createArticleShelf(library),
    directory() {
      directory ??= library.figurePlaces().then((counted) => placeDirectory(counted, known));
      return directory;
    },
    examples(count, make) {
      const made = kept.get(count) ?? make();
      kept.set(count, made);
      made.catch(() => kept.delete(count));
      return made;
    },
  };
}
