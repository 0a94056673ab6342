import type { Database } from 'better-sqlite3';
import type { HandledUpdates } from './bot-state.js';
import { type Clock, moment } from './clock.js';

/** How long finished updates are known, in days; Telegram repeats none after one. */
export const updatesKept = 3;

export function createHandledUpdates(database: Database, clock: Clock): HandledUpdates {
  const find = database.prepare('SELECT 1 FROM handled_updates WHERE key = ?');
  const add = database.prepare('INSERT OR IGNORE INTO handled_updates (key, at) VALUES (?, ?)');
  const underWay = new Set<string>();
  return {
    claim: (update) => {
      if (underWay.has(update) || find.get(update) !== undefined) return false;
      underWay.add(update);
      return true;
    },
    finish: (update) => {
      add.run(update, moment(clock));
      underWay.delete(update);
    },
    release: (update) => void underWay.delete(update),
  };
}
