import { openEmbedder } from '../../embedding/transformers-embedder.js';
import { currentGeneration } from '../../library/embedded/generations.js';
import { readIndexFiles } from '../../library/embedded/index-files.js';
import { vectorsOf } from '../../library/embedded/index-tables.js';
import { libraryHome } from '../../library/embedded/library-home.js';
import { graphSettings } from '../../library/embedded/vector-graph.js';
import { createExactVectors, nearestOf } from '../../library/exact-vectors.js';
import { poolSize } from '../../library/search-tier.js';
import type { BenchGround } from './bench-messages.js';

const looked = 10;

/** Share of the ten nearest passages of each question that the graph finds among those that a search asks it for; 1 without a graph. */
export async function measureRecall({ corpus, data, embedder: options }: BenchGround, questions: readonly string[]): Promise<number> {
  const generation = await currentGeneration(libraryHome(data, corpus));
  const index = generation === null ? null : await readIndexFiles(generation, graphSettings);
  if (index === null || index.graph === null) return 1;
  const { graph, table } = index;
  const { cosine } = createExactVectors(vectorsOf(table));
  const embedder = await openEmbedder(options);
  let found = 0;
  try {
    for (const question of questions) {
      const vector = await embedder.embedQuestion(question);
      const near = new Set(graph.near(vector, poolSize, null));
      const nearest = nearestOf(vector, looked, table.scales.keys(), cosine);
      found += nearest.filter(({ ordinal }) => near.has(ordinal)).length;
    }
  } finally {
    await embedder.close();
    graph.release();
  }
  return found / (looked * questions.length);
}
