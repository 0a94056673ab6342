import type { Context } from 'grammy';
import type { BotParts } from '../bot-parts.js';
import type { FormattedText } from '../formatted-text.js';
import { send } from '../send.js';
import { telegramFault } from '../telegram-fault.js';
import { pacedEdits } from './paced-edits.js';
import { progressText, type StageProgress } from './reload-progress.js';

/** What a chat sees of a reload: one message that is edited, and one behind it that tells how it ended, so that the phone rings. */
export interface ReloadReport {
  progress(progress: StageProgress): void;
  /** @param last What the edited message says in the end. Resolves when both have arrived; their failure is logged. */
  end(last: string, message: FormattedText): Promise<void>;
}

/** Sends the first message. */
export async function openReport(context: Context, { log, background: { ended } }: BotParts): Promise<ReloadReport> {
  const { chat, message_id } = await context.reply(progressText([]));
  const failed = (error: unknown): void => log.warn(telegramFault(error), 'a reload was not reported');
  const edit = async (text: string): Promise<void> => void (await context.api.editMessageText(chat.id, message_id, text));
  const edits = pacedEdits({ edit, onFailure: failed, ended });
  return {
    progress: (progress) => edits.show(progressText(progress)),
    end: async (last, message) => {
      await Promise.all([edits.finish(last), send(context, [message]).catch(failed)]);
    },
  };
}
