import { Composer, type Context } from 'grammy';
import type { ChatMember, ChatMemberUpdated } from 'grammy/types';
import type { BotParts } from '../bot-parts.js';
import { telegramFault } from '../telegram-fault.js';
import { groupTexts } from '../texts/group-texts.js';

/** Explains the bot once to the person who adds it to a group, and keeps up with groups that become supergroups. */
export function memberships(parts: BotParts): Composer<Context> {
  const { state } = parts;
  const composer = new Composer();
  const groups = composer.chatType(['group', 'supergroup']);
  groups.on('my_chat_member', async (context) => {
    const { old_chat_member: before, new_chat_member: after } = context.myChatMember;
    if (isThere(after) && !isThere(before) && state.groups.welcome(context.chat.id)) await explain(context, context.myChatMember, parts);
  });
  groups.on('message:migrate_to_chat_id', (context) => state.groups.move(context.chat.id, context.message.migrate_to_chat_id));
  groups.on('message:migrate_from_chat_id', (context) => state.groups.move(context.message.migrate_from_chat_id, context.chat.id));
  return composer;
}

function isThere(member: ChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : member.status === 'member' || member.status === 'administrator';
}

/** To the person alone if he or she has spoken with the bot before, else in the group. */
async function explain(context: Context, { chat, from, new_chat_member: standing }: ChatMemberUpdated, { log }: BotParts): Promise<void> {
  const { can_read_all_group_messages: readsAll, username } = context.me;
  const words = groupTexts.manners(username, readsAll || standing.status === 'administrator');
  try {
    await context.api.sendMessage(from.id, `${groupTexts.added(chat.title ?? '')}\n\n${words}`);
    return;
  } catch (error) {
    log.debug(telegramFault(error), 'a group was explained in the group itself');
  }
  try {
    await context.api.sendMessage(chat.id, `${groupTexts.hello}\n\n${words}`);
  } catch (error) {
    log.info(telegramFault(error), 'a group was not explained to anybody');
  }
}
