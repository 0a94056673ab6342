import { join } from 'node:path';
import { figureChanges } from '../figure-changes.js';
import { type FigureChange, type LibraryReceipt, receiptLimit } from '../receipt.js';
import { articleReader } from './article-rows.js';
import type { BuiltGeneration } from './build-generation.js';
import { openToRead, type Store } from './database.js';
import { findConflicts } from './figure-conflicts.js';
import type { Generation } from './generations.js';
import { generationFiles } from './library-home.js';

/** What a receipt says of figures. */
export type FigureNews = Pick<LibraryReceipt, 'figureChanges' | 'conflicts'>;

/** What is new in the figures of a generation: those that changed since the base, null when there was none, and those that other articles contradict. */
export function figureNews(folder: string, { changes }: Pick<BuiltGeneration, 'changes'>, base: Generation | null): FigureNews {
  const store = openToRead(join(folder, generationFiles.store));
  try {
    return {
      figureChanges: base === null || changes.changed.length === 0 ? [] : changesSince(base, store, changes.changed),
      conflicts: findConflicts(store, [...changes.changed, ...changes.added], receiptLimit),
    };
  } finally {
    store.close();
  }
}

function changesSince(base: Generation, store: Store, changed: readonly string[]): FigureChange[] {
  const earlier = openToRead(join(base.folder, generationFiles.store));
  try {
    const [before, after] = [articleReader(earlier), articleReader(store)];
    const found: FigureChange[] = [];
    for (const file of changed) {
      const [old, now] = [before.byFile(file), after.byFile(file)];
      if (old !== null && now !== null) found.push(...figureChanges(old, now));
      if (found.length >= receiptLimit) break;
    }
    return found.slice(0, receiptLimit);
  } finally {
    earlier.close();
  }
}
