import { Composer, type Context } from 'grammy';
import type { Assistant } from '../../assistant.js';
import type { Conversations } from '../conversations.js';
import { exampleQuestions } from '../example-questions.js';
import { texts } from '../texts.js';

/** /start and /help in a private chat, and a polite word for any other command. */
export function introduction(assistant: Assistant, conversations: Conversations): Composer<Context> {
  const composer = new Composer();
  const privately = composer.chatType('private');
  privately.command('start', async (context) => {
    conversations.forget(context.chat.id);
    await context.reply(await greeting(assistant));
  });
  privately.command('help', (context) => context.reply(`${texts.help}\n\n${texts.telegramCommands}`));
  privately.on('message:text').filter(isCommand, (context) => context.reply(texts.unknownCommand(commandOf(context))));
  return composer;
}

async function greeting(assistant: Assistant): Promise<string> {
  const examples = await exampleQuestions(assistant);
  const hints =
    examples.length === 0 ? texts.noExamples : [texts.examplesLeadIn, ...examples.map((question) => `• ${question}`)].join('\n');
  return `${texts.greeting(assistant.status().articles)}\n\n${hints}`;
}

function isCommand(context: Context): boolean {
  return context.message?.text?.startsWith('/') === true;
}

function commandOf(context: Context): string {
  return context.message?.text?.split(/\s/, 1)[0] ?? '';
}
