import { stat } from 'node:fs/promises';
import { addDocuments } from './add-documents.js';
import { fetchDocuments } from './fetch-documents.js';
import type { Intake } from './intake.js';
import { enterIntake, type IntakeOptions } from './intake-ground.js';
import { ifThere } from './journal/durable-files.js';
import { openJournal } from './journal/journal.js';
import { removeArticles } from './remove-articles.js';
import { undoChanges } from './undo-changes.js';

/** The intake of a corpus. Nothing is made in the folder before the first document is kept or added. */
export function openIntake(options: IntakeOptions): Intake {
  const enter = enterIntake(options);
  return { ...fetchDocuments(options.fetcher), ...addDocuments(enter), ...removeArticles(enter), ...undoChanges(enter) };
}

/** Completes a change of a corpus folder that a crash broke off, before anybody reads it. A corpus that is one file has none. */
export async function recoverIntake(corpus: string): Promise<void> {
  const stats = await ifThere(stat(corpus));
  if (stats?.isDirectory() === true) await openJournal(corpus).recover();
}
