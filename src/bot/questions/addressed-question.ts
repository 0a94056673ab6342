import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';
import type { Span } from '../../language/span.js';
import { isAcknowledgement } from './acknowledgement.js';

/** Who the bot is, as far as people call it. */
export type Me = Pick<UserFromGetMe, 'id' | 'username'>;

/** The command whose words are a question. */
const askCommand = 'hoi';

/**
 * What a message asks of the bot, without the words that call it; null when it is not meant for the bot, empty when the bot is called and nothing is
 * asked. A private chat always means the bot; a group does when it mentions it, replies to it (with more than "ok") or commands it. Called under somebody's message, with
 * nothing more, the bot is asked that message.
 */
export function addressedQuestion(message: Message, me: Me): string | null {
  if (message.via_bot !== undefined || message.is_automatic_forward === true) return null;
  const words = wordsOf(message);
  const calls = callsIn(words, me);
  if (calls === null) return null;
  const question = withoutCalls(words.text, calls);
  if (message.chat.type === 'private') return words.text === '' ? null : question;
  const replied = message.reply_to_message;
  if (replied?.from?.id === me.id) return calls.length === 0 && isTalk(words, me) ? null : question;
  if (calls.length === 0) return null;
  return question === '' && replied !== undefined ? repliedQuestion(replied, me) : question;
}

interface Words {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

function wordsOf({
  text,
  entities,
  caption,
  caption_entities: captionEntities,
}: Pick<Message, keyof Words | 'caption' | 'caption_entities'>): Words {
  return { text: text ?? caption ?? '', entities: entities ?? captionEntities ?? [] };
}

/** The spans that call the bot; null when the message is a command of another kind or for another bot. */
function callsIn({ text, entities }: Words, me: Me): Span[] | null {
  const calls: Span[] = [];
  for (const entity of entities) {
    const span = { start: entity.offset, end: entity.offset + entity.length };
    const written = text.slice(span.start, span.end).toLowerCase();
    if (entity.type === 'bot_command' && span.start === 0) {
      if (written !== `/${askCommand}` && written !== `/${askCommand}@${me.username.toLowerCase()}`) return null;
      calls.push(span);
    }
    if (mentions(entity, written, me)) calls.push(span);
  }
  return calls;
}

function mentions(entity: MessageEntity, written: string, me: Me): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  return entity.type === 'mention' && written === `@${me.username.toLowerCase()}`;
}

/** Whether a reply to the bot is meant for the group: it begins by calling somebody else, or says no more than "ok". */
function isTalk(words: Words, me: Me): boolean {
  return callsAnother(words, me) || isAcknowledgement(words.text);
}

function callsAnother({ text, entities }: Words, me: Me): boolean {
  const first = entities.find(({ type, offset }) => offset === 0 && (type === 'mention' || type === 'text_mention'));
  return first !== undefined && !mentions(first, text.slice(0, first.length).toLowerCase(), me);
}

/** The text without the calls and without the comma or colon that went with them. */
function withoutCalls(text: string, calls: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of calls) {
    rest += text.slice(from, start);
    from = Math.max(from, end);
  }
  rest += text.slice(from);
  return calls.length === 0
    ? rest.trim()
    : rest
        .replace(/^[\s,:;.-]+/, '')
        .replace(/[^\S\n]{2,}/g, ' ')
        .trim();
}

function repliedQuestion(replied: Pick<Message, keyof Words | 'caption' | 'caption_entities'>, me: Me): string {
  const words = wordsOf(replied);
  return withoutCalls(words.text, callsIn(words, me) ?? []);
}
