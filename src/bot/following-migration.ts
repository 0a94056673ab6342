import type { Transformer } from 'grammy';
import type { KnownGroups } from './state/bot-state.js';

/** Repeats a call into a group that has become a supergroup with the number that Telegram tells, and remembers it. */
export function followingMigration(groups: KnownGroups): Transformer {
  return async (previous, method, payload, signal) => {
    const response = await previous(method, payload, signal);
    const to = response.ok ? undefined : response.parameters?.migrate_to_chat_id;
    const from = (payload as { readonly chat_id?: unknown }).chat_id;
    if (to === undefined || typeof from !== 'number') return response;
    groups.move(from, to);
    return previous(method, { ...payload, chat_id: to }, signal);
  };
}
