import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSources, readSource } from '../../src/articles/readers/corpus.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { contentHash, openJournal } from '../../src/intake/journal/journal.js';
import { recoverIntake } from '../../src/intake/open-intake.js';
import { updateLibrary } from '../../src/library/build.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import { openLibrary } from '../../src/library/open-library.js';

/** A corpus folder and the data folder of its library. */
export interface CrashedPlace {
  readonly corpus: string;
  readonly data: string;
  readonly embedder: Embedder;
  /** SHA-256 of the files that were there before the first change, by name. */
  readonly first: ReadonlyMap<string, string>;
}

/** What is wrong in a place after a crash. Empty: the last complete library opens, and corpus and journal tell of whole changes only. */
export async function faultsAfterCrash(place: CrashedPlace, acknowledged: number): Promise<string[]> {
  const faults = [...(await servingFaults(place))];
  await recoverIntake(place.corpus);
  const changes = (await openJournal(place.corpus).latest(Number.POSITIVE_INFINITY)).reverse();
  if (changes.length < acknowledged) faults.push(`${acknowledged} changes were acknowledged, ${changes.length} are there`);
  const wanted = new Map(place.first);
  for (const { path, after } of changes.flatMap(({ steps }) => steps)) {
    if (after === null) wanted.delete(path);
    else wanted.set(path, after);
  }
  const found = filesOf(place.corpus);
  for (const [path, hash] of wanted) if (found.get(path) !== hash) faults.push(`${path} is ${found.has(path) ? 'another one' : 'missing'}`);
  for (const path of found.keys()) if (!wanted.has(path)) faults.push(`${path} belongs to no change`);
  return [...faults, ...(await nextStartFaults(place))];
}

/** SHA-256 of everything in a corpus folder but the journal, by name. */
export function filesOf(corpus: string): Map<string, string> {
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes('/.intake/'));
  return new Map(paths.map((path) => [path.slice(corpus.length + 1), contentHash(readFileSync(path))]));
}

/** The library as the crash left it. */
async function servingFaults({ corpus, data }: CrashedPlace): Promise<string[]> {
  const library = await openLibrary({ corpus, data, analyze: corpusReading.analyze });
  try {
    const files = await library.files();
    return (await library.articles(files)).length === library.info.articles ? [] : ['the serving library has not all of its articles'];
  } finally {
    await library.close();
  }
}

async function nextStartFaults({ corpus, data, embedder }: CrashedPlace): Promise<string[]> {
  const faults: string[] = [];
  const names: string[] = [];
  for (const source of await listSources(corpus)) {
    for await (const result of readSource(source)) {
      if (result.ok) names.push(result.article.file);
      else faults.push(`${source.file} cannot be read: ${result.unreadable.detail}`);
    }
  }
  const { generation } = await updateLibrary({ corpus, data, reading: corpusReading, embedder, allowEmpty: true });
  if (generation.articles !== names.length) faults.push(`the library has ${generation.articles} articles of ${names.length}`);
  return faults;
}
