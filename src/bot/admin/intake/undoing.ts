import { Composer, type Context, InlineKeyboard } from 'grammy';
import type { TakenBack } from '../../../intake/intake.js';
import type { Actor, Change } from '../../../intake/journal/change.js';
import type { BotParts } from '../../bot-parts.js';
import { formatted } from '../../formatted-text.js';
import { sendMessages } from '../../questions/outgoing-message.js';
import { addingTexts } from '../../texts/adding-texts.js';
import { adminTexts } from '../../texts/admin-texts.js';
import { intakeTexts } from '../../texts/intake-texts.js';
import { adminCommand } from '../admin-command.js';
import { adminPress, type PressResult, plainMessage } from '../admin-press.js';
import { shortened, shownCount, shownInstant } from '../shown-amounts.js';
import type { Following } from './following.js';
import { tellFollowing, whileFollowing } from './told-following.js';

const { undo: words, buttons, outcomes } = addingTexts;

/** UTF-16 code units of a title in a sentence. */
const titleLength = 300;

/** /undo: takes the last change of the corpus back, once it is confirmed: of two administrators each may think of another one. */
export function undoing(parts: BotParts, following: Following): Composer<Context> {
  const composer = new Composer();
  const { intake } = parts.assistant;
  composer.use(
    adminCommand(parts, 'undo', async ({ context }) => {
      const last = await intake.last();
      const [newest] = last?.changes ?? [];
      if (last === null || newest === undefined) {
        await context.reply(intakeTexts.nothingToUndo);
        return outcomes.nothing;
      }
      const text = words.ask(whatOf(last.changes), whoOf(newest.by), shownInstant(newest.at));
      const keyboard = new InlineKeyboard().text(buttons.undo, `undo:yes:${last.batch}`).text(buttons.leave, `undo:no:${last.batch}`);
      await sendMessages(context, [{ content: formatted(text), keyboard }]);
      return adminTexts.outcomes.asked;
    }),
  );
  adminPress(composer, parts, { pattern: /^undo:(yes|no):([\w-]{1,50})$/, command: 'undo' }, async (context, user) => {
    const [, word, batch = ''] = context.match;
    if (word === 'no') return said(words.left, outcomes.kept);
    const undone = await intake.undo({ channel: 'telegram', user }, batch);
    return outcomeOf(undone, (told) => tellFollowing(context, parts, following, told));
  });
  return composer;
}

function outcomeOf(undone: TakenBack, follow: (told: { text: string; file: string | null }) => void): PressResult {
  if (undone.status === 'outdated') return said(words.outdated, adminTexts.outcomes.outdated);
  if (undone.status === 'nothing') return said(intakeTexts.nothingToUndo, outcomes.nothing);
  const done = words.done(whatOf(undone.changes));
  const corrected = undone.corrected.length === 0 ? '' : `\n${intakeTexts.corrected(undone.corrected.join(', '))}`;
  follow({ text: done + corrected, file: undone.changes[0]?.file ?? null });
  return said(whileFollowing(done + corrected), done);
}

/** What was done, the latest of it by its name. */
function whatOf(changes: readonly Change[]): string {
  const [newest] = changes;
  if (newest === undefined) return '';
  const what = words.what[newest.kind](shortened(newest.title, titleLength));
  return changes.length === 1 ? what : words.several(what, shownCount(changes.length - 1));
}

function whoOf({ channel, user }: Actor): string {
  return channel === 'terminal' || user === null ? words.terminal : words.administrator(user);
}

function said(text: string, outcome: string): PressResult {
  return { message: plainMessage(formatted(text)), outcome };
}
