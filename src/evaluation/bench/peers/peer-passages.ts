import { join } from 'node:path';
import { sliceOf } from '../../../language/span.js';
import { articleReader } from '../../../library/embedded/article-rows.js';
import { openToRead } from '../../../library/embedded/database.js';
import { currentGeneration } from '../../../library/embedded/generations.js';
import { generationFiles, libraryHome } from '../../../library/embedded/library-home.js';
import type { BenchGround } from '../bench-messages.js';
import type { PeerPassage } from './peer.js';

/** The passages of a library that was built, in the order of its ordinals. */
export async function* peerPassages({ corpus, data }: BenchGround): AsyncGenerator<PeerPassage> {
  const generation = await currentGeneration(libraryHome(data, corpus));
  if (generation === null) return;
  const store = openToRead(join(generation.folder, generationFiles.store));
  try {
    const reader = articleReader(store);
    for (const id of store.prepare<[], number>('SELECT id FROM articles ORDER BY id').pluck().all()) {
      const article = reader.byId(id);
      for (const passage of article?.passages ?? [])
        yield { article: article?.file ?? '', text: `${article?.title ?? ''}\n${sliceOf(article?.text ?? '', passage)}` };
    }
  } finally {
    store.close();
  }
}
