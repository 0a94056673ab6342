import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type UpdateOptions, updateLibrary } from '../../src/library/build.js';
import { libraryHome } from '../../src/library/embedded/library-home.js';
import { openLibrary } from '../../src/library/open-library.js';
import { rollbackLibrary } from '../../src/library/rollback.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { plainAnalyze } from '../support/plain-language.js';
import type { SmallArticle } from '../support/small-article.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

let place: SmallCorpus;

beforeEach(async () => {
  place = await smallCorpus();
});

afterEach(() => place.remove());

const article = (file: string, paragraph: string): SmallArticle => ({ file, title: `Tin ${file}`, paragraphs: [paragraph] });
const update = (more: Partial<UpdateOptions> = {}) =>
  updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder(), ...more });
const rollBack = () => rollbackLibrary({ corpus: place.corpus, data: place.data, waitMs: 100 });

async function served(): Promise<string[]> {
  const library = await openLibrary({ corpus: place.corpus, data: place.data, analyze: plainAnalyze });
  try {
    return await library.files();
  } finally {
    await library.close();
  }
}

async function twoGenerations(): Promise<{ first: string; second: string }> {
  await place.write('a.json', [article('1', 'Một.')]);
  const first = (await update()).generation.id;
  await place.write('a.json', [article('1', 'Một.'), article('2', 'Hai.')]);
  return { first, second: (await update()).generation.id };
}

describe('rolling back', () => {
  it('serves the generation before', async () => {
    const { first } = await twoGenerations();
    expect(await served()).toEqual(['1', '2']);
    expect(await rollBack()).toMatchObject({ id: first, articles: 1 });
    expect(await served()).toEqual(['1']);
  });

  it('builds nothing while the corpus is the one that was rolled back from, and says so', async () => {
    const { first } = await twoGenerations();
    await rollBack();
    const refuse = () => {
      throw new Error('not wanted');
    };
    const receipt = await update({ embedder: refuse, identity: fakeEmbedder().identity });
    expect(receipt).toMatchObject({ built: false, heldBack: true, generation: { id: first } });
    expect(await served()).toEqual(['1']);
  });

  it('builds again as soon as the corpus changes, and goes back to what served then', async () => {
    const { first } = await twoGenerations();
    await rollBack();
    await place.write('a.json', [article('1', 'Một.'), article('3', 'Ba.')]);
    expect(await update()).toMatchObject({ built: true, heldBack: false, added: ['3'], same: 1 });
    expect(await update()).toMatchObject({ built: false, heldBack: false });
    expect(await rollBack()).toMatchObject({ id: first });
  });

  it('forgets the rejected corpus once another was built', async () => {
    await twoGenerations();
    await rollBack();
    await place.write('a.json', [article('1', 'Một.')]);
    await place.write('b.json', [article('4', 'Bốn.')]);
    await update();
    expect((await readdir(libraryHome(place.data, place.corpus).folder)).sort()).toEqual(['building.lock', 'current', 'generations']);
  });

  it('refuses when there is nothing before, and changes nothing', async () => {
    await expect(rollBack()).rejects.toMatchObject({ code: 'no-previous-generation' });
    await place.write('a.json', [article('1', 'Một.')]);
    await update();
    await expect(rollBack()).rejects.toMatchObject({ code: 'no-previous-generation' });
    expect(await update()).toMatchObject({ built: false, heldBack: false });
  });

  it('goes back once only: the generation that was left is not the one before', async () => {
    await twoGenerations();
    await rollBack();
    await expect(rollBack()).rejects.toMatchObject({ code: 'no-previous-generation' });
    expect(await served()).toEqual(['1']);
  });

  it('does not go back to a generation that another embedder made, or that has lost a file', async () => {
    const { first } = await twoGenerations();
    await update({ embedder: fakeEmbedder(16, 'r2') });
    await expect(rollBack()).rejects.toMatchObject({ code: 'no-previous-generation' });
    await place.write('a.json', [article('5', 'Năm.')]);
    const { generation } = await update({ embedder: fakeEmbedder(16, 'r2'), rollbackKeep: 2 });
    const { generations } = libraryHome(place.data, place.corpus);
    const before = (await readdir(generations)).filter((name) => name !== generation.id && name !== first);
    for (const name of before) await rm(join(generations, name, 'postings.bin'), { force: true });
    await expect(rollBack()).rejects.toMatchObject({ code: 'no-previous-generation' });
  });
});
