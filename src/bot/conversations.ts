/** The last question of each chat, for follow-ups ("còn năm 2021?"). */
export interface Conversations {
  /** The earlier question; null when there is none. */
  earlier(chat: number): string | null;
  remember(chat: number, question: string): void;
  forget(chat: number): void;
}

/** Keeps conversations in memory; beyond `capacity` chats the one that was silent longest is forgotten. */
export function createConversations(capacity = 10_000): Conversations {
  const last = new Map<number, string>();
  return {
    earlier: (chat) => last.get(chat) ?? null,
    remember: (chat, question) => {
      last.delete(chat);
      last.set(chat, question);
      const [oldest] = last.keys();
      if (last.size > capacity && oldest !== undefined) last.delete(oldest);
    },
    forget: (chat) => {
      last.delete(chat);
    },
  };
}
