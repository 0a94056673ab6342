import { setImmediate } from 'node:timers/promises';
import type { Library } from '../library/library.js';
import type { KnownArticle } from './standing.js';
import type { UseLibrary } from './use-library.js';

/** What is known of all articles of the serving library without their texts. */
export interface LibraryDirectory {
  readonly articles: readonly KnownArticle[];
  readonly names: ReadonlySet<string>;
  /** When the library was built, in milliseconds. */
  readonly builtAt: number;
}

/** Articles read at a time: questions are answered in between. */
const batch = 100;

/** Gives the directory of the serving library; it is read once for each generation. */
export function libraryDirectory(use: UseLibrary): () => Promise<LibraryDirectory> {
  let kept: { readonly generation: string; readonly directory: Promise<LibraryDirectory> } | null = null;
  return () =>
    use(async (library) => {
      if (kept?.generation !== library.info.id) kept = { generation: library.info.id, directory: readDirectory(library) };
      return kept.directory;
    });
}

async function readDirectory(library: Library): Promise<LibraryDirectory> {
  const articles: KnownArticle[] = [];
  while (articles.length < library.info.articles) {
    const next = await library.newest(articles.length, batch);
    if (next.length === 0) break;
    articles.push(...next.map(({ file, title, publisher, date, url }) => ({ file, title, publisher, date, url })));
    await setImmediate();
  }
  return { articles, names: new Set(articles.map(({ file }) => file)), builtAt: Date.parse(library.info.builtAt) };
}
