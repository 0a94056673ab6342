import type { Database } from 'better-sqlite3';
import type { KnownGroups } from './bot-state.js';
import { type Clock, moment } from './clock.js';

export function createKnownGroups(database: Database, clock: Clock): KnownGroups {
  const welcome = database.prepare('INSERT OR IGNORE INTO welcomed (chat, at) VALUES (?, ?)');
  const moved = database.prepare<[number], { origin: number }>('SELECT origin FROM moved_groups WHERE chat = ?');
  const move = database.prepare('INSERT OR REPLACE INTO moved_groups (chat, origin) VALUES (?, ?)');
  const origin = (chat: number): number => moved.get(chat)?.origin ?? chat;
  return {
    welcome: (chat) => welcome.run(origin(chat), moment(clock)).changes === 1,
    move: (from, to) => {
      if (origin(from) !== to) move.run(to, origin(from));
    },
    origin,
  };
}
