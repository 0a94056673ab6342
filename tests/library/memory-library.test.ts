import { openMemoryLibrary } from '../../src/library/memory-library.js';
import { describeLibrary } from '../contracts/library.contract.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { plainAnalyze, plainPlaces } from '../support/plain-language.js';
import { smallStored } from '../support/small-article.js';

describeLibrary('the library in memory', (articles) =>
  openMemoryLibrary({ articles: articles.map(smallStored), embedder: fakeEmbedder(), analyze: plainAnalyze, findPlaces: plainPlaces }),
);
