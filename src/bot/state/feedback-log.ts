import type { Database } from 'better-sqlite3';
import type { FeedbackLog, Pin } from './bot-state.js';
import { type Clock, moment } from './clock.js';

type Row = Pin & { readonly bad: number; readonly good: number; readonly lastAt: string };

const worst = `
  SELECT file, "start", "end", text, headline, sum(good = 0) AS bad, sum(good) AS good, max(CASE WHEN good = 0 THEN at END) AS lastAt
  FROM feedback JOIN pins ON pins.id = feedback.pin
  GROUP BY pins.id HAVING sum(good = 0) > 0
  ORDER BY bad DESC, lastAt DESC LIMIT ?`;

export function createFeedbackLog(database: Database, clock: Clock): FeedbackLog {
  const put = database.prepare('INSERT OR REPLACE INTO feedback (pin, user, good, at) VALUES (?, ?, ?, ?)');
  const list = database.prepare<[number], Row>(worst);
  return {
    give: ({ pin, user, good }) => void put.run(pin, user, good ? 1 : 0, moment(clock)),
    worst: (count) => list.all(count).map(({ bad, good, lastAt, ...pin }) => ({ pin, bad, good, lastAt })),
  };
}
