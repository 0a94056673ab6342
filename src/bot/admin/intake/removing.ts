import { Composer, type Context, InlineKeyboard } from 'grammy';
import type { Removal } from '../../../intake/intake.js';
import type { KnownArticle } from '../../../intake/standing.js';
import type { BotParts } from '../../bot-parts.js';
import { formatted } from '../../formatted-text.js';
import { type OutgoingMessage, sendMessages } from '../../questions/outgoing-message.js';
import { shownDay } from '../../shown-day.js';
import { addingTexts } from '../../texts/adding-texts.js';
import { adminTexts } from '../../texts/admin-texts.js';
import { intakeTexts } from '../../texts/intake-texts.js';
import { adminCommand } from '../admin-command.js';
import { adminPress, type PressResult, plainMessage } from '../admin-press.js';
import { shortened, shownCount } from '../shown-amounts.js';
import type { Following } from './following.js';
import { tellFollowing, whileFollowing } from './told-following.js';

const { remove: words, buttons, outcomes } = addingTexts;

/** The most articles to choose from. */
const mostChoices = 8;
/** UTF-16 code units of a title in a sentence and on a button. */
const titleLength = 300;
const buttonLength = 60;

/** /remove: takes an article out of the corpus, once it is confirmed by a button. */
export function removing(parts: BotParts, following: Following): Composer<Context> {
  const composer = new Composer();
  const { assistant, state } = parts;
  composer.use(
    adminCommand(parts, 'remove', async ({ context, argument }) => {
      const found = argument === '' ? [] : await assistant.intake.find(argument);
      const { message, outcome } = question(argument, found, parts);
      await sendMessages(context, [message]);
      return outcome;
    }),
  );
  adminPress(composer, parts, { pattern: /^remove:(ask|yes|no):(\d{1,15})$/, command: 'remove' }, async (context, user) => {
    const [, word] = context.match;
    const file = state.offers.find(Number(context.match[2]));
    const [article] = file === null ? [] : await assistant.intake.find(file);
    if (file === null || article === undefined) return said(words.missing, outcomes.notFound);
    const title = shortened(article.title, titleLength);
    if (word === 'ask') return { message: confirmation(article, parts), outcome: adminTexts.outcomes.asked };
    if (word === 'no') return said(words.kept(title), outcomes.kept);
    const removal = await assistant.intake.remove(article.file, { channel: 'telegram', user });
    return outcomeOf(removal, title, (text) => tellFollowing(context, parts, following, { text, file: article.file }));
  });
  return composer;
}

function question(argument: string, found: readonly KnownArticle[], parts: BotParts): PressResult {
  const [article] = found;
  if (argument === '') return said(words.usage, outcomes.notFound);
  if (article === undefined) return said(words.none, outcomes.notFound);
  if (found.length === 1) return { message: confirmation(article, parts), outcome: adminTexts.outcomes.asked };
  if (found.length > mostChoices) return said(words.tooMany(shownCount(found.length)), outcomes.choosing);
  const keyboard = new InlineKeyboard();
  for (const one of found) keyboard.text(shortened(nameOf(one), buttonLength), `remove:ask:${parts.state.offers.keep(one.file)}`).row();
  return { message: { content: formatted(words.several(shownCount(found.length))), keyboard }, outcome: outcomes.choosing };
}

function confirmation(article: KnownArticle, { state }: BotParts): OutgoingMessage {
  const number = state.offers.keep(article.file);
  const keyboard = new InlineKeyboard().text(buttons.remove, `remove:yes:${number}`).text(buttons.keep, `remove:no:${number}`);
  return { content: formatted(words.ask(shortened(nameOf(article), titleLength))), keyboard };
}

/** The title, with the day that tells it from others of that title. */
function nameOf({ title, date }: KnownArticle): string {
  return date === null ? title : `${title} (${shownDay(date)})`;
}

function outcomeOf(removal: Removal, title: string, follow: (text: string) => void): PressResult {
  if (removal.status === 'missing') return said(words.missing, outcomes.notFound);
  if (removal.status === 'fixed') return said(intakeTexts.standing.fixed(removal.article.file), outcomes.nothing);
  const text = words.done(title);
  follow(text);
  return said(whileFollowing(text), `${intakeTexts.done.removed}: ${title}`);
}

function said(text: string, outcome: string): PressResult {
  return { message: plainMessage(formatted(text)), outcome };
}
