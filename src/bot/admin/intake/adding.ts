import { Composer, type Context, type Filter } from 'grammy';
import type { GivenDocument } from '../../../intake/given-document.js';
import type { Confirmed, Failure } from '../../../intake/intake.js';
import type { BotParts } from '../../bot-parts.js';
import { formatted } from '../../formatted-text.js';
import { problemText } from '../../intake/problem-text.js';
import { standingLines } from '../../intake/standing-lines.js';
import { type OutgoingMessage, sendMessages } from '../../questions/outgoing-message.js';
import { whileTyping } from '../../questions/while-typing.js';
import { telegramFault } from '../../telegram-fault.js';
import { addingTexts } from '../../texts/adding-texts.js';
import { adminTexts } from '../../texts/admin-texts.js';
import { intakeTexts } from '../../texts/intake-texts.js';
import { type AdminCall, adminCommand } from '../admin-command.js';
import { adminPress, type PressResult, plainMessage } from '../admin-press.js';
import { faultText } from '../fault-text.js';
import { shortened, shownCount } from '../shown-amounts.js';
import { addressIn } from './address-in-message.js';
import type { Following } from './following.js';
import { listingMessage } from './listing-pages.js';
import { canBeAdded, previewMessage } from './preview-message.js';
import { largestUpload, receivedDocument } from './received-document.js';
import { tellFollowing, whileFollowing } from './told-following.js';

const { outcomes } = addingTexts;

/** UTF-16 code units of a title or an address in a sentence. */
const nameLength = 300;

/** What is answered to a document or an address, and what the audit log keeps. */
interface Reply {
  readonly message: OutgoingMessage;
  readonly outcome: string;
}

/**
 * How administrators add articles in their private chats: /add with an address, a document, a post forwarded from a channel with an address in it, or an address alone. The
 * bot tells what it understood; a button adds it.
 */
export function adding(parts: BotParts, following: Following): Composer<Context> {
  const composer = new Composer();
  composer.use(adminCommand(parts, 'add', (call) => addAddress(call, parts)));
  const own = composer.filter(({ chat, from }) => chat?.type === 'private' && parts.adminIds.includes(from?.id ?? 0));
  own.on('message:document', (context) => audited(context, parts, () => lookAtUpload(context, parts)));
  own.on(['message:text', 'message:caption']).filter(
    (context) => offeredAddress(context) !== null,
    (context) => audited(context, parts, () => lookAtAddress(context, offeredAddress(context) ?? '', parts)),
  );
  adminPress(composer, parts, { pattern: /^add:(yes|no):([\w-]{16})$/, command: 'add' }, async (context, user) => {
    const [, word, token = ''] = context.match;
    if (word === 'no') return decline(token, titleShown(context), parts);
    const confirmed = await parts.assistant.intake.confirm(token, { channel: 'telegram', user });
    return confirmation(confirmed, (told) => tellFollowing(context, parts, following, told));
  });
  return composer;
}

async function addAddress({ context, argument }: AdminCall, parts: BotParts): Promise<string> {
  const replied = context.msg?.reply_to_message;
  const address = argument !== '' ? argument : replied === undefined ? null : addressIn(replied);
  if (address === null) {
    await context.reply(addingTexts.usage);
    return outcomes.withoutAddress;
  }
  const { message, outcome } = await lookAtAddress(context, /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`, parts);
  await sendMessages(context, [message]);
  return outcome;
}

/** The address of a message that is nothing else, or of a post that was forwarded from a channel. */
function offeredAddress({ message }: Filter<Context, 'message:text' | 'message:caption'>): string | null {
  const address = addressIn(message);
  const isAlone = /^https?:\/\/\S+$/i.test(message.text?.trim() ?? '');
  return isAlone || message.forward_origin?.type === 'channel' ? address : null;
}

/** What is sent without a command is answered and kept in the audit log like a command. */
async function audited(context: Filter<Context, 'message'>, { state, log }: BotParts, look: () => Promise<Reply>): Promise<void> {
  const { message, outcome } = await whileTyping(context, log, look).catch((error: unknown): Reply => {
    log.error(telegramFault(error), 'a document was not looked at');
    const why = faultText(error);
    return { message: plainMessage(formatted(adminTexts.wentWrong(why))), outcome: adminTexts.outcomes.failed(why) };
  });
  state.audit.write({ user: context.from.id, command: '/add', allowed: true, outcome });
  await sendMessages(context, [message]);
}

async function lookAtUpload(context: Filter<Context, 'message:document'>, parts: BotParts): Promise<Reply> {
  const received = await receivedDocument(context, parts.log);
  if (received.status === 'document') return lookAtDocument(received.document, parts);
  const megabytes = shownCount(largestUpload / 2 ** 20);
  const text = received.status === 'too-large' ? addingTexts.tooLarge(received.name, megabytes) : addingTexts.notDownloaded(received.name);
  return { message: plainMessage(formatted(text)), outcome: text };
}

async function lookAtAddress(context: Context, address: string, parts: BotParts): Promise<Reply> {
  const opened = await whileTyping(context, parts.log, () => parts.assistant.intake.open(address, parts.background.ended));
  if (opened.status === 'failed') return failed(opened);
  if (opened.status === 'document') return lookAtDocument(opened.document, parts);
  return { message: listingMessage(opened.listing, address, parts.state), outcome: outcomes.listing(shortened(address, nameLength)) };
}

async function lookAtDocument(document: GivenDocument, { assistant: { intake } }: BotParts): Promise<Reply> {
  const looked = await intake.look(document);
  if (looked.status === 'failed') return failed(looked);
  const token = canBeAdded(looked.preview) ? await intake.keep(document) : null;
  return { message: previewMessage(looked.preview, token), outcome: outcomes.previewed(shortened(looked.preview.title, nameLength)) };
}

function failed({ source, problem }: Failure): Reply {
  const text = addingTexts.failed(shortened(source, nameLength), sentence(problemText(problem)));
  return { message: plainMessage(formatted(text)), outcome: shortened(text.replace(/\s+/g, ' '), nameLength) };
}

/** Half a sentence as a whole one. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;
}

async function decline(token: string, title: string, { assistant }: BotParts): Promise<PressResult> {
  await assistant.intake.decline(token);
  return { message: plainMessage(formatted(addingTexts.declined(title))), outcome: outcomes.declined };
}

/** The title in the preview under which the button stood. */
function titleShown({ msg }: Context): string {
  const title = new RegExp(`^${intakeTexts.preview.title}: (.+)$`, 'm').exec(msg?.text ?? '')?.[1];
  return shortened(title ?? '', nameLength);
}

function confirmation(confirmed: Confirmed, follow: (told: { text: string; file: string | null }) => void): PressResult {
  if (confirmed.status === 'expired') return said(addingTexts.expired, outcomes.expired);
  if (confirmed.status === 'already') return said(addingTexts.already(confirmed.change.title), outcomes.nothing);
  if (confirmed.status === 'failed') return { ...failed(confirmed) };
  const { change, preview } = confirmed;
  if (change === null) return said(standingLines(preview.standing).join('\n'), outcomes.nothing);
  const title = shortened(change.title, nameLength);
  const text =
    change.kind === 'version'
      ? addingTexts.version(title)
      : change.kind === 'address'
        ? addingTexts.address(title)
        : addingTexts.added(title);
  follow({ text, file: change.file });
  return said(whileFollowing(text), text);
}

function said(text: string, outcome: string): PressResult {
  return { message: plainMessage(formatted(text)), outcome };
}
