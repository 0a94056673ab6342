import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placesFile } from '../../src/articles/readers/places-file.js';
import { updateLibrary } from '../../src/library/build.js';
import { openLibrary } from '../../src/library/open-library.js';
import { rollbackLibrary } from '../../src/library/rollback.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { plainAnalyze } from '../support/plain-language.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

const merger = (name: string) => `- {old: ${name}, level: xã, new: xã Phong Hòa, since: 2025-07-01}\n`;
let place: SmallCorpus;

beforeEach(async () => {
  place = await smallCorpus();
  await place.write('a.json', [{ file: '1', title: 'Tin', paragraphs: ['Một bài.'] }]);
});

afterEach(() => place.remove());

const tell = (text: string) => writeFile(join(place.corpus, placesFile), text);
const update = () => updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder() });

async function known(): Promise<string[]> {
  const library = await openLibrary({ corpus: place.corpus, data: place.data, analyze: plainAnalyze });
  try {
    return (await library.mergers()).map(({ old }) => old.name);
  } finally {
    await library.close();
  }
}

it('a change of the file of places is a change, and goes back with a rollback', async () => {
  await update();
  expect(await known()).toEqual([]);
  await tell(merger('Phong Mỹ'));
  expect(await update()).toMatchObject({ built: true, same: 1, added: [] });
  expect(await known()).toEqual(['Phong Mỹ']);
  expect(await update()).toMatchObject({ built: false });
  await tell(merger('Hòa Tân') + merger('Phong Mỹ'));
  await update();
  expect(await known()).toEqual(['Hòa Tân', 'Phong Mỹ']);
  await rollbackLibrary({ corpus: place.corpus, data: place.data });
  expect(await known()).toEqual(['Phong Mỹ']);
});

it('a mistake in it stops the reload, and what served goes on serving', async () => {
  await tell(merger('Phong Mỹ'));
  await update();
  await tell(`${merger('Phong Mỹ')}- old: Hòa Tân\n`);
  await expect(update()).rejects.toMatchObject({ code: 'places-broken', facts: { line: 2 } });
  expect(await known()).toEqual(['Phong Mỹ']);
});
