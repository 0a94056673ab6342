import type { MessageEntity } from 'grammy/types';

/** Text with Telegram's entities; offsets and lengths in UTF-16 code units, as Telegram counts them. Nothing needs to be escaped. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** How a piece of text looks. */
export type Look = { readonly type: 'bold' | 'italic' | 'blockquote' } | { readonly type: 'text_link'; readonly url: string };

/** A text with one look over all of it, or none. */
export function formatted(text: string, look?: Look): FormattedText {
  return { text, entities: look === undefined || text === '' ? [] : [{ ...look, offset: 0, length: text.length }] };
}

/** The pieces in a row, entities moved along. */
export function join(...pieces: readonly FormattedText[]): FormattedText {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const piece of pieces) {
    for (const entity of piece.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += piece.text;
  }
  return { text, entities };
}

/** The part `[start, end)`, with what of the entities falls into it. */
export function cut(whole: FormattedText, start: number, end: number): FormattedText {
  const entities = whole.entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return from < to ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
  return { text: whole.text.slice(start, end), entities };
}
