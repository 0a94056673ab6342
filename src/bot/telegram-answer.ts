import type { Answer } from '../answering/answer.js';
import { type AnswerPart, answerParts, gapBetween, type SourcePart } from './answer-parts.js';
import { type FormattedText, formatted, join } from './formatted-text.js';
import { packMessages } from './message-packing.js';

/** An answer as Telegram messages: headline bold, quotes as block quotes, titles as links. Mostly one; never one over the limit. */
export function telegramAnswer(answer: Answer): FormattedText[] {
  const parts = answerParts(answer);
  return packMessages(
    parts.map((part, position) => {
      const previous = parts[position - 1];
      return { gap: previous === undefined ? '' : gapBetween(previous, part), content: contentOf(part) };
    }),
  );
}

function contentOf(part: AnswerPart): FormattedText {
  switch (part.kind) {
    case 'headline':
      return formatted(part.text, { type: 'bold' });
    case 'remark':
      return formatted(part.text, { type: 'italic' });
    case 'quote':
      return formatted(`“${part.text}” [${part.citation}]`, { type: 'blockquote' });
    case 'source':
      return sourceContent(part);
    default:
      return formatted(part.text);
  }
}

function sourceContent({ n, title, details, url }: SourcePart): FormattedText {
  const linked = url !== null && /^https?:\/\/[^\s]+$/.test(url);
  return join(formatted(`[${n}] `), linked ? formatted(title, { type: 'text_link', url }) : formatted(title), formatted(details));
}
