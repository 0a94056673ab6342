import { Composer, type Context } from 'grammy';
import { bulleted } from '../answer-parts.js';
import { suggestionButtons, withButtons } from '../answers/answer-keyboard.js';
import type { BotParts } from '../bot-parts.js';
import { formatted } from '../formatted-text.js';
import { type OutgoingMessage, sendMessages } from '../questions/outgoing-message.js';
import { type CommandScope, commandsOf } from '../texts/command-texts.js';
import { texts } from '../texts.js';

/** Questions that the greeting and the help show. */
const examplesShown = 4;

type Parts = Pick<BotParts, 'assistant' | 'state' | 'adminIds'>;

/** /start in a private chat, /help everywhere, both with examples that ask themselves, and in a private chat a polite word for any other command. */
export function introduction(parts: Parts): Composer<Context> {
  const composer = new Composer();
  composer.chatType(['private', 'group', 'supergroup']).command('help', async (context) => {
    const scope = context.chat.type !== 'private' ? 'group' : parts.adminIds.includes(context.from.id) ? 'administrator' : 'private';
    await sendMessages(context, [await withExamples(`${texts.help}\n\n${commandLines(scope)}`, parts)]);
  });
  const privately = composer.chatType('private');
  privately.command('start', async (context) => {
    parts.state.followUps.forget({ chat: context.chat.id, user: context.from.id });
    await sendMessages(context, [await withExamples(texts.greeting(parts.assistant.status().articles), parts)]);
  });
  privately.on('message:text').filter(isCommand, (context) => context.reply(texts.unknownCommand(commandOf(context))));
  return composer;
}

/** The words with examples of the corpus below, as text and as buttons. */
async function withExamples(words: string, { assistant, state }: Parts): Promise<OutgoingMessage> {
  const examples = await assistant.exampleQuestions(examplesShown);
  const hints = examples.length === 0 ? [texts.noExamples] : [texts.examplesLeadIn, ...examples.map(bulleted)];
  return withButtons(formatted(`${words}\n\n${hints.join('\n')}`), suggestionButtons(state.offers, examples));
}

function commandLines(scope: CommandScope): string {
  return commandsOf(scope)
    .map(({ command, meaning }) => `/${command}: ${meaning}`)
    .join('\n');
}

function isCommand(context: Context): boolean {
  return context.message?.text?.startsWith('/') === true;
}

function commandOf(context: Context): string {
  return context.message?.text?.split(/\s/, 1)[0] ?? '';
}
