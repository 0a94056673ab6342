import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from './durable-files.js';

/** Hidden, so that no reader of the corpus looks into it; in the corpus folder, so that files move in and out in one step. */
const folderName = '.intake';

/** Where the journal of a corpus folder lives. */
export interface JournalHome {
  readonly corpus: string;
  readonly folder: string;
  /** Locked while the corpus is changed. */
  readonly lock: string;
  /** Documents that were looked at and wait for a confirmation. */
  readonly waiting: string;
}

/** Names of a change's files in its folder; `before-0` and `after-0` are the contents of its first step. */
export const changeFiles = {
  record: 'change.json',
  done: 'done',
  before: (step: number) => `before-${step}`,
  after: (step: number) => `after-${step}`,
} as const;

/** Of a change that is not yet decided on: a crash leaves it behind, and it is swept away. */
const preparing = /^preparing-/;
const numbered = /^\d{6,}$/;

export function journalHome(corpus: string): JournalHome {
  const folder = join(corpus, folderName);
  return { corpus, folder, lock: join(folder, 'lock'), waiting: join(folder, 'waiting') };
}

/** The folder of the change of a number. */
export function changeFolder({ folder }: JournalHome, number: number): string {
  return join(folder, String(number).padStart(6, '0'));
}

/** Where a change is prepared. */
export function preparingFolder({ folder }: JournalHome, name: string): string {
  return join(folder, `preparing-${name}`);
}

/** The numbers of all changes, ascending, and the folders that a crash left behind. */
export async function listJournal({ folder }: JournalHome): Promise<{ numbers: number[]; leftovers: string[] }> {
  const names = (await ifThere(readdir(folder))) ?? [];
  return {
    numbers: names
      .filter((name) => numbered.test(name))
      .map(Number)
      .sort((a, b) => a - b),
    leftovers: names.filter((name) => preparing.test(name)).map((name) => join(folder, name)),
  };
}
