import { afterAll } from 'vitest';
import { updateLibrary } from '../../src/library/build.js';
import { graphSettings } from '../../src/library/embedded/vector-graph.js';
import { openLibrary } from '../../src/library/open-library.js';
import { describeLibrary, type OpenLibrary } from '../contracts/library.contract.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { type SmallCorpus, smallCorpus, smallReading } from '../support/small-corpus.js';

const corpora: SmallCorpus[] = [];

afterAll(async () => {
  for (const corpus of corpora) await corpus.remove();
});

function openWith(graphFrom: number): OpenLibrary {
  return async (articles) => {
    const place = await smallCorpus();
    corpora.push(place);
    await place.write('all.json', articles);
    const graph = { ...graphSettings, from: graphFrom };
    const options = { corpus: place.corpus, data: place.data, graph, allowEmpty: true };
    await updateLibrary({ ...options, reading: smallReading, embedder: fakeEmbedder() });
    return await openLibrary({ ...options, analyze: smallReading.analyze });
  };
}

describeLibrary('the embedded library', openWith(graphSettings.from));
describeLibrary('the embedded library with a graph', openWith(1));
