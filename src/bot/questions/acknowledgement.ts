import { stripAccents } from '../../language/fold.js';
import { acknowledgementWords } from './acknowledgement-words.js';

/** The most words that an acknowledgement has. */
const mostWords = 5;

/** Whether a reply only says that an answer was read, in a few words or signs: nobody in a group wants an answer to it. */
export function isAcknowledgement(reply: string): boolean {
  if (reply.includes('?')) return false;
  const words = stripAccents(reply).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= mostWords && words.every((word) => acknowledgementWords.has(word));
}
