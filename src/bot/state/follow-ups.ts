import type { Database } from 'better-sqlite3';
import type { FollowUps } from './bot-state.js';
import { type Clock, minutesAgo, moment } from './clock.js';

/** How long a question can be followed, in minutes. */
export const followUpTime = 15;

export function createFollowUps(database: Database, clock: Clock): FollowUps {
  const find = database.prepare<[number, number, string], { question: string }>(
    'SELECT question FROM follow_ups WHERE chat = ? AND user = ? AND at >= ?',
  );
  const put = database.prepare('INSERT OR REPLACE INTO follow_ups (chat, user, question, at) VALUES (?, ?, ?, ?)');
  const drop = database.prepare('DELETE FROM follow_ups WHERE chat = ? AND user = ?');
  return {
    earlier: ({ chat, user }) => find.get(chat, user, minutesAgo(clock, followUpTime))?.question ?? null,
    remember: ({ chat, user }, question) => void put.run(chat, user, question, moment(clock)),
    forget: ({ chat, user }) => void drop.run(chat, user),
  };
}
