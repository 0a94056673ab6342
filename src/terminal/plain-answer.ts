import type { Answer } from '../answering/answer.js';
import { type AnswerPart, answerParts, bulleted, gapBetween } from '../bot/answer-parts.js';

/** How the terminal looks. */
export interface Looks {
  /** Whether the headline is printed bold, by escape codes. */
  readonly bold: boolean;
}

/** An answer as lines of plain text, without a line break at its end. */
export function plainAnswer(answer: Answer, looks: Looks = { bold: false }): string {
  const parts = answerParts(answer);
  return parts
    .map((part, position) => {
      const previous = parts[position - 1];
      return `${previous === undefined ? '' : gapBetween(previous, part)}${plainPart(part, looks)}`;
    })
    .join('');
}

function plainPart(part: AnswerPart, { bold }: Looks): string {
  switch (part.kind) {
    case 'headline':
      return bold ? `\u001b[1m${part.text}\u001b[22m` : part.text;
    case 'quote':
      return `“${part.text}” [${part.citation}]`;
    case 'item':
      return `${bulleted(part.text)} [${part.citation}]`;
    case 'figure':
      return bulleted(part.text);
    case 'source':
      return `[${part.n}] ${part.title}${part.details}${part.url === null ? '' : `\n    ${part.url}`}`;
    default:
      return part.text;
  }
}
