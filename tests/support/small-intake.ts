import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSources, readSource } from '../../src/articles/readers/corpus.js';
import type { Fetcher } from '../../src/intake/fetch/fetcher.js';
import type { Intake } from '../../src/intake/intake.js';
import { openIntake } from '../../src/intake/open-intake.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import type { Library, StoredArticle } from '../../src/library/library.js';
import { openMemoryLibrary } from '../../src/library/memory-library.js';
import { deskHere } from './desk-here.js';
import { fakeEmbedder } from './fake-embedder.js';
import { temporaryFolder } from './temporary-folder.js';

const offline: Fetcher = { fetch: () => Promise.reject(new Error('nothing is fetched here')) };

/** An intake over a corpus folder of its own. */
export interface SmallIntake {
  /** The corpus folder. */
  readonly corpus: string;
  readonly intake: Intake;
  /** Turns the clock. */
  readonly setNow: (iso: string) => void;
  /** Another program over the same corpus, with the library as it is now. */
  readonly another: () => Intake;
  /** Makes the library one of the corpus as it is now. */
  readonly reload: () => Promise<void>;
  /** Names of all articles as a reader of the corpus finds them. */
  readonly articles: () => Promise<string[]>;
}

/** @param files Contents of the corpus by name. @param fetcher Asks nobody unless one is given. */
export async function smallIntake(files: Readonly<Record<string, string>> = {}, fetcher: Fetcher = offline): Promise<SmallIntake> {
  const corpus = temporaryFolder();
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(corpus, file)), { recursive: true });
    writeFileSync(join(corpus, file), content);
  }
  let library = await libraryOf(corpus);
  let now = '2024-05-02T03:00:00.000Z';
  const open = (): Intake => openIntake({ corpus, use: (work) => work(library), now: () => new Date(now), fetcher, desk: deskHere });
  return {
    corpus,
    intake: open(),
    setNow: (iso) => {
      now = iso;
    },
    another: open,
    reload: async () => {
      library = await libraryOf(corpus);
    },
    articles: async () => (await readAll(corpus)).map(({ file }) => file),
  };
}

async function readAll(corpus: string): Promise<StoredArticle[]> {
  const articles: StoredArticle[] = [];
  for (const source of await listSources(corpus)) {
    for await (const result of readSource(source)) {
      if (!result.ok) continue;
      const { article } = result;
      articles.push({ ...article, passages: corpusReading.splitPassages(article, 512), figures: corpusReading.extractFigures(article) });
    }
  }
  return articles;
}

async function libraryOf(corpus: string): Promise<Library> {
  const { analyze, findPlaces } = corpusReading;
  return openMemoryLibrary({ articles: await readAll(corpus), embedder: fakeEmbedder(16), analyze, findPlaces });
}
