import { randomInt } from 'node:crypto';
import { type BotError, type Context, type ErrorHandler, GrammyError, HttpError } from 'grammy';
import type { Log } from './log.js';
import { replyingTo } from './questions/outgoing-message.js';
import { telegramFault } from './telegram-fault.js';
import { groupTexts } from './texts/group-texts.js';

/** Letters and digits that are not mistaken for each other, also when they are read out. */
const codeSigns = '2345679ACDEFHJKLMNPRTUVXYZ';
const codeLength = 4;

/**
 * What is done about an error while an update was handled: the person gets one sentence with a short code, the log everything else with the same
 * code. Nothing can be said when the network is lost or the person has blocked the bot.
 * @param ended - When it is aborted, nothing is wrong: the update comes again after the next start.
 */
export function apology(log: Log, ended: AbortSignal): ErrorHandler<Context> {
  return async ({ ctx, error }: BotError<Context>) => {
    if (ended.aborted) return log.info({ update: ctx.update.update_id }, 'an update is left for the next start');
    const reference = newCode();
    log.error({ ...telegramFault(error), reference }, 'an update was not handled');
    if (error instanceof HttpError || (error instanceof GrammyError && error.error_code === 403)) return;
    try {
      await apologise(ctx, groupTexts.failed(reference));
    } catch (failure) {
      log.error({ ...telegramFault(failure), reference }, 'the apology was not sent');
    }
  };
}

/** To those who wait for an answer; nobody does who has edited a message or added the bot to a group. */
async function apologise(context: Context, text: string): Promise<void> {
  if (context.callbackQuery !== undefined) await context.answerCallbackQuery({ text, show_alert: true });
  else if (context.message !== undefined) await context.reply(text, replyingTo(context));
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeSigns.charAt(randomInt(codeSigns.length))).join('');
}
