import type { Transformer } from 'grammy';
import type { Log } from './log.js';
import { telegramFault } from './telegram-fault.js';

/** Refusals that end the bot; it says why itself, in one sentence. */
const ending: ReadonlySet<number> = new Set([401, 404, 409]);

/** Logs every call that Telegram refused or the network lost, each attempt by itself; a call that we cut short is none. */
export function faultLogging(log: Log): Transformer {
  return async (previous, method, payload, signal) => {
    try {
      const response = await previous(method, payload, signal);
      if (response.ok) return response;
      const facts = { failed: 'telegram', method, code: response.error_code, description: response.description };
      log[ending.has(response.error_code) ? 'debug' : 'warn'](facts, 'a call was refused');
      return response;
    } catch (error) {
      if (signal?.aborted !== true) log.warn({ ...telegramFault(error), method }, 'a call was lost');
      throw error;
    }
  };
}
