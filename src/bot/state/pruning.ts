import type { Database } from 'better-sqlite3';
import { type Clock, daysAgo, minutesAgo } from './clock.js';
import { followUpTime } from './follow-ups.js';
import { answersKept } from './given-answers.js';
import { updatesKept } from './handled-updates.js';
import { textKept } from './question-statistics.js';
import { shownKept } from './shown-answers.js';

/** How long the counts of questions are kept, in days. */
const countsKept = 400;

/** Deletes what has been kept long enough: texts of unanswered questions, questions to follow, handled updates, old counts. */
export function prune(database: Database, clock: Clock): void {
  database.transaction(() => {
    database.prepare('DELETE FROM follow_ups WHERE at < ?').run(minutesAgo(clock, followUpTime));
    database.prepare('DELETE FROM given_answers WHERE at < ?').run(minutesAgo(clock, answersKept));
    database.prepare('DELETE FROM shown_answers WHERE at < ?').run(daysAgo(clock, shownKept));
    database.prepare('DELETE FROM handled_updates WHERE at < ?').run(daysAgo(clock, updatesKept));
    database.prepare('UPDATE questions SET text = NULL, folded = NULL WHERE folded IS NOT NULL AND at < ?').run(daysAgo(clock, textKept));
    database.prepare('DELETE FROM questions WHERE at < ?').run(daysAgo(clock, countsKept));
  })();
}
