import type { CallbackQueryContext, Composer, Context } from 'grammy';
import type { FormattedText } from '../formatted-text.js';
import type { OutgoingMessage } from '../questions/outgoing-message.js';
import { looksOf } from '../questions/outgoing-message.js';
import { telegramFault } from '../telegram-fault.js';
import { adminTexts } from '../texts/admin-texts.js';
import type { GateParts } from './admin-command.js';
import { faultText } from './fault-text.js';

/** What a press came to: the message that takes the place of the one with the buttons, and what the audit log keeps; null when that is written elsewhere. */
export interface PressResult {
  readonly message: OutgoingMessage;
  readonly outcome: string | null;
}

/** What a button of an administrator does. */
export type PressAct = (context: CallbackQueryContext<Context>, user: number) => Promise<PressResult>;

/** A button that only administrators may press; each press is in the audit log. Others are politely refused in a word that must be tapped away. */
export function adminPress(
  composer: Composer<Context>,
  parts: GateParts,
  button: { pattern: RegExp; command: string },
  act: PressAct,
): void {
  const { adminIds, state, log } = parts;
  const { pattern, command } = button;
  composer.callbackQuery(pattern, async (context) => {
    const user = context.from.id;
    const allowed = adminIds.includes(user);
    const write = (outcome: string): void => state.audit.write({ user, command: `/${command}`, allowed, outcome });
    if (!allowed) {
      log.warn({ user, command }, "an administrator's button was refused");
      write(adminTexts.outcomes.refused);
      await context.answerCallbackQuery({ text: adminTexts.refused, show_alert: true });
      return;
    }
    const result = await act(context, user).catch((error: unknown): PressResult => {
      log.error({ ...telegramFault(error), command }, "an administrator's button failed");
      const why = faultText(error);
      return { message: { content: { text: adminTexts.wentWrong(why), entities: [] } }, outcome: adminTexts.outcomes.failed(why) };
    });
    if (result.outcome !== null) write(result.outcome);
    await context.answerCallbackQuery().catch((error: unknown) => log.warn(telegramFault(error), 'a press was not confirmed'));
    await replaceMessage(context, result.message, log);
  });
}

/** Puts a message in the place of the one whose button was pressed. */
export async function replaceMessage(
  context: CallbackQueryContext<Context>,
  { content, keyboard }: OutgoingMessage,
  log: GateParts['log'],
): Promise<void> {
  try {
    await context.editMessageText(content.text, { ...looksOf(content), ...(keyboard === undefined ? {} : { reply_markup: keyboard }) });
  } catch (error) {
    log.warn(telegramFault(error), 'the result of a press was not shown');
  }
}

/** A message without buttons. */
export function plainMessage(content: FormattedText): OutgoingMessage {
  return { content };
}
