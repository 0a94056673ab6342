import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Pin, Pins } from './bot-state.js';

export function createPins(database: Database): Pins {
  const known = database.prepare<[string], { id: number }>('SELECT id FROM pins WHERE digest = ?');
  const add = database.prepare('INSERT INTO pins (digest, file, "start", "end", text, headline) VALUES (?, ?, ?, ?, ?, ?)');
  const get = database.prepare<[number], Pin>('SELECT file, "start", "end", text, headline FROM pins WHERE id = ?');
  return {
    keep: (pin) => {
      const digest = digestOf(pin);
      const { file, start, end, text, headline } = pin;
      return known.get(digest)?.id ?? Number(add.run(digest, file, start, end, text, headline).lastInsertRowid);
    },
    find: (number) => (Number.isSafeInteger(number) ? (get.get(number) ?? null) : null),
  };
}

function digestOf({ file, start, end, text, headline }: Pin): string {
  return createHash('sha256')
    .update(JSON.stringify([file, start, end, text, headline]))
    .digest('hex');
}
