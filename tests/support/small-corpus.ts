import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlaceMergers } from '../../src/articles/readers/places-file.js';
import type { NameOfRecord, RecordResult } from '../../src/articles/readers/record-result.js';
import type { CorpusSource, Reading } from '../../src/library/reading.js';
import { plainFigures } from './plain-figures.js';
import { plainAnalyze, plainPlaces } from './plain-language.js';
import { paragraphPassages, type SmallArticle, smallArticle } from './small-article.js';

/** Reads corpora of JSON files, each a list of {@link SmallArticle}s or anything else, which is unreadable. */
export const smallReading: Reading = {
  async listSources(corpus) {
    const files = (await readdir(corpus)).filter((file) => file.endsWith('.json')).sort();
    return await Promise.all(files.map((file) => sourceOf(corpus, file)));
  },
  readRecords,
  countRecords: async (source) => {
    let count = 0;
    for await (const _record of readRecords(source, () => null)) count += 1;
    return count;
  },
  readMergers: readPlaceMergers,
  fingerprint: (sources, mergers) => digest([sources.map(({ path, size, stamp }) => [path, size, stamp]), mergers]),
  articleHash: digest,
  splitPassages: paragraphPassages,
  extractFigures: plainFigures,
  analyze: plainAnalyze,
  findPlaces: plainPlaces,
  version: 'small 1',
};

async function sourceOf(corpus: string, file: string): Promise<CorpusSource> {
  const path = join(corpus, file);
  const { size, mtimeMs, ino } = await stat(path);
  return { path, file, size, stamp: `${mtimeMs} ${ino} ${size}` };
}

async function* readRecords({ path, file }: CorpusSource, nameOf: NameOfRecord): AsyncGenerator<RecordResult> {
  const list: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (Array.isArray(list)) for (const small of list as SmallArticle[]) yield recordOf(small, nameOf);
  else yield { ok: false, unreadable: { file, line: null, reason: 'bad-record', detail: 'Not a list.' } };
}

function recordOf(small: SmallArticle, nameOf: NameOfRecord): RecordResult {
  const mark = digest(small);
  const name = nameOf(mark);
  return name === null ? { ok: true, article: smallArticle(small), mark } : { ok: true, article: null, name, mark };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** A corpus and a data folder in a place of their own. */
export interface SmallCorpus {
  readonly corpus: string;
  readonly data: string;
  /** Writes a file of the corpus; null removes it. */
  write(file: string, articles: readonly SmallArticle[] | object | null): Promise<void>;
  remove(): Promise<void>;
}

/** See {@link SmallCorpus}. */
export async function smallCorpus(): Promise<SmallCorpus> {
  const folder = await mkdtemp(join(tmpdir(), 'tien-do-library-'));
  const [corpus, data] = [await mkdtemp(join(folder, 'corpus-')), join(folder, 'data')];
  return {
    corpus,
    data,
    async write(file, articles) {
      await rm(join(corpus, file), { force: true });
      if (articles !== null) await writeFile(join(corpus, file), JSON.stringify(articles));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
