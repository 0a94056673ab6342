import type { Context } from 'grammy';
import type { BotParts } from './bot-parts.js';

/**
 * Whether an update comes from a chat that is served; every chat is when none is named. A group that has become a supergroup is the group it was; who asks
 * inline is served as in his or her private chat.
 */
export function isServed({ chat, from }: Context, { allowedChatIds, state }: Pick<BotParts, 'allowedChatIds' | 'state'>): boolean {
  if (allowedChatIds.length === 0) return true;
  const id = chat === undefined ? from?.id : chat.id;
  return id !== undefined && (allowedChatIds.includes(id) || allowedChatIds.includes(state.groups.origin(id)));
}
