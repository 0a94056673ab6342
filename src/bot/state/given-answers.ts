import type { Database } from 'better-sqlite3';
import type { GivenAnswer, GivenAnswers } from './bot-state.js';
import { type Clock, minutesAgo, moment } from './clock.js';

/** How long it is known which message answers which question, in minutes. */
export const answersKept = 15;

export function createGivenAnswers(database: Database, clock: Clock): GivenAnswers {
  const put = database.prepare('INSERT OR REPLACE INTO given_answers (chat, message, answer, at) VALUES (?, ?, ?, ?)');
  const get = database.prepare<[number, number, string], { answer: string }>(
    'SELECT answer FROM given_answers WHERE chat = ? AND message = ? AND at >= ?',
  );
  const getBy = database.prepare<[number, string, number], { answer: string }>(
    "SELECT answer FROM given_answers WHERE chat = ? AND at >= ? AND EXISTS (SELECT 1 FROM json_each(answer, '$.messages') WHERE value = ?)",
  );
  const getLatest = database.prepare<[number, string], { answer: string }>(
    "SELECT answer FROM given_answers WHERE chat = ? AND at >= ? AND json_extract(answer, '$.question') <> '' ORDER BY at DESC, message DESC LIMIT 1",
  );
  const since = (): string => minutesAgo(clock, answersKept);
  return {
    keep: ({ chat, message }, answer) => void put.run(chat, message, JSON.stringify(answer), moment(clock)),
    find: ({ chat, message }) => read(get.get(chat, message, since())),
    givenBy: ({ chat, message }) => read(getBy.get(chat, since(), message)),
    latest: (chat) => read(getLatest.get(chat, since())),
  };
}

function read(row: { answer: string } | undefined): GivenAnswer | null {
  return row === undefined ? null : (JSON.parse(row.answer) as GivenAnswer);
}
