import { openEmbedder } from '../../../embedding/transformers-embedder.js';
import { createExactVectors, flatVectors, nearestOf } from '../../../library/exact-vectors.js';
import { firstPassages, type Peer } from './peer.js';

const batchSize = 128;

/** The library's own vectors, every one looked at. */
export const exactVectorsPeer: Peer = async (passages, { embedder: options }) => {
  const embedder = await openEmbedder(options);
  const articles: string[] = [];
  const vectors: Float32Array[] = [];
  let batch: string[] = [];
  const embed = async () => {
    vectors.push(...(await embedder.embedPassages(batch)));
    batch = [];
  };
  for await (const { article, text } of passages) {
    articles.push(article);
    batch.push(text.slice(text.indexOf('\n') + 1));
    if (batch.length === batchSize) await embed();
  }
  await embed();
  const { cosine } = createExactVectors(flatVectors(vectors.splice(0), embedder.identity.dimensions));
  return {
    async search(question) {
      const near = nearestOf(await embedder.embedQuestion(question), firstPassages, articles.keys(), cosine);
      return near.map(({ ordinal }) => articles[ordinal] ?? '');
    },
    close: () => embedder.close(),
  };
};
