import type { Composer, Context } from 'grammy';
import { adminTexts } from '../texts/admin-texts.js';
import { adminCommand, type GateParts } from './admin-command.js';
import type { Reloads } from './reloads.js';

const { outcomes } = adminTexts;

/** /reload: brings the library up to date with the articles, with live progress and a receipt. Returns at once; the work goes on behind it. */
export function reload(parts: GateParts, reloads: Reloads): Composer<Context> {
  return adminCommand(parts, 'reload', async ({ context, user }) => {
    const before = reloads.running();
    if (await reloads.start({ context, user })) return null;
    await context.reply(before === null ? adminTexts.reload.already : `${adminTexts.reload.already}\n${before}`);
    return outcomes.alreadyRunning;
  });
}
