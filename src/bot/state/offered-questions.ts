import type { Database } from 'better-sqlite3';
import type { OfferedQuestions } from './bot-state.js';

export function createOfferedQuestions(database: Database): OfferedQuestions {
  const known = database.prepare<[string], { id: number }>('SELECT id FROM offers WHERE question = ?');
  const add = database.prepare('INSERT INTO offers (question) VALUES (?)');
  const get = database.prepare<[number], { question: string }>('SELECT question FROM offers WHERE id = ?');
  return {
    keep: (question) => known.get(question)?.id ?? Number(add.run(question).lastInsertRowid),
    find: (number) => (Number.isSafeInteger(number) ? (get.get(number)?.question ?? null) : null),
  };
}
