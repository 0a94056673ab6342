import { stat } from 'node:fs/promises';
import { ifThere } from './journal/durable-files.js';
import { openJournal } from './journal/journal.js';

/**
 * Whether the last change of a corpus folder took articles out of it: when it has none now, somebody wanted that, and no disk is missing. False for a corpus that is one
 * file.
 */
export async function wasEmptied(corpus: string): Promise<boolean> {
  const stats = await ifThere(stat(corpus));
  if (stats?.isDirectory() !== true) return false;
  const [last] = await openJournal(corpus).latest(1);
  return last?.kind === 'removed' || last?.kind === 'undone';
}
