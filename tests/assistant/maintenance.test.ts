import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Maintenance, maintenance } from '../../src/assistant/maintenance.js';
import { prepareServing, type Serving } from '../../src/assistant/serving.js';
import { createSwitchboard, type Switchboard } from '../../src/assistant/switchboard.js';
import { updateLibrary } from '../../src/library/build.js';
import { openLibrary } from '../../src/library/open-library.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { plainAnalyze } from '../support/plain-language.js';
import type { SmallArticle } from '../support/small-article.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

const article = (file: string): SmallArticle => ({ file, title: `Tin ${file}`, paragraphs: [`Bài số ${file}.`] });

describe('rolling back while serving', () => {
  let place: SmallCorpus;
  let board: Switchboard;
  let upkeep: Maintenance;

  const open = async (): Promise<Serving> =>
    prepareServing(await openLibrary({ corpus: place.corpus, data: place.data, analyze: plainAnalyze }));
  const update = () => updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder() });

  beforeEach(async () => {
    place = await smallCorpus();
    await place.write('a.json', [article('1')]);
    await update();
    await place.write('b.json', [article('2')]);
    await update();
    board = createSwitchboard(await open());
    const embedder = { model: 'none', modelsDir: place.data, allowDownload: false };
    upkeep = maintenance({ corpus: place.corpus, data: place.data, embedder }, board, open);
  });

  afterEach(async () => {
    upkeep.stop();
    await board.close();
    await place.remove();
  });

  it('serves the generation before to whoever asks next', async () => {
    const before = upkeep.status();
    const previous = await upkeep.previous();
    const generation = await upkeep.rollback();
    expect(generation).toMatchObject({ articles: 1 });
    expect(upkeep.status().id).toBe(generation.id);
    expect(previous).toEqual(generation);
    expect(upkeep.status().id).not.toBe(before.id);
    expect(await board.use(({ library }) => library.files())).toEqual(['1']);
  });

  it('goes on serving when there is nothing before', async () => {
    await upkeep.rollback();
    expect(await upkeep.previous()).toBeNull();
    await expect(upkeep.rollback()).rejects.toMatchObject({ code: 'no-previous-generation' });
    expect(await board.use(({ library }) => library.files())).toEqual(['1']);
  });
});
