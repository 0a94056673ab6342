import { setTimeout as pauseFor } from 'node:timers/promises';
import { type Bot, GrammyError } from 'grammy';
import type { BotCommandScope } from 'grammy/types';
import type { BotOptions } from './bot.js';
import { usualPauses } from './pauses.js';
import { telegramFault } from './telegram-fault.js';
import { type CommandScope, commandsOf } from './texts/command-texts.js';

/**
 * Finds out who the bot is, as often as it takes until Telegram is in reach, and tells Telegram the commands.
 * @throws GrammyError when Telegram refuses the token.
 */
export async function greetTelegram(bot: Bot, options: BotOptions, stop: AbortSignal): Promise<void> {
  const { pauses = usualPauses } = options;
  for (;;) {
    try {
      bot.botInfo = await bot.api.getMe(stop as Parameters<Bot['api']['getMe']>[0]);
      break;
    } catch (error) {
      if (stop.aborted || (error instanceof GrammyError && error.error_code < 500)) throw error;
      await pauseFor(pauses.polling, undefined, { signal: stop });
    }
  }
  await announceCommands(bot, options);
}

/** Fills Telegram's menus. An administrator who has never written to the bot is not found; the others are not kept from theirs. */
async function announceCommands(bot: Bot, { log, adminIds }: BotOptions): Promise<void> {
  const menus: [BotCommandScope, CommandScope][] = [
    [{ type: 'all_private_chats' }, 'private'],
    [{ type: 'all_group_chats' }, 'group'],
    ...adminIds.map((id): [BotCommandScope, CommandScope] => [{ type: 'chat', chat_id: id }, 'administrator']),
  ];
  for (const [scope, whose] of menus) {
    try {
      const commands = commandsOf(whose).map(({ command, meaning }) => ({ command, description: meaning }));
      await bot.api.setMyCommands(commands, { scope });
    } catch (error) {
      log.warn({ ...telegramFault(error), scope: scope.type }, 'the list of commands was not set');
    }
  }
}
