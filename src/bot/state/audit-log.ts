import type { Database } from 'better-sqlite3';
import type { AuditLog } from './bot-state.js';
import { type Clock, moment } from './clock.js';

interface Row {
  readonly at: string;
  readonly user: number;
  readonly command: string;
  readonly allowed: number;
  readonly outcome: string;
}

export function createAuditLog(database: Database, clock: Clock): AuditLog {
  const add = database.prepare('INSERT INTO audit (at, user, command, allowed, outcome) VALUES (?, ?, ?, ?, ?)');
  const list = database.prepare<[number], Row>('SELECT at, user, command, allowed, outcome FROM audit ORDER BY id DESC LIMIT ?');
  return {
    write: ({ user, command, allowed, outcome }) => void add.run(moment(clock), user, command, allowed ? 1 : 0, outcome),
    latest: (count) => list.all(count).map((row) => ({ ...row, allowed: row.allowed === 1 })),
  };
}
