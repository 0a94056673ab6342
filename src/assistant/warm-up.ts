import { setImmediate } from 'node:timers/promises';
import { readThrough } from '../answering/evidence/read-sentence.js';
import type { Assistant } from '../assistant.js';
import { fewRehearsals, manyRehearsals } from './rehearsals.js';
import type { Serving } from './serving.js';

/** Libraries up to this many passages are read whole before the first question. */
const smallLibrary = 200;

/**
 * Answers a few questions that nobody asked, so that the first person waits for no one: the embedding process is then up, the code of answering
 * loaded, and the articles of a small library read.
 */
export async function warmUp(assistant: Assistant, { library, shelf }: Serving): Promise<void> {
  if (library.info.passages <= smallLibrary) {
    for (const prepared of (await shelf.take(await library.files())).values()) {
      prepared.article.passages.forEach((_, position) => {
        prepared.sentences(position).forEach(readThrough);
      });
    }
  }
  for (const question of fewRehearsals) await assistant.ask({ question });
}

/**
 * Asks about a hundred questions on places of the corpus, one after another, until the code of answering is compiled; whoever asks meanwhile waits for one
 * of them at most. Ends early when the signal is given.
 */
export async function warmThrough(assistant: Assistant, { directory }: Serving, ended: AbortSignal): Promise<void> {
  const { entries } = await directory();
  for (const question of manyRehearsals(entries.map(({ name }) => name))) {
    await setImmediate();
    if (ended.aborted) return;
    await assistant.ask({ question });
  }
}
