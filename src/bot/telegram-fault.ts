import { BotError, GrammyError, HttpError } from 'grammy';
import { TienDoError } from '../errors.js';
import type { LogFacts } from './log.js';

/** How many calls are shown that led to an error. */
const mostFrames = 6;

/** What may be logged of an error: who failed and how, never a payload, a text or an address with the token in it. */
export function telegramFault(error: unknown): LogFacts {
  if (error instanceof BotError) return telegramFault(error.error);
  if (error instanceof GrammyError)
    return { failed: 'telegram', method: error.method, code: error.error_code, description: error.description };
  if (error instanceof HttpError) return { failed: 'network', problem: error.message };
  if (error instanceof TienDoError) return { failed: 'assistant', code: error.code, problem: error.message };
  return error instanceof Error ? { failed: 'bot', problem: error.name, at: framesOf(error) } : { failed: 'bot', problem: 'unknown' };
}

/** Where an error of ours was thrown. Its message stays out of the log: it may hold words of a question. */
function framesOf({ stack = '' }: Error): string {
  const frames = [...stack.matchAll(/^\s+at (.+)$/gm)].map(([, frame = '']) => frame);
  return frames.slice(0, mostFrames).join(' < ');
}

/** The one sentence for an error that ends the bot: a token that Telegram refuses, or a second copy of the bot. */
export function endingSentence(error: unknown): string {
  if (!(error instanceof GrammyError)) return error instanceof Error ? `The bot stopped: ${error.message}` : 'The bot stopped.';
  if (error.error_code === 401 || error.error_code === 404) return 'Telegram refuses BOT_TOKEN: copy it again from @BotFather into .env.';
  if (error.error_code === 409)
    return 'Another program is receiving the messages of this bot: stop it, or make another bot with @BotFather.';
  return `Telegram answered ${error.error_code} to ${error.method}: ${error.description}.`;
}
