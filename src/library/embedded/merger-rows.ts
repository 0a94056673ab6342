import type { PlaceMerger } from '../../language/place-merger.js';
import type { Store } from './database.js';

/** Replaces the mergers of places that a generation keeps. */
export function writeMergers(store: Store, mergers: readonly PlaceMerger[]): void {
  store.exec('DELETE FROM mergers');
  const put = store.prepare('INSERT INTO mergers (position, record) VALUES (?, ?)');
  for (const [position, merger] of mergers.entries()) put.run(position, JSON.stringify(merger));
}

/** The mergers of a generation, in the order of their file. */
export function readMergers(store: Store): PlaceMerger[] {
  const records = store.prepare<[], string>('SELECT record FROM mergers ORDER BY position').pluck().all();
  return records.map((record) => JSON.parse(record));
}
