type Fields = Readonly<Record<string, unknown>>;

/** Who speaks to the bot, and where. */
export interface Sender {
  /** Number of the chat; groups have negative ones. Default 7. */
  readonly chat: number;
  /** Default `private`. */
  readonly chatType: 'private' | 'group' | 'supergroup';
  /** Number of the person; default 7 in a group, the chat's own number in a private chat. */
  readonly user: number;
  /** Topic of a supergroup; none by default. */
  readonly thread: number;
  /** Number of the message that this one replies to. */
  readonly replyTo: number;
}

/** The bot itself, as getMe shows it. */
export const me = {
  id: 4242,
  is_bot: true,
  first_name: 'Tiến Độ',
  username: 'tien_do_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
} as const;

/** A moment of 2023, in seconds; messages carry it. */
export const sentAt = 1_700_000_000;

/** The number of the person who speaks. */
export function userOf({ chat = 7, chatType = 'private', user }: Partial<Sender>): number {
  return user ?? (chatType === 'private' ? chat : 7);
}

export function person(id: number): Fields & { readonly id: number } {
  return { id, is_bot: false, first_name: 'An', language_code: 'vi' };
}

export function chatOf({ chat = 7, chatType = 'private' }: Partial<Sender>): Fields & { readonly id: number; readonly type: string } {
  if (chatType === 'private') return { id: chat, type: 'private', first_name: 'An' };
  return { id: chat, type: chatType, title: 'Văn phòng xã', ...(chatType === 'supergroup' ? { is_forum: true } : {}) };
}

/** Commands and mentions of a text as Telegram marks them. */
export function entitiesOf(text: string): { entities?: readonly Fields[] } {
  const found = [...text.matchAll(/(?<=^|\s)(?:\/\w+(?:@\w+)?|@\w{3,})/g)].map(({ 0: word, index }) => ({
    type: word.startsWith('/') ? 'bot_command' : 'mention',
    offset: index,
    length: word.length,
  }));
  return found.length === 0 ? {} : { entities: found };
}
