import { openEmbedder } from '../../../embedding/transformers-embedder.js';
import { corpusReading } from '../../../library/corpus-reading.js';
import { openLibrary } from '../../../library/open-library.js';
import { firstPassages, type Peer } from './peer.js';

/** The library itself, opened from disk: words and vectors fused, as for an answer, but with nothing said of places and years. */
export const libraryPeer: Peer = async (_, { corpus, data, embedder: options }) => {
  const embedder = await openEmbedder(options);
  const library = await openLibrary({ corpus, data, analyze: corpusReading.analyze });
  return {
    async search(question) {
      const vector = await embedder.embedQuestion(question);
      const hits = await library.search({ text: question, expansions: [], places: [], years: [], vector, k: firstPassages });
      return hits.map(({ file }) => file);
    },
    async close() {
      await library.close();
      await embedder.close();
    },
  };
};
