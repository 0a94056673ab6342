import type { ChatMessage } from './telegram-chats.js';
import type { Desk } from './telegram-methods.js';
import { chatOf, entitiesOf, me, person, type Sender, sentAt, userOf } from './telegram-people.js';
import type { Update, UpdateQueue } from './telegram-updates.js';

type Fields = Readonly<Record<string, unknown>>;

/** The people who use the bot. Each act becomes an update; numbers given are those of the message or of the query. */
export interface Crowd {
  /** A text message, with its commands and mentions marked; gives its message number. */
  receive(text: string, from?: Partial<Sender>): number;
  /** Any message, with the fields given; gives its message number. */
  receiveMessage(fields: Fields, from?: Partial<Sender>): number;
  /** A person changes the text of his or her message, so many seconds after sending it; default one. */
  edit(message: number, text: string, from?: Partial<Sender>, after?: number): void;
  /** A person presses a button under a message of the bot; gives the query's number. */
  press(message: number, data: string, from?: Partial<Sender>): string;
  /** A person types `@bot query` anywhere; gives the query's number. */
  inline(query: string, from?: Partial<Sender>): string;
  /** A person adds the bot to a group, or removes it, or blocks it in the private chat: `my_chat_member`. */
  membership(status: 'member' | 'administrator' | 'left' | 'kicked', from?: Partial<Sender>): void;
  /** A message of a chat disappears, whoever wrote it. */
  erase(message: number, chat?: number): void;
  /** A group becomes a supergroup with another number; the service messages are sent. */
  migrate(from: number, to: number): void;
  /** What a person is in a chat, for getChatMember: `administrator`, `creator`. */
  setStanding(chat: number, user: number, status: string): void;
  /** Any update, of any kind; gives its update number. */
  receiveUpdate(kind: string, content: unknown): number;
  /** An update that Telegram sends again, with its number. */
  repeat(update: Update): void;
}

/** @param notify - Called when a chat has changed without a call of the bot. */
export function createCrowd(desk: Desk, updates: UpdateQueue, notify: () => void): Crowd {
  const { chats } = desk;
  let queries = 0;

  function receiveMessage(fields: Fields, from: Partial<Sender> = {}): number {
    const chat = chatOf(from);
    chats.know(chat);
    const replied = from.replyTo === undefined ? null : chats.find(chat.id, from.replyTo);
    const message = {
      message_id: chats.nextMessage(),
      date: sentAt,
      chat,
      from: person(userOf(from)),
      ...(from.thread === undefined ? {} : { message_thread_id: from.thread, is_topic_message: true }),
      ...(replied === null ? {} : { reply_to_message: replied }),
      ...fields,
    } as ChatMessage;
    chats.put(message);
    updates.push('message', message);
    return message.message_id;
  }

  function edit(number: number, text: string, from: Partial<Sender> = {}, after = 1): void {
    const message = chats.find(chatOf(from).id, number);
    if (message === null) throw new Error(`there is no message ${number} to edit`);
    const { entities: _old, ...rest } = message;
    const edited = { ...rest, text, ...entitiesOf(text), edit_date: sentAt + after } as ChatMessage;
    chats.put(edited);
    updates.push('edited_message', edited);
  }

  function query(kind: string, content: Fields, from: Partial<Sender>): string {
    queries += 1;
    const id = `query-${queries}`;
    desk.openQueries.add(id);
    updates.push(kind, { id, from: person(userOf(from)), ...content });
    return id;
  }

  function press(number: number, data: string, from: Partial<Sender> = {}): string {
    const message = chats.find(chatOf(from).id, number);
    const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
    if (!buttons.some((button) => button['callback_data'] === data))
      throw new Error(`there is no button "${data}" under message ${number}`);
    return query('callback_query', { chat_instance: '1', message, data }, from);
  }

  function membership(status: string, from: Partial<Sender> = {}): void {
    const chat = chatOf(from);
    const gone = status === 'left' || status === 'kicked';
    if (gone) chats.shut(chat.id, chat.type === 'private' ? 'bot was blocked by the user' : 'bot was kicked from the group chat');
    else chats.know(chat);
    const [before, after] = gone ? ['member', status] : ['left', status];
    const standing = (of: string): Fields => ({ status: of, user: me, ...(of === 'kicked' ? { until_date: 0 } : {}) });
    const change = { chat, from: person(userOf(from)), date: sentAt };
    updates.push('my_chat_member', { ...change, old_chat_member: standing(before ?? ''), new_chat_member: standing(after ?? '') });
  }

  return {
    receive: (text, from) => receiveMessage({ text, ...entitiesOf(text) }, from),
    receiveMessage,
    edit,
    press,
    inline: (text, from = {}) => query('inline_query', { query: text, offset: '', chat_type: 'sender' }, from),
    membership,
    erase: (message, chat = 7) => {
      chats.remove(chat, message);
      notify();
    },
    migrate: (from, to) => {
      receiveMessage({ migrate_to_chat_id: to }, { chat: from, chatType: 'group', user: 7 });
      chats.migrate(from, to);
      receiveMessage({ migrate_from_chat_id: from }, { chat: to, chatType: 'supergroup', user: 7 });
    },
    setStanding: (chat, user, status) => void desk.standing.set(`${chat}/${user}`, status),
    receiveUpdate: updates.push,
    repeat: updates.repeat,
  };
}
