import type { Assistant, IndexReceipt } from '../assistant.js';
import type { Surroundings } from './command.js';
import { createProgressLine } from './progress.js';

/** Makes the library follow the articles, with progress on `err`. */
export async function reloadAfter(assistant: Assistant, { err }: Pick<Surroundings, 'err'>): Promise<IndexReceipt> {
  const progress = createProgressLine(err);
  try {
    return await assistant.reload(progress.update);
  } finally {
    await progress.finish();
  }
}
