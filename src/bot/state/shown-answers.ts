import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Answer } from '../../answering/answer.js';
import type { ShownAnswers } from './bot-state.js';
import { type Clock, moment } from './clock.js';

/** How long an answer can be shown whole, in days. */
export const shownKept = 30;

const keyBytes = 9;

export function createShownAnswers(database: Database, clock: Clock): ShownAnswers {
  const put = database.prepare('INSERT INTO shown_answers (key, answer, at) VALUES (?, ?, ?)');
  const get = database.prepare<[string], { answer: string }>('SELECT answer FROM shown_answers WHERE key = ?');
  return {
    keep: (answer) => {
      const key = randomBytes(keyBytes).toString('base64url');
      put.run(key, JSON.stringify({ ...answer, question: '' } satisfies Answer), moment(clock));
      return key;
    },
    find: (key) => {
      const row = get.get(key);
      return row === undefined ? null : (JSON.parse(row.answer) as Answer);
    },
  };
}
