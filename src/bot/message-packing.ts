import { cut, type FormattedText, formatted, join } from './formatted-text.js';

/** The most UTF-16 code units that one Telegram message holds: https://core.telegram.org/bots/api#sendmessage. */
export const messageLimit = 4096;

/** A piece of a message and what separates it from the one before when both stand in one message. */
export interface Packed {
  readonly gap: string;
  readonly content: FormattedText;
}

/**
 * Puts pieces into as few messages as their order allows, none over `limit`. A piece goes whole into one message; only one that is
 * itself too long is cut, at white space where there is some. Nothing is left out.
 */
export function packMessages(pieces: readonly Packed[], limit: number = messageLimit): FormattedText[] {
  const messages: FormattedText[] = [];
  for (const { gap, content } of pieces) {
    for (const [position, slice] of slices(content, limit).entries()) {
      const open = messages.at(-1);
      const longer = open === undefined || position > 0 ? null : join(open, formatted(gap), slice);
      if (longer !== null && longer.text.length <= limit) messages[messages.length - 1] = longer;
      else messages.push(slice);
    }
  }
  return messages;
}

function slices(content: FormattedText, limit: number): FormattedText[] {
  const parts: FormattedText[] = [];
  let rest = content;
  while (rest.text.length > limit) {
    const end = breakBefore(rest.text, limit);
    parts.push(trimmedEnd(cut(rest, 0, end)));
    const next = end + (rest.text.slice(end).length - rest.text.slice(end).trimStart().length);
    rest = cut(rest, next, rest.text.length);
  }
  return rest.text === '' ? parts : [...parts, rest];
}

function trimmedEnd(content: FormattedText): FormattedText {
  return cut(content, 0, content.text.trimEnd().length);
}

/** The last white space at or before `limit` in the second half, else `limit`, moved so that no surrogate pair is torn. */
function breakBefore(text: string, limit: number): number {
  for (let at = limit; at > limit / 2; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
}
