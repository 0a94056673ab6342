import type { Assistant } from '../assistant.js';
import type { Background } from './background.js';
import type { Charts } from './charts/charts.js';
import type { Log } from './log.js';
import type { BotState } from './state/bot-state.js';

/** What the features of the bot are made with. */
export interface BotParts {
  readonly assistant: Assistant;
  readonly state: BotState;
  readonly log: Log;
  /** Telegram numbers of the administrators. */
  readonly adminIds: readonly number[];
  /** Empty: every chat is answered. */
  readonly allowedChatIds: readonly number[];
  readonly now: () => Date;
  /** For work that outlasts its update. */
  readonly background: Background;
  readonly charts: Charts;
}
