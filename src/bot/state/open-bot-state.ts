import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { TienDoError } from '../../errors.js';
import { createAuditLog } from './audit-log.js';
import type { BotState } from './bot-state.js';
import type { Clock } from './clock.js';
import { createFeedbackLog } from './feedback-log.js';
import { createFollowUps } from './follow-ups.js';
import { createGivenAnswers } from './given-answers.js';
import { createHandledUpdates } from './handled-updates.js';
import { createKnownGroups } from './known-groups.js';
import { migrate } from './migrations.js';
import { createOfferedQuestions } from './offered-questions.js';
import { createPins } from './pins.js';
import { prune } from './pruning.js';
import { createQuestionStatistics } from './question-statistics.js';
import { createShownAnswers } from './shown-answers.js';

/** The name of the file in the data folder. */
const fileName = 'bot.sqlite';

/** How often what is old is deleted, in milliseconds. */
const pruningPause = 10 * 60_000;

/**
 * Opens what the bot keeps, in `bot.sqlite` of the data folder; both are made when they are missing.
 * @throws TienDoError `state-newer` when a newer program wrote the file, `state-broken` when it is none of ours.
 */
export function openBotState(dataFolder: string, clock: Clock): BotState {
  const path = join(dataFolder, fileName);
  const database = openDatabase(dataFolder, path);
  try {
    migrate(database, path);
    prune(database, clock);
  } catch (error) {
    database.close();
    throw broken(path, error);
  }
  const pruning = setInterval(() => prune(database, clock), pruningPause).unref();
  return {
    followUps: createFollowUps(database, clock),
    pins: createPins(database),
    feedback: createFeedbackLog(database, clock),
    audit: createAuditLog(database, clock),
    statistics: createQuestionStatistics(database, clock),
    updates: createHandledUpdates(database, clock),
    answers: createGivenAnswers(database, clock),
    offers: createOfferedQuestions(database),
    shown: createShownAnswers(database, clock),
    groups: createKnownGroups(database, clock),
    close: () => {
      clearInterval(pruning);
      database.close();
    },
  };
}

function openDatabase(folder: string, path: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Database(path);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    throw broken(path, error);
  }
}

function broken(path: string, error: unknown): unknown {
  if (error instanceof TienDoError || !(error instanceof Error)) return error;
  return new TienDoError('state-broken', { path, problem: error.message }, { cause: error });
}
