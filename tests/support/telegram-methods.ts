import type { ChatMessage, Chats } from './telegram-chats.js';
import { captionRefusal, contentRefusal, messageRefusal } from './telegram-checks.js';
import type { CallPayload, UploadedFile } from './telegram-payload.js';
import { me, sentAt } from './telegram-people.js';
import { badRequest, type Outcome, type Refusal } from './telegram-responses.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a method of the Bot API does. */
export type Method = (payload: CallPayload) => Outcome;

/** What the methods work on. */
export interface Desk {
  readonly chats: Chats;
  /** Files by their `file_id`. */
  readonly files: Map<string, UploadedFile>;
  /** Callback and inline queries that wait for an answer, and the answers given. */
  readonly openQueries: Set<string>;
  readonly answers: Map<string, Fields>;
  /** Lists of commands by their scope, as JSON. */
  readonly commands: Map<string, unknown>;
  /** Standing of a person in a chat, by `chat/user`; a plain member by default. */
  readonly standing: Map<string, string>;
}

/** The methods that answer at once; polling and webhooks are the server's. */
export function telegramMethods(desk: Desk): Readonly<Record<string, Method>> {
  const { chats } = desk;
  return {
    getMe: () => ({ result: me }),
    sendChatAction: ({ fields }) => inChat(chats, fields, () => ({ result: true })),
    sendMessage: ({ fields }) =>
      messageOr(messageRefusal(fields), () => send(chats, fields, { text: fields['text'], entities: fields['entities'] })),
    sendPhoto: (payload) => sendFile(desk, payload, 'photo'),
    sendDocument: (payload) => sendFile(desk, payload, 'document'),
    sendMediaGroup: (payload) => sendAlbum(desk, payload),
    editMessageText: ({ fields }) => messageOr(messageRefusal(fields), () => edit(chats, fields, ['text', 'entities', 'reply_markup'])),
    editMessageCaption: ({ fields }) =>
      messageOr(captionRefusal(fields), () => edit(chats, fields, ['caption', 'caption_entities', 'reply_markup'])),
    editMessageReplyMarkup: ({ fields }) => edit(chats, fields, ['reply_markup']),
    deleteMessage: ({ fields }) => remove(chats, fields),
    deleteMessages: ({ fields }) => removeAll(chats, fields),
    answerCallbackQuery: ({ fields }) => answerQuery(desk, String(fields['callback_query_id']), fields),
    answerInlineQuery: ({ fields }) => inlineProblem(fields) ?? answerQuery(desk, String(fields['inline_query_id']), fields),
    setMyCommands: ({ fields }) => setCommands(desk, fields),
    deleteMyCommands: ({ fields }) => ({ result: desk.commands.delete(scopeOf(fields)) || true }),
    getFile: ({ fields }) => fileOf(desk, String(fields['file_id'])),
    getChat: ({ fields }) => inChat(chats, fields, (chat) => ({ result: { ...chat, accent_color_id: 1, max_reaction_count: 11 } })),
    getChatMember: ({ fields }) =>
      inChat(chats, fields, () => ({
        result: {
          status: desk.standing.get(`${fields['chat_id']}/${fields['user_id']}`) ?? 'member',
          user: { id: fields['user_id'], is_bot: false, first_name: 'An' },
        },
      })),
    leaveChat: ({ fields }) =>
      inChat(chats, fields, ({ id }) => {
        chats.shut(id, 'bot is not a member of the group chat');
        return { result: true };
      }),
  };
}

function messageOr(refusal: Refusal | null, go: () => Outcome): Outcome {
  return refusal === null ? go() : { refusal };
}

function inChat(chats: Chats, fields: Fields, go: (chat: Fields & { readonly id: number }) => Outcome): Outcome {
  const opened = chats.open(fields['chat_id']);
  return 'refusal' in opened ? opened : go(opened.chat);
}

function send(chats: Chats, fields: Fields, content: Fields): Outcome {
  return inChat(chats, fields, (chat) => {
    const reply = fields['reply_parameters'] as { message_id?: number; allow_sending_without_reply?: boolean } | undefined;
    const replied = reply === undefined ? null : chats.find(chat.id, reply.message_id);
    if (reply !== undefined && replied === null && reply.allow_sending_without_reply !== true)
      return badRequest('message to be replied not found');
    const thread = fields['message_thread_id'];
    if (thread !== undefined && !chats.messages(chat.id).some((message) => message.message_thread_id === thread))
      return badRequest('message thread not found');
    const message = {
      message_id: chats.nextMessage(),
      date: sentAt,
      chat,
      from: me,
      ...content,
      ...(fields['reply_markup'] === undefined ? {} : { reply_markup: fields['reply_markup'] }),
      ...(replied === null ? {} : { reply_to_message: replied }),
      ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
    };
    return { result: chats.put(message as unknown as ChatMessage) };
  });
}

function sendFile(desk: Desk, { fields, files }: CallPayload, kind: 'photo' | 'document'): Outcome {
  const file = attached(desk, fields[kind], files);
  if (file === null) return badRequest(`there is no ${kind} in the request`);
  const { caption, caption_entities } = fields;
  return messageOr(captionRefusal(fields), () => send(desk.chats, fields, { ...mediaOf(kind, file), caption, caption_entities }));
}

function sendAlbum(desk: Desk, { fields, files }: CallPayload): Outcome {
  const media = (fields['media'] ?? []) as Fields[];
  if (media.length < 2 || media.length > 10) return badRequest('expected 2 to 10 media');
  const messages: unknown[] = [];
  for (const item of media) {
    const kind = item['type'] === 'document' ? 'document' : 'photo';
    const file = attached(desk, item['media'], files);
    if (file === null) return badRequest('failed to get media');
    const refusal = captionRefusal({ ...item, chat_id: fields['chat_id'] });
    const sent = messageOr(refusal, () => send(desk.chats, fields, { ...mediaOf(kind, file), caption: item['caption'] }));
    if ('refusal' in sent) return sent;
    messages.push(sent.result);
  }
  return { result: messages };
}

/** The `file_id` of what a field holds: an upload, or a file that the server has already. */
function attached(desk: Desk, field: unknown, files: CallPayload['files']): { id: string; file: UploadedFile } | null {
  const name = /^attach:\/\/(.+)$/.exec(String(field))?.[1];
  const file = name === undefined ? desk.files.get(String(field)) : files.get(name);
  if (file === undefined || file.content.length === 0) return null;
  const id = name === undefined ? String(field) : `file-${desk.files.size + 1}`;
  desk.files.set(id, file);
  return { id, file };
}

function mediaOf(kind: 'photo' | 'document', { id, file }: { id: string; file: UploadedFile }): Fields {
  const known = { file_id: id, file_unique_id: id, file_size: file.content.length };
  return kind === 'photo' ? { photo: [{ ...known, width: 100, height: 100 }] } : { document: { ...known, file_name: file.name } };
}

function edit(chats: Chats, fields: Fields, names: readonly (keyof ChatMessage & string)[]): Outcome {
  return inChat(chats, fields, (chat) => {
    const message = chats.find(chat.id, fields['message_id']);
    if (message === null) return badRequest('message to edit not found');
    if (message.from.id !== me.id) return badRequest("message can't be edited");
    if (names.includes('text') && message.text === undefined) return badRequest('there is no text in the message to edit');
    const given = Object.fromEntries(names.map((name) => [name, fields[name]]));
    const same = names.every((name) => JSON.stringify(given[name] ?? []) === JSON.stringify(message[name] ?? []));
    if (same)
      return badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      );
    const edited = { ...message, ...given, edit_date: sentAt } as ChatMessage;
    chats.put(edited);
    return { result: edited };
  });
}

function remove(chats: Chats, fields: Fields): Outcome {
  return inChat(chats, fields, (chat) =>
    chats.remove(chat.id, Number(fields['message_id'])) ? { result: true } : badRequest('message to delete not found'),
  );
}

function removeAll(chats: Chats, fields: Fields): Outcome {
  return inChat(chats, fields, (chat) => {
    for (const message of (fields['message_ids'] ?? []) as number[]) chats.remove(chat.id, message);
    return { result: true };
  });
}

function answerQuery(desk: Desk, id: string, fields: Fields): Outcome {
  if (!desk.openQueries.delete(id)) return badRequest('query is too old and response timeout expired or query ID is invalid');
  if (typeof fields['text'] === 'string' && fields['text'].length > 200) return badRequest('MESSAGE_TOO_LONG');
  desk.answers.set(id, fields);
  return { result: true };
}

function inlineProblem(fields: Fields): Outcome | null {
  const results = fields['results'];
  if (!Array.isArray(results) || results.length > 50) return badRequest('RESULTS_TOO_MUCH');
  const ids = (results as Fields[]).map(({ id }) => String(id));
  if (new Set(ids).size !== ids.length) return badRequest('RESULT_ID_DUPLICATE');
  if (ids.some((id) => id === '' || Buffer.byteLength(id) > 64)) return badRequest('RESULT_ID_INVALID');
  const contents = (results as Fields[]).flatMap(({ input_message_content: content }) =>
    content === undefined ? [] : [content as Fields],
  );
  const refusal = contents.map(contentRefusal).find((problem) => problem !== null);
  return refusal === undefined ? null : { refusal };
}

function scopeOf(fields: Fields): string {
  return JSON.stringify(fields['scope'] ?? { type: 'default' });
}

function setCommands(desk: Desk, fields: Fields): Outcome {
  const commands = (fields['commands'] ?? []) as { command: string; description: string }[];
  const wrong = commands.find(
    ({ command, description }) => !/^[a-z0-9_]{1,32}$/.test(command) || description === '' || description.length > 256,
  );
  if (wrong !== undefined) return badRequest('BOT_COMMAND_INVALID');
  if (commands.length > 100) return badRequest('BOT_COMMANDS_TOO_MUCH');
  desk.commands.set(scopeOf(fields), commands);
  return { result: true };
}

function fileOf({ files }: Desk, id: string): Outcome {
  const file = files.get(id);
  if (file === undefined) return badRequest('invalid file_id');
  return { result: { file_id: id, file_unique_id: id, file_size: file.content.length, file_path: `documents/${id}` } };
}
