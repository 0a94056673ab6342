import type { Message } from 'grammy/types';
import { webAddress } from '../../../intake/address-key.js';

/** The first web address of a message's text or caption that does not lead into Telegram itself; null when there is none. */
export function addressIn(message: Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'>): string | null {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const linked = entities.flatMap((entity) => {
    if (entity.type === 'text_link') return [entity.url];
    return entity.type === 'url' ? [text.slice(entity.offset, entity.offset + entity.length)] : [];
  });
  const written = text.match(/https?:\/\/[^\s<>"“”]+/gi) ?? [];
  return [...linked, ...written].map(complete).find((address) => address !== null) ?? null;
}

/** Telegram marks "xa.example.vn/tin" as an address, too. */
function complete(written: string): string | null {
  const address = webAddress(written.replace(/[.,;:!?)\]]+$/, '')) ?? webAddress(`https://${written}`);
  return address === null || /(?:^|\.)(?:t\.me|telegram\.(?:me|org))$/.test(address.host) ? null : address.href;
}
