import type { Refusal } from './telegram-responses.js';

type Fields = Readonly<Record<string, unknown>>;

/** The most UTF-16 code units of a message and of a caption: https://core.telegram.org/bots/api#sendmessage, #sendphoto. */
const longestText = 4096;
const longestCaption = 1024;

/** The most bytes of a button's data: https://core.telegram.org/bots/api#inlinekeyboardbutton. */
const longestData = 64;

const entityTypes = new Set([
  'mention',
  'hashtag',
  'url',
  'bot_command',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'blockquote',
  'expandable_blockquote',
  'text_link',
  'text_mention',
]);

/** What Telegram finds wrong with a text message: no chat, nothing in it, too long, entities out of bounds, buttons that cannot be. */
export function messageRefusal(fields: Fields): Refusal | null {
  const { text } = fields;
  if (typeof fields['chat_id'] !== 'number') return refusal('chat not found');
  if (typeof text !== 'string' || text.trim() === '') return refusal('message text is empty');
  if (text.length > longestText) return refusal('message is too long');
  return markupRefusal(text, fields['entities'], fields);
}

/** The same for the caption of a photo or document, which may be missing. */
export function captionRefusal(fields: Fields): Refusal | null {
  const { caption = '' } = fields;
  if (typeof fields['chat_id'] !== 'number') return refusal('chat not found');
  if (typeof caption !== 'string') return refusal('caption must be a string');
  if (caption.length > longestCaption) return refusal('message caption is too long');
  return markupRefusal(caption, fields['caption_entities'], fields);
}

/** The same for what an inline result would send. */
export function contentRefusal(fields: Fields): Refusal | null {
  return messageRefusal({ chat_id: 0, text: fields['message_text'], entities: fields['entities'], parse_mode: fields['parse_mode'] });
}

function markupRefusal(text: string, entities: unknown = [], fields: Fields): Refusal | null {
  if (fields['parse_mode'] !== undefined) return refusal('this server reads entities only');
  if (/\p{Surrogate}/u.test(text)) return refusal('strings must be encoded in UTF-8');
  if (!Array.isArray(entities)) return refusal("can't parse entities: not a list");
  if (entities.length > 100) return refusal("can't parse entities: more than 100");
  const wrong = entities.map((entity) => entityProblem(text, entity)).find((problem) => problem !== null);
  return wrong === undefined ? keyboardRefusal(fields['reply_markup']) : refusal(`can't parse entities: ${wrong}`);
}

function refusal(problem: string): Refusal {
  return { code: 400, description: `Bad Request: ${problem}` };
}

function entityProblem(text: string, entity: unknown): string | null {
  if (typeof entity !== 'object' || entity === null) return 'not an object';
  const { type, offset, length, url } = entity as Record<string, unknown>;
  if (typeof type !== 'string' || !entityTypes.has(type)) return `unknown type ${String(type)}`;
  if (!Number.isInteger(offset) || !Number.isInteger(length)) return 'offset and length must be whole numbers';
  const start = Number(offset);
  const end = start + Number(length);
  if (start < 0 || end <= start || end > text.length) return `${start}-${end} is out of bounds`;
  if (tearsPair(text, start) || tearsPair(text, end)) return `${start}-${end} tears a surrogate pair`;
  return type === 'text_link' && !/^https?:\/\//.test(String(url)) ? 'a link without an address' : null;
}

function tearsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function keyboardRefusal(markup: unknown): Refusal | null {
  const rows = (markup as { inline_keyboard?: unknown } | undefined)?.inline_keyboard;
  if (rows === undefined) return null;
  if (!Array.isArray(rows) || rows.some((row) => !Array.isArray(row))) return refusal("can't parse reply keyboard markup JSON object");
  const wrong = (rows as Fields[][])
    .flat()
    .map(buttonProblem)
    .find((problem) => problem !== null);
  return wrong === undefined ? null : refusal(wrong);
}

function buttonProblem({ text, callback_data: data, url }: Fields): string | null {
  if (typeof text !== 'string' || text.trim() === '') return 'Text buttons are unallowed in the inline keyboard';
  if (typeof data === 'string') return data === '' || Buffer.byteLength(data) > longestData ? 'BUTTON_DATA_INVALID' : null;
  if (typeof url === 'string') return /^(?:https?|tg):\/\//.test(url) ? null : 'BUTTON_URL_INVALID';
  return 'inline keyboard button must have exactly one optional field';
}
