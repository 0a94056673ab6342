import type { Context } from 'grammy';
import type { Log } from '../log.js';
import { telegramFault } from '../telegram-fault.js';

/** Telegram shows "typing…" for five seconds: https://core.telegram.org/bots/api#sendchataction. In milliseconds, a little less. */
const typingTime = 4500;

/** Does the work while the chat shows "typing…". That is a courtesy: when it fails, it is only logged. */
export async function whileTyping<T>(context: Context, log: Log, work: () => Promise<T>): Promise<T> {
  const show = (): void => {
    context.replyWithChatAction('typing').catch((error: unknown) => log.debug(telegramFault(error), 'typing was not shown'));
  };
  show();
  const repeated = setInterval(show, typingTime);
  try {
    return await work();
  } finally {
    clearInterval(repeated);
  }
}
