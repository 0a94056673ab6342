import { addedFiles } from './added-files.js';
import { addressKey } from './address-key.js';
import type { ReadingDesk } from './desk/reading-desk.js';
import { fromNowhere, type HeldArticle, heldFiles } from './held-article.js';
import type { Journal } from './journal/journal.js';
import { libraryDirectory } from './library-directory.js';
import type { KnownArticle } from './standing.js';
import type { UseLibrary } from './use-library.js';
import { type Wording, wordingOf } from './wording.js';

/**
 * What the corpus has at this moment: the articles of the serving library, those that were added since, and not those that were taken away. Files are read as
 * they are now.
 */
export interface CorpusView {
  /** The article of a name; null when there is none. */
  held(file: string): Promise<HeldArticle | null>;
  /** Articles that are known by an address, as `addressKey` gives it. */
  byAddress(key: string): Promise<HeldArticle[]>;
  /** Articles that may say the same: those with the same words in title and opening, and all that the library does not know yet. */
  likely(wording: Wording): Promise<HeldArticle[]>;
  /** Articles that a test holds for, by file. */
  find(test: (article: KnownArticle) => boolean): Promise<HeldArticle[]>;
}

/** Passages that are looked at for articles that say the same. */
const passagesRead = 30;
/** UTF-16 code units of an article's opening that it is looked for by. */
const openingLength = 120;
/** A file that was written shortly before the library was built may have been written while it was, in milliseconds. */
const margin = 120_000;
/** Changes that are looked through for what was taken away. */
const changesRead = 500;

/** @param corpus The corpus folder. */
export function createCorpusView(corpus: string, journal: Journal, use: UseLibrary, desk: ReadingDesk): CorpusView {
  const files = heldFiles(corpus, desk);
  const directory = libraryDirectory(use);
  const added = addedFiles(corpus);
  const held = async (file: string): Promise<HeldArticle | null> => {
    const own = await files.read(file);
    if (own !== null || (await wasTaken(journal, file))) return own;
    const [stored] = await use((library) => library.articles([file]));
    return stored === undefined ? null : Object.assign(wordingOf(stored), { markdown: null, from: fromNowhere, ownFile: false });
  };
  const allHeld = async (names: readonly string[]): Promise<HeldArticle[]> => {
    const found: HeldArticle[] = [];
    for (const name of new Set(names)) {
      const one = await held(name);
      if (one !== null) found.push(one);
    }
    return found;
  };
  const unknown = async (): Promise<string[]> => {
    const { names, builtAt } = await directory();
    return (await added()).filter(({ file, writtenAt }) => !names.has(file) || writtenAt > builtAt - margin).map(({ file }) => file);
  };
  return {
    held,
    byAddress: async (key) => {
      const listed = (await directory()).articles.filter(({ url }) => url !== null && addressKey(url) === key);
      const noted = (await added()).filter(({ addresses }) => addresses.includes(key));
      const found = await allHeld([...listed, ...noted].map(({ file }) => file));
      return found.filter((one) => addressesOf(one).some((url) => addressKey(url) === key));
    },
    likely: async ({ article, words }) => {
      const text = `${article.title} ${words.slice(0, openingLength)}`;
      const hits = await use((library) => library.search({ text, expansions: [], vector: null, k: passagesRead, places: [], years: [] }));
      return allHeld([...hits.map(({ file }) => file), ...(await unknown())]);
    },
    find: async (test) => {
      const listed = (await directory()).articles.filter(test).map(({ file }) => file);
      const found = await allHeld([...listed, ...(await unknown())]);
      return found.filter(({ article }) => test(article)).sort((a, b) => (a.article.file < b.article.file ? -1 : 1));
    },
  };
}

/** All addresses that an article is known by. */
export function addressesOf({ article, from }: HeldArticle): string[] {
  return [...new Set([...(article.url === null ? [] : [article.url]), ...from.urls])];
}

/** Whether the last change that touched a file took it away. */
async function wasTaken(journal: Journal, file: string): Promise<boolean> {
  for (const { steps } of await journal.latest(changesRead)) {
    const step = steps.find(({ path }) => path === file);
    if (step !== undefined) return step.after === null;
  }
  return false;
}
