import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateLibrary } from '../../src/library/build.js';
import { createLibraryBuilder, type LibraryBuilder } from '../../src/library/build-in-worker.js';
import { lockBuild } from '../../src/library/embedded/build-lock.js';
import { libraryHome } from '../../src/library/embedded/library-home.js';
import { openLibrary } from '../../src/library/open-library.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { plainAnalyze } from '../support/plain-language.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

const entry = new URL('../support/small-build-worker.ts', import.meta.url).href;
let place: SmallCorpus;
let builder: LibraryBuilder;

beforeEach(async () => {
  place = await smallCorpus();
  builder = createLibraryBuilder(entry);
});

afterEach(async () => {
  builder.close();
  await place.remove();
});

const order = (more: object = {}) => ({ corpus: place.corpus, data: place.data, embedder: { model: 'r1', modelsDir: '.' }, ...more });

const articles = (count: number, word: string) =>
  Array.from({ length: count }, (_, i) => ({
    file: `${i}`,
    title: `Tin ${i}`,
    paragraphs: [`Bài ${word} số ${i}.`, `Đoạn hai của bài ${i}.`],
  }));

async function servedText(): Promise<string | undefined> {
  const library = await openLibrary({ corpus: place.corpus, data: place.data, analyze: plainAnalyze });
  try {
    const files = await library.files();
    const [first] = await library.articles(['0']);
    return `${files.length} ${first?.text.slice(first.text.indexOf('Bài'), first.text.indexOf(' số'))}`;
  } finally {
    await library.close();
  }
}

describe('a builder', () => {
  it('builds in another process, with progress, and gives the receipt', async () => {
    await place.write('a.json', articles(400, 'một'));
    const stages = new Set<string>();
    const receipt = await builder.build(order(), ({ stage }) => stages.add(stage));
    expect(receipt).toMatchObject({ built: true, same: 0, generation: { articles: 400 } });
    expect(stages.size).toBeGreaterThan(0);
    expect(await servedText()).toBe('400 Bài một');
    expect(builder.processId()).toBeUndefined();
  });

  it('passes errors on with their code', async () => {
    await place.write('a.json', []);
    await expect(builder.build(order())).rejects.toMatchObject({ code: 'corpus-empty', facts: { unreadable: 0 } });
    await expect(builder.build(order({ corpus: join(place.corpus, 'none') }))).rejects.toMatchObject({ code: 'build-stopped' });
  });

  it('carries orders out one after another', async () => {
    await place.write('a.json', articles(3, 'một'));
    const [first, second] = await Promise.all([builder.build(order()), builder.build(order())]);
    expect([first.built, second.built]).toEqual([true, false]);
  });

  it('says when its process dies, and builds again', async () => {
    await place.write('a.json', articles(3, 'một'));
    const dying = builder.build(order());
    while (builder.processId() === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    process.kill(builder.processId() ?? 0, 'SIGKILL');
    await expect(dying).rejects.toMatchObject({ code: 'build-stopped' });
    expect(await builder.build(order())).toMatchObject({ built: true });
  });

  it('builds no more after it was closed', async () => {
    builder.close();
    await expect(builder.build(order())).rejects.toMatchObject({ code: 'build-stopped' });
  });
});

describe('a build that is killed', () => {
  it('leaves the old library serving, whenever it happens, and the next build works', { timeout: 300_000 }, async () => {
    await place.write('a.json', articles(150, 'cũ'));
    await builder.build(order());
    const startedAt = performance.now();
    await place.write('a.json', articles(300, 'mới 0'));
    await builder.build(order());
    const whole = performance.now() - startedAt;
    let served = '300 Bài mới 0';
    for (let round = 1; round <= 10; round += 1) {
      await place.write('a.json', articles(300 + round, `mới ${round}`));
      const building = createLibraryBuilder(entry);
      const built = building.build(order()).then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, (whole * (round + 3)) / 14));
      building.close();
      const finished = await built;
      const text = await servedText();
      expect(finished ? [`${300 + round} Bài mới ${round}`] : [served, `${300 + round} Bài mới ${round}`]).toContain(text);
      if (round % 5 === 0) await builder.build(order());
      served = (await servedText()) ?? '';
      if (round % 5 === 0) expect(served).toBe(`${300 + round} Bài mới ${round}`);
    }
    await place.write('a.json', articles(2, 'cuối'));
    await builder.build(order());
    expect(await servedText()).toBe('2 Bài cuối');
    expect((await readdir(libraryHome(place.data, place.corpus).generations)).length).toBeLessThanOrEqual(2);
  });

  it('leaves a half-built generation that the next build removes', async () => {
    await place.write('a.json', articles(3, 'một'));
    const home = libraryHome(place.data, place.corpus);
    await mkdir(join(home.generations, '20990101T000000000Z-abcdef'), { recursive: true });
    await writeFile(join(home.generations, '20990101T000000000Z-abcdef', 'library.sqlite'), 'half');
    await builder.build(order());
    expect(await readdir(home.generations)).toEqual([(await readFile(home.current, 'utf8')).trim()]);
  });
});

describe('two builders', () => {
  const update = (waitMs: number) =>
    updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder(), waitMs });

  it('wait for one another, and the second finds the work done', async () => {
    await place.write('a.json', articles(30, 'một'));
    const other = createLibraryBuilder(entry);
    const receipts = await Promise.all([builder.build(order()), other.build(order()), update(60_000)]);
    expect(receipts.map(({ built }) => built).sort()).toEqual([false, false, true]);
    expect(await readdir(libraryHome(place.data, place.corpus).generations)).toHaveLength(1);
  });

  it('say that the library is busy when the other takes too long', async () => {
    await place.write('a.json', articles(3, 'một'));
    const home = libraryHome(place.data, place.corpus);
    await mkdir(home.generations, { recursive: true });
    const unlock = await lockBuild(home, 0);
    await expect(update(60)).rejects.toMatchObject({ code: 'library-busy' });
    await expect(builder.build(order({ waitMs: 0 }))).rejects.toMatchObject({ code: 'library-busy' });
    unlock();
    expect(await update(0)).toMatchObject({ built: true });
  });
});
