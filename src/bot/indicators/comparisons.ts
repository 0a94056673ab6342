import { Composer, type Context } from 'grammy';
import { longestQuestion } from '../../assistant/read-ask.js';
import type { Assistant } from '../../assistant.js';
import type { BotParts } from '../bot-parts.js';
import { measureName } from '../charts/measure-name.js';
import { answerQuestion } from '../questions/answer-question.js';
import { replyingTo } from '../questions/outgoing-message.js';
import { indicatorTexts } from '../texts/indicator-texts.js';
import { questionTexts } from '../texts/question-texts.js';
import { readComparisonWish } from './comparison-wish.js';

const words = indicatorTexts.compare;

/** Places that are looked through for an example. */
const placesTried = 6;

/** Names of indicators that make a good example: long enough to mean one thing, in words, and not too long to type. */
const fewestWords = 3;
const longestIndicator = 50;

/** /sosanh: two places and an indicator, asked as a question that follows nothing. */
export function comparisons(parts: BotParts): Composer<Context> {
  const composer = new Composer();
  composer.chatType(['private', 'group', 'supergroup']).command('sosanh', async (context) => {
    const question = await questionOf(context.match.trim(), parts.assistant);
    if (question === null) await context.reply(await howTo(parts.assistant), replyingTo(context));
    else if (question.length > longestQuestion) await context.reply(questionTexts.tooLong(longestQuestion), replyingTo(context));
    else {
      parts.state.followUps.forget({ chat: context.chat.id, user: context.from.id });
      await answerQuestion(context, { question, message: context.msgId }, parts);
    }
  });
  return composer;
}

/** Words that are a question already ("đảng viên mới của A và B") stay as they are. */
async function questionOf(typed: string, assistant: Assistant): Promise<string | null> {
  if (/\s(?:của|cua|giữa|giua)\s.*\s(?:và|va|với|voi)\s/isu.test(typed)) return words.ofQuestion(typed);
  const wish = typed.length > longestQuestion ? null : await readComparisonWish(typed, assistant);
  return wish === null ? null : words.question(wish.indicator, wish.first, wish.second);
}

async function howTo(assistant: Assistant): Promise<string> {
  const example = await exampleOf(assistant);
  return example === null ? `${words.howTo}.` : `${words.howTo}, ví dụ: ${example}`;
}

/** Two places of the corpus with an indicator that both have; else one that the first has; null without two places. */
async function exampleOf(assistant: Assistant): Promise<string | null> {
  const places = await assistant.places(placesTried);
  const indicators = await Promise.all(places.map((place) => indicatorsOf(place, assistant)));
  const [first, second] = places;
  if (first === undefined || second === undefined) return null;
  for (const [at, place] of places.entries()) {
    for (const [other, neighbour] of places.entries()) {
      if (other <= at) continue;
      const shared = sharedName(indicators[at] ?? [], indicators[other] ?? []);
      if (shared !== null) return words.example(place, neighbour, shared);
    }
  }
  const [indicator] = indicators[0] ?? [];
  return indicator === undefined ? null : words.example(first, second, indicator);
}

/** The first name that both have, or that one has within a longer one. */
function sharedName(names: readonly string[], others: readonly string[]): string | null {
  for (const name of names) {
    const other = others.find((one) => one.includes(name) || name.includes(one));
    if (other !== undefined) return other.length < name.length ? other : name;
  }
  return null;
}

/** Names of what is measured there, good for an example, in lower case. */
async function indicatorsOf(place: string, assistant: Assistant): Promise<string[]> {
  const found = await assistant.figuresOf(place);
  if (!found.found) return [];
  const names = found.rows.map(({ figure }) => measureName(figure.indicator ?? '').toLowerCase());
  const good = names.filter((name) => name.split(' ').length >= fewestWords && name.length <= longestIndicator && !/[,;:]/.test(name));
  return [...new Set(good)];
}
