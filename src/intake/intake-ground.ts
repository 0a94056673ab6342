import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TienDoError } from '../errors.js';
import { type CorpusView, createCorpusView } from './corpus-view.js';
import type { ReadingDesk } from './desk/reading-desk.js';
import type { Fetcher } from './fetch/fetcher.js';
import { ifThere } from './journal/durable-files.js';
import { type Journal, openJournal } from './journal/journal.js';
import type { UseLibrary } from './use-library.js';
import { type WaitingDocuments, waitingDocuments } from './waiting-documents.js';

/** What an intake works on. */
export interface IntakeOptions {
  /** The corpus folder; with one file instead every method refuses. */
  readonly corpus: string;
  /** The serving library. */
  readonly use: UseLibrary;
  readonly now: () => Date;
  readonly fetcher: Fetcher;
  /** Where documents are read. */
  readonly desk: ReadingDesk;
}

/** What the parts of an intake share. */
export interface IntakeGround {
  /** The corpus folder, absolute. */
  readonly corpus: string;
  readonly journal: Journal;
  readonly view: CorpusView;
  readonly waiting: WaitingDocuments;
  readonly desk: ReadingDesk;
  /** The moment, ISO 8601. */
  readonly moment: () => string;
}

/**
 * Gives what the parts work on.
 * @throws TienDoError `corpus-missing` when there is no corpus, `corpus-file` when it is one file.
 */
export type EnterIntake = () => Promise<IntakeGround>;

export function enterIntake({ corpus, use, now, desk }: IntakeOptions): EnterIntake {
  const folder = resolve(corpus);
  const journal = openJournal(folder);
  const ground: IntakeGround = {
    corpus: folder,
    journal,
    view: createCorpusView(folder, journal, use, desk),
    desk,
    waiting: waitingDocuments(journal.home.waiting, now),
    moment: () => now().toISOString(),
  };
  return async () => {
    const stats = await ifThere(stat(folder));
    if (stats === null) throw new TienDoError('corpus-missing', { path: corpus });
    if (!stats.isDirectory()) throw new TienDoError('corpus-file', { path: corpus });
    return ground;
  };
}
