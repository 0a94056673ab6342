import type { Answer } from '../answering/answer.js';
import type { Assistant } from '../assistant.js';
import type { Conversations } from './conversations.js';

/**
 * Asks with the earlier question of the chat in mind and remembers this one, unless it was no question that another could follow (a greeting,
 * thanks, a single unclear word).
 */
export async function converse(assistant: Assistant, conversations: Conversations, chat: number, question: string): Promise<Answer> {
  const earlier = conversations.earlier(chat);
  const answer = await assistant.ask(earlier === null ? { question } : { question, context: earlier });
  if (answer.reason !== 'unclear') conversations.remember(chat, question);
  return answer;
}
