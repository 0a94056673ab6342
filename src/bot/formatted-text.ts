import type { MessageEntity } from 'grammy/types';
import type { Span } from '../language/span.js';

/** Text with Telegram's entities; offsets and lengths in UTF-16 code units, as Telegram counts them. Nothing needs to be escaped. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** How a piece of text looks. Block quotes cannot stand in one another; everything else may lie within anything. */
export type Look =
  | { readonly type: 'bold' | 'italic' | 'blockquote' | 'expandable_blockquote' }
  | { readonly type: 'text_link'; readonly url: string };

/** Halves of surrogate pairs, which Telegram refuses, as U+FFFD each; lengths stay. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A text with one look over all of it, or none. */
export function formatted(words: string, look?: Look): FormattedText {
  const text = wellFormed(words);
  return { text, entities: look === undefined || text === '' ? [] : [{ ...look, offset: 0, length: text.length }] };
}

/** A text with some of its words bold. @param spans Of the text, not empty. */
export function emphasized(words: string, spans: readonly Span[]): FormattedText {
  return { text: wellFormed(words), entities: spans.map(({ start, end }) => ({ type: 'bold', offset: start, length: end - start })) };
}

/** The same with one more look over all of it. */
export function wrapped(content: FormattedText, look: Look): FormattedText {
  return content.text === '' ? content : { text: content.text, entities: [...formatted(content.text, look).entities, ...content.entities] };
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
