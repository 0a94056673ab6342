import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type UpdateOptions, updateLibrary } from '../../src/library/build.js';
import { libraryHome } from '../../src/library/embedded/library-home.js';
import { openMemoryLibrary } from '../../src/library/memory-library.js';
import { openLibrary } from '../../src/library/open-library.js';
import { suspicion } from '../../src/library/self-check.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { plainAnalyze, plainPlaces } from '../support/plain-language.js';
import { type SmallArticle, smallStored } from '../support/small-article.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

const syllables = ['lúa', 'cầu', 'trường', 'thuốc', 'rừng', 'đường', 'điện', 'nước'];
const word = (at: number): string => syllables[at % syllables.length] ?? '';

function articles(count: number, change: Partial<SmallArticle> = {}): SmallArticle[] {
  return Array.from({ length: count }, (_, i) => ({
    file: `${i}.txt`,
    title: `Tin ${word(i)} ${word(i >> 3)} ${word(i >> 6)} số ${i}`,
    paragraphs: [`Năm qua ${word(i + 1)} đạt 5 điểm, còn 7 hộ khó khăn.`],
    ...change,
  }));
}

const open = (small: readonly SmallArticle[]) =>
  openMemoryLibrary({ articles: small.map(smallStored), embedder: fakeEmbedder(), analyze: plainAnalyze, findPlaces: plainPlaces });

describe('suspicion', () => {
  it('has none of a library that answers its own titles', async () => {
    expect(await suspicion(await open(articles(100)), null)).toBeNull();
    expect(await suspicion(await open([]), null)).toBeNull();
  });

  it('has none of many articles of one title, nor of articles without a passage', async () => {
    expect(await suspicion(await open(articles(40, { title: 'Tin vắn' })), null)).toBeNull();
    expect(await suspicion(await open(articles(40, { paragraphs: [] })), null)).toBeNull();
  });

  it('tells when titles do not find their own articles', async () => {
    const library = await open(articles(100));
    const deaf = { ...library, search: async () => library.search({ ...anything, text: 'hộ', k: 1 }) };
    expect(await suspicion(deaf, null)).toMatch(/^only [01] of 12 titles find their own article$/);
  });

  it('tells when the figures are gone that mostly the same articles had', async () => {
    const library = await open(articles(40, { paragraphs: ['Không có con số nào.'] }));
    const files = await library.files();
    expect(await suspicion(library, { files, figures: 80 })).toBe('it has 0 figures where 80 were read from mostly the same articles');
    expect(await suspicion(library, { files: [...files, 'gone'], figures: 80 })).not.toBeNull();
    expect(await suspicion(library, { files, figures: 10 })).toBeNull();
    expect(await suspicion(library, { files: files.map((file) => `old/${file}`), figures: 80 })).toBeNull();
    expect(await suspicion(await open(articles(40)), { files, figures: 80 })).toBeNull();
  });
});

const anything = { expansions: [], vector: null, places: [], years: [] };

describe('a generation that fails its own check', () => {
  let place: SmallCorpus;
  beforeEach(async () => {
    place = await smallCorpus();
  });
  afterEach(() => place.remove());

  const update = (more: Partial<UpdateOptions> = {}) =>
    updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder(), ...more });

  it('is not served, and leaves nothing behind', async () => {
    await place.write('a.json', articles(20));
    const { generation } = await update();
    const blind = { ...smallReading, extractFigures: () => [], version: 'small 2' };
    await expect(update({ reading: blind })).rejects.toMatchObject({
      code: 'library-suspect',
      facts: { problem: 'it has 0 figures where 40 were read from mostly the same articles' },
    });
    expect(await readdir(libraryHome(place.data, place.corpus).generations)).toEqual([generation.id]);
    const library = await openLibrary({ corpus: place.corpus, data: place.data, analyze: plainAnalyze });
    expect(library.info.id).toBe(generation.id);
    await library.close();
    expect(await update()).toMatchObject({ built: false });
  });
});
