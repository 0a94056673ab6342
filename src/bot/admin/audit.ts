import type { Composer, Context } from 'grammy';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { send } from '../send.js';
import type { AuditLog } from '../state/bot-state.js';
import { adminTexts } from '../texts/admin-texts.js';
import { adminCommand, type GateParts } from './admin-command.js';
import { cutList } from './cut-list.js';
import { shownInstant } from './shown-amounts.js';

const { audit: words, outcomes } = adminTexts;

/** The most acts that are listed. */
const listed = 20;

/** /audit: what administrators did and what others tried, latest first. */
export function audit(parts: GateParts): Composer<Context> {
  return adminCommand(parts, 'audit', async ({ context }) => {
    const acts = parts.state.audit.latest(listed).map(entryText);
    await send(context, [acts.length === 0 ? formatted(words.none) : cutList(words.title, acts)]);
    return outcomes.shown;
  });
}

function entryText({ at, user, command, allowed, outcome }: ReturnType<AuditLog['latest']>[number]): FormattedText {
  const who = allowed ? words.administrator(user) : words.stranger(user);
  return join(formatted(command, { type: 'bold' }), formatted(` · ${outcome}\n${shownInstant(at)}, ${who}`));
}
