import type { Answer } from '../../answering/answer.js';
import { type AnswerPart, answerParts } from '../answer-parts.js';
import { messageLimit } from '../message-limit.js';
import type { OutgoingMessage } from '../questions/outgoing-message.js';
import { answerTexts } from '../texts/answer-texts.js';
import { opinionButtons, withButtons } from './answer-keyboard.js';
import { rendered } from './answer-text.js';
import { shortened } from './shortened.js';

/** How much of a group's screen an answer takes. */
const short = { quote: 280, item: 160, line: 160, quotes: 6 };

/**
 * An answer for a group: headline, place and period, how it was read, one quote and its source; the rest behind "Xem đầy đủ".
 * @param deepLink Opens the full answer in the private chat; null when there is nothing more to see.
 * @param pin The number of what it quotes, for 👍 and 👎; null leaves them out.
 */
export function shortAnswer(answer: Answer, deepLink: string | null, pin: number | null = null): OutgoingMessage {
  const content = shortened(rendered(shortParts(answer), short), messageLimit);
  const full = deepLink === null ? [] : [{ text: answerTexts.buttons.full, url: deepLink }];
  const row = [...full, ...(pin === null ? [] : opinionButtons(pin))];
  return withButtons(content, row.length === 0 ? [] : [row]);
}

/** Everything of a list or comparison, but of quotes only the first; of sources only those that are cited then. */
function shortParts(answer: Answer): AnswerPart[] {
  const parts = answerParts(answer);
  const first = parts.find(({ kind }) => kind === 'quote');
  const kept = parts.filter((part) => part.kind !== 'quote' || part === first);
  const cited = new Set(kept.flatMap((part) => (part.kind === 'quote' || part.kind === 'item' ? [part.citation] : [])));
  return kept.filter((part) => part.kind !== 'source' || cited.has(part.n));
}
