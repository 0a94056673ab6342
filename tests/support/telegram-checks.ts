/** Telegram's refusal of a call. */
export interface Refusal {
  readonly code: number;
  readonly description: string;
  readonly retryAfter?: number;
}

const entityTypes = new Set(['bold', 'italic', 'underline', 'code', 'pre', 'blockquote', 'expandable_blockquote', 'text_link']);

/** What Telegram finds wrong with a message: nothing in it, more than 4,096 UTF-16 code units, entities out of bounds. */
export function messageRefusal(payload: Readonly<Record<string, unknown>>): Refusal | null {
  const { chat_id: chat, text, entities = [] } = payload;
  if (typeof chat !== 'number') return refusal('chat not found');
  if (typeof text !== 'string' || text.trim() === '') return refusal('message text is empty');
  if (text.length > 4096) return refusal('message is too long');
  if (payload['parse_mode'] !== undefined) return refusal('this server reads entities only');
  if (!Array.isArray(entities)) return refusal("can't parse entities: not a list");
  const wrong = entities.map((entity) => entityProblem(text, entity)).find((problem) => problem !== null);
  return wrong === undefined ? null : refusal(`can't parse entities: ${wrong}`);
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
