import { badRequest, type Outcome } from './telegram-responses.js';

type Fields = Readonly<Record<string, unknown>>;

/** A message as it stands in a chat now. */
export interface ChatMessage {
  readonly message_id: number;
  readonly chat: Fields & { readonly id: number };
  readonly from: Fields & { readonly id: number };
  readonly date: number;
  readonly text?: string;
  readonly entities?: readonly Fields[];
  readonly caption?: string;
  readonly caption_entities?: readonly Fields[];
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly Fields[])[] };
  readonly message_thread_id?: number;
  readonly reply_to_message?: ChatMessage;
  readonly [field: string]: unknown;
}

/** The chats that the server knows, with everything in them. */
export interface Chats {
  /** Makes the chat known, as by a first message of a person; unknown chats cannot be written to. */
  know(chat: Fields & { readonly id: number }): void;
  /** Why the bot may not write there, or the chat. */
  open(chat: unknown): { readonly chat: Fields & { readonly id: number } } | Extract<Outcome, { refusal: unknown }>;
  /** The bot is a member no more, or was blocked. */
  shut(chat: number, why: string): void;
  /** The group has become a supergroup. */
  migrate(from: number, to: number): void;
  nextMessage(): number;
  /** Adds a message, or replaces the one of the same number. */
  put(message: ChatMessage): ChatMessage;
  find(chat: number, message: unknown): ChatMessage | null;
  remove(chat: number, message: number): boolean;
  /** Everything in a chat as it stands now, in order. */
  messages(chat: number): readonly ChatMessage[];
}

export function createChats(): Chats {
  const known = new Map<number, Fields & { readonly id: number }>();
  const shut = new Map<number, string>();
  const moved = new Map<number, number>();
  const messages = new Map<number, Map<unknown, ChatMessage>>();
  let latest = 100;
  const within = (chat: number): Map<unknown, ChatMessage> => {
    const found = messages.get(chat) ?? new Map<unknown, ChatMessage>();
    messages.set(chat, found);
    return found;
  };
  return {
    know: (chat) => {
      known.set(chat.id, chat);
      shut.delete(chat.id);
    },
    open: (chat) => {
      const found = typeof chat === 'number' ? known.get(chat) : undefined;
      if (found === undefined) return badRequest('chat not found');
      const migrateTo = moved.get(found.id);
      if (migrateTo !== undefined)
        return { refusal: { code: 400, description: 'Bad Request: group chat was upgraded to a supergroup chat', migrateTo } };
      const why = shut.get(found.id);
      return why === undefined ? { chat: found } : { refusal: { code: 403, description: `Forbidden: ${why}` } };
    },
    shut: (chat, why) => void shut.set(chat, why),
    migrate: (from, to) => {
      known.set(to, { ...known.get(from), id: to, type: 'supergroup' });
      moved.set(from, to);
    },
    nextMessage: () => {
      latest += 1;
      return latest;
    },
    put: (message) => {
      within(message.chat.id).set(message.message_id, message);
      return message;
    },
    find: (chat, message) => within(chat).get(message) ?? null,
    remove: (chat, message) => within(chat).delete(message),
    messages: (chat) => [...within(chat).values()],
  };
}
