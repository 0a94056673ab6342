import { type CallbackQueryContext, Composer, type Context, InlineKeyboard } from 'grammy';
import { TienDoError } from '../../errors.js';
import type { BotParts } from '../bot-parts.js';
import { telegramFault } from '../telegram-fault.js';
import { adminTexts } from '../texts/admin-texts.js';
import { adminCommand } from './admin-command.js';
import { faultText } from './fault-text.js';
import type { Reloads } from './reloads.js';
import { shownCount, shownInstant } from './shown-amounts.js';

const { outcomes, rollback: words } = adminTexts;

/** What a button says: `rollback:<yes|no>:<id of the generation that served when it was shown>`. */
const pressed = /^rollback:(yes|no):(.+)$/;

/** What a press came to: the new text of the message with the buttons, and what the audit log keeps. */
interface Result {
  readonly text: string;
  readonly outcome: string;
}

/** /rollback: back to the generation before the serving one, once it is confirmed by a button. */
export function rollback(parts: BotParts, reloads: Reloads): Composer<Context> {
  const composer = new Composer();
  const { assistant } = parts;
  composer.use(
    adminCommand(parts, 'rollback', async ({ context }) => {
      if (reloads.running() !== null) {
        await context.reply(words.busy);
        return outcomes.busy;
      }
      const { id, builtAt, articles } = assistant.status();
      const previous = await assistant.previous();
      if (previous === null) {
        await context.reply(adminTexts.wentWrong(adminTexts.faults['no-previous-generation']));
        return outcomes.nothingBefore;
      }
      const keyboard = new InlineKeyboard().text(words.confirm, `rollback:yes:${id}`).row().text(words.cancel, `rollback:no:${id}`);
      await context.reply(
        words.ask(shownInstant(builtAt), shownCount(articles), shownInstant(previous.builtAt), shownCount(previous.articles)),
        { reply_markup: keyboard },
      );
      return outcomes.asked;
    }),
  );
  composer.callbackQuery(pressed, (context) => press(context, parts, reloads));
  return composer;
}

async function press(context: CallbackQueryContext<Context>, parts: BotParts, reloads: Reloads): Promise<void> {
  const { log, state, adminIds } = parts;
  const user = context.from.id;
  const allowed = adminIds.includes(user);
  const [, word, generation] = context.match;
  const { text, outcome } = allowed
    ? await decide(word === 'yes', generation ?? '', parts, reloads)
    : { text: adminTexts.refused, outcome: outcomes.refused };
  state.audit.write({ user, command: '/rollback', allowed, outcome });
  if (!allowed) log.warn({ user, command: 'rollback' }, "an administrator's button was refused");
  await tell(context, allowed, text, log);
}

async function decide(confirmed: boolean, generation: string, { assistant, log }: BotParts, reloads: Reloads): Promise<Result> {
  if (!confirmed) return { text: words.cancelled, outcome: outcomes.cancelled };
  if (reloads.running() !== null) return { text: words.busy, outcome: outcomes.busy };
  if (assistant.status().id !== generation) return { text: words.outdated, outcome: outcomes.outdated };
  try {
    const { builtAt, articles, figures } = await assistant.rollback();
    const when = shownInstant(builtAt);
    return { text: words.done(when, shownCount(articles), shownCount(figures)), outcome: outcomes.rolledBack(when) };
  } catch (error) {
    log[error instanceof TienDoError ? 'warn' : 'error'](telegramFault(error), 'a rollback failed');
    const why = faultText(error);
    return { text: adminTexts.wentWrong(why), outcome: outcomes.failed(why) };
  }
}

/** The answer replaces the question with its buttons; a stranger sees it for a moment only. */
async function tell(context: CallbackQueryContext<Context>, allowed: boolean, text: string, log: BotParts['log']): Promise<void> {
  try {
    await context.answerCallbackQuery(allowed ? {} : { text, show_alert: true });
    if (allowed) await context.editMessageText(text);
  } catch (error) {
    log.warn(telegramFault(error), 'the result of a rollback was not shown');
  }
}
