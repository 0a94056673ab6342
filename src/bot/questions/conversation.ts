import type { Answer } from '../../answering/answer.js';
import { longestQuestion } from '../../assistant/read-ask.js';
import type { Ask, Assistant } from '../../assistant.js';

/** The most questions in a row that are kept in mind, and the most UTF-16 code units of all of them: with the next one they fit the embedding model. */
const longestRow = { questions: 4, length: longestQuestion };

/** The answer to a question with those in mind that it may follow: a line each, oldest first; null for none. */
export function askFollowing(assistant: Assistant, question: string, earlier: string | null): Promise<Answer> {
  const ask: Ask = earlier === null ? { question } : { question, context: earlier };
  return assistant.ask(ask);
}

/** What the next question may follow: this one, behind those that it may have followed itself; the oldest are left out when it is too much. */
export function joined(earlier: string | null, question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  const row = [...(earlier === null ? [] : earlier.split('\n')), line].slice(-longestRow.questions);
  while (row.length > 1 && row.join('\n').length > longestRow.length) row.shift();
  return row.join('\n');
}

/** What the next question may follow, after this answer. Greetings, thanks and words that mean nothing are not followed. */
export function following(earlier: string | null, question: string, { reason }: Answer): string | null {
  return reason === 'unclear' ? earlier : joined(earlier, question);
}
