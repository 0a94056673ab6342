import { Composer, type Context } from 'grammy';
import type { BotParts } from '../bot-parts.js';
import { isServed } from '../served-chats.js';
import { telegramFault } from '../telegram-fault.js';
import { adminTexts } from '../texts/admin-texts.js';
import { faultText } from './fault-text.js';

/** An administrator's command in a private chat. Gives its outcome for the audit log, in a few words; null when it has written that itself. */
export type AdminAct = (call: AdminCall) => Promise<string | null>;

/** A command as it was typed. */
export interface AdminCall {
  readonly context: Context;
  readonly user: number;
  /** What stands behind the command, trimmed. */
  readonly argument: string;
}

/** What the gate needs. */
export type GateParts = Pick<BotParts, 'adminIds' | 'allowedChatIds' | 'state' | 'log'>;

/**
 * One command for administrators: in private chats it is done, in groups they are asked to write privately; everybody else is politely refused. Each
 * try is in the audit log with its outcome, and the administrator is told when it failed. What comes from a chat that is not served is left to the features
 * that turn it away, but for an administrator's private chat.
 */
export function adminCommand(parts: GateParts, command: string, act: AdminAct): Composer<Context> {
  const composer = new Composer();
  composer.chatType(['private', 'group', 'supergroup']).command(command, async (context, next) => {
    const user = context.from.id;
    const allowed = parts.adminIds.includes(user);
    if (!isServed(context, parts) && !(allowed && context.chat.type === 'private')) {
      parts.log.warn({ user, command }, "an administrator's command came from a chat that is not served");
      parts.state.audit.write({ user, command: `/${command}`, allowed, outcome: adminTexts.outcomes.notServed });
      return next();
    }
    const call: AdminCall = { context, user, argument: context.match.trim() };
    const outcome = allowed ? await allow(parts, command, call, act) : await refuse(parts, command, call);
    if (outcome !== null) parts.state.audit.write({ user, command: `/${command}`, allowed, outcome });
  });
  return composer;
}

async function refuse({ log }: GateParts, command: string, { context, user }: AdminCall): Promise<string> {
  log.warn({ user, command }, "an administrator's command was refused");
  await reply(context, adminTexts.refused, log);
  return adminTexts.outcomes.refused;
}

async function allow({ log }: GateParts, command: string, call: AdminCall, act: AdminAct): Promise<string | null> {
  const { context } = call;
  if (context.chat?.type !== 'private') {
    await reply(context, adminTexts.privately, log);
    return adminTexts.outcomes.sentToPrivate;
  }
  try {
    return await act(call);
  } catch (error) {
    log.error({ ...telegramFault(error), command }, "an administrator's command failed");
    const why = faultText(error);
    await reply(context, adminTexts.wentWrong(why), log);
    return adminTexts.outcomes.failed(why);
  }
}

/** The audit log must have its line although the person has blocked the bot. */
async function reply(context: Context, text: string, log: GateParts['log']): Promise<void> {
  const asked = context.chat?.type === 'private' ? undefined : context.msg?.message_id;
  const behind = asked === undefined ? {} : { reply_parameters: { message_id: asked, allow_sending_without_reply: true } };
  try {
    await context.reply(text, behind);
  } catch (error) {
    log.warn(telegramFault(error), 'a reply to an administrative command was not sent');
  }
}
