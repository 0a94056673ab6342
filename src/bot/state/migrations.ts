import type { Database } from 'better-sqlite3';
import { TienDoError } from '../../errors.js';

/** What made each version of the file from the one before; a step that was published never changes, a new one is added. */
const steps: readonly string[] = [
  `
  CREATE TABLE follow_ups (chat INTEGER NOT NULL, user INTEGER NOT NULL, question TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (chat, user)) WITHOUT ROWID;
  CREATE TABLE pins (
    id INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL UNIQUE, file TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT NOT NULL, headline TEXT NOT NULL
  );
  CREATE TABLE feedback (
    pin INTEGER NOT NULL REFERENCES pins (id), user INTEGER NOT NULL, good INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (pin, user)
  ) WITHOUT ROWID;
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, user INTEGER NOT NULL, command TEXT NOT NULL, allowed INTEGER NOT NULL, outcome TEXT NOT NULL
  );
  CREATE TABLE questions (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, day TEXT NOT NULL, status TEXT NOT NULL, reason TEXT, took_ms REAL NOT NULL, text TEXT, folded TEXT
  );
  CREATE INDEX questions_by_day ON questions (day);
  CREATE INDEX questions_unanswered ON questions (folded) WHERE folded IS NOT NULL;
  CREATE TABLE handled_updates (key TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE given_answers (chat INTEGER NOT NULL, message INTEGER NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (chat, message)) WITHOUT ROWID;
  CREATE TABLE shown_answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE welcomed (chat INTEGER PRIMARY KEY, at TEXT NOT NULL);
  CREATE TABLE moved_groups (chat INTEGER PRIMARY KEY, origin INTEGER NOT NULL);
  CREATE TABLE offers (id INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT NOT NULL UNIQUE);
  `,
];

/**
 * Brings the file to the version of this program, each step in a transaction of its own.
 * @throws TienDoError `state-newer` when a newer program wrote it.
 */
export function migrate(database: Database, path: string): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > steps.length) throw new TienDoError('state-newer', { path, version, known: steps.length });
  for (const [position, step] of steps.entries()) {
    if (position < version) continue;
    database.transaction(() => {
      database.exec(step);
      database.pragma(`user_version = ${position + 1}`);
    })();
  }
}
