import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from './journal/change.js';
import { ifThere } from './journal/durable-files.js';
import { contentHash, type Journal, type WantedStep } from './journal/journal.js';

/** Changes that were made together and are taken back together, latest first. */
export interface Batch {
  readonly batch: string;
  readonly changes: readonly Change[];
}

/** The latest batch that was not taken back; null when there is none. */
export async function lastBatch(journal: Journal): Promise<Batch | null> {
  const changes = await journal.latest(Number.POSITIVE_INFINITY);
  const undone = new Set(changes.flatMap(({ undoes }) => undoes ?? []));
  const last = changes.find(({ kind, batch }) => kind !== 'undone' && !undone.has(batch));
  return last === undefined ? null : { batch: last.batch, changes: changes.filter(({ batch }) => batch === last.batch) };
}

/** The steps that take a batch back, and the files that were corrected by hand since: what they say now is kept in the journal. */
export async function stepsBack({ changes }: Batch, journal: Journal): Promise<{ steps: WantedStep[]; corrected: string[] }> {
  const steps = new Map<string, WantedStep>();
  const corrected: string[] = [];
  for (const change of changes) {
    for (const [at, { path, after }] of [...change.steps.entries()].reverse()) {
      if (!steps.has(path) && (await isCorrected(journal.home.corpus, path, after))) corrected.push(path);
      steps.set(path, { path, content: await journal.before(change, at) });
    }
  }
  return { steps: [...steps.values()], corrected };
}

async function isCorrected(corpus: string, path: string, after: string | null): Promise<boolean> {
  const now = await ifThere(readFile(join(corpus, path)));
  return now !== null && contentHash(now) !== after;
}
