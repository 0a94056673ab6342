import type { Database } from 'better-sqlite3';
import type { Reason } from '../../answering/answer.js';
import { stripAccents } from '../../language/fold.js';
import type { QuestionStatistics } from './bot-state.js';
import { type Clock, dayInVietnam, daysAgo, moment } from './clock.js';

/** How long the text of a question that was not answered is kept, in days. */
export const textKept = 30;

/** The most UTF-16 code units that are kept of such a text. */
const longestText = 500;

interface Unanswered {
  readonly text: string;
  readonly times: number;
  readonly reason: Reason | null;
  readonly lastAt: string;
}

// With max(), SQLite takes the other columns from the row that has the maximum: https://www.sqlite.org/lang_select.html#bareagg.
const unanswered = `
  SELECT text, count(*) AS times, reason, max(at) AS lastAt
  FROM questions WHERE folded IS NOT NULL AND at >= ?
  GROUP BY folded ORDER BY times DESC, lastAt DESC LIMIT ?`;

export function createQuestionStatistics(database: Database, clock: Clock): QuestionStatistics {
  const add = database.prepare('INSERT INTO questions (at, day, status, reason, took_ms, text, folded) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const ofDay = database.prepare<[string], { status: string; tookMs: number }>(
    'SELECT status, took_ms AS tookMs FROM questions WHERE day = ? ORDER BY took_ms',
  );
  const list = database.prepare<[string, number], Unanswered>(unanswered);
  return {
    count: ({ text, status, reason, tookMs }) => {
      const kept = status === 'not_found' ? text.slice(0, longestText) : null;
      add.run(moment(clock), dayInVietnam(clock), status, reason, tookMs, kept, kept === null ? null : foldedQuestion(kept));
    },
    today: () => {
      const rows = ofDay.all(dayInVietnam(clock));
      const answered = rows.filter(({ status }) => status === 'answered').length;
      return { answered, notFound: rows.length - answered, p95Ms: rows[Math.ceil(rows.length * 0.95) - 1]?.tookMs ?? null };
    },
    unanswered: (count) => list.all(daysAgo(clock, textKept), count),
  };
}

/** The key under which questions are one: without accents, case, and what stands between words. */
function foldedQuestion(text: string): string {
  return stripAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
