import { rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Change } from './change.js';
import { ifThere, isMissing, moveDurably, syncFolder, writeDurably } from './durable-files.js';
import { changeFiles, changeFolder, type JournalHome } from './journal-home.js';

/**
 * Does the steps of a change that is decided on and notes that they are done. What was done already stays as it is, so that it can be called again after a crash at any
 * moment.
 */
export async function applyChange(home: JournalHome, change: Change): Promise<void> {
  const folder = changeFolder(home, change.number);
  for (const [at, { path, after }] of change.steps.entries()) {
    const target = join(home.corpus, path);
    if (after === null) await takeAway(home, target);
    else await putInPlace(join(folder, changeFiles.after(at)), target);
  }
  await writeDurably(join(folder, changeFiles.done), '');
  await syncFolder(folder);
}

/** Whether all steps of a change are done. */
export async function isApplied(home: JournalHome, number: number): Promise<boolean> {
  return (await ifThere(stat(join(changeFolder(home, number), changeFiles.done)))) !== null;
}

/** A content that is not in the journal any more is in its place. */
async function putInPlace(content: string, target: string): Promise<void> {
  try {
    await moveDurably(content, target);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Removes a file, and the folders that it leaves empty. */
async function takeAway({ corpus }: JournalHome, target: string): Promise<void> {
  await rm(target, { force: true });
  let folder = dirname(target);
  while (folder.startsWith(corpus + sep) && (await isRemoved(folder))) folder = dirname(folder);
  await syncFolder(folder);
}

async function isRemoved(folder: string): Promise<boolean> {
  try {
    await rmdir(folder);
    return true;
  } catch (error) {
    if (isMissing(error)) return true;
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')) return false;
    throw error;
  }
}
