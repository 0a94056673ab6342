import { type FormattedText, formatted, join } from '../formatted-text.js';
import { messageLimit } from '../message-limit.js';

/** A title and as many of the entries, in their order, as one message holds. Entries stand apart by an empty line. */
export function cutList(title: string, entries: readonly FormattedText[]): FormattedText {
  let message = formatted(title, { type: 'bold' });
  for (const entry of entries) {
    const longer = join(message, formatted('\n\n'), entry);
    if (longer.text.length > messageLimit) break;
    message = longer;
  }
  return message;
}
