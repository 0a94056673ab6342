import { randomUUID } from 'node:crypto';
import { type CallbackQueryContext, Composer, type Context, InlineKeyboard } from 'grammy';
import type { Failure, Received, WalkedPage } from '../../../intake/intake.js';
import type { Listing } from '../../../intake/listings/listing.js';
import type { BotParts } from '../../bot-parts.js';
import { type FormattedText, formatted, join } from '../../formatted-text.js';
import { problemText } from '../../intake/problem-text.js';
import { messageLimit } from '../../message-limit.js';
import type { OutgoingMessage } from '../../questions/outgoing-message.js';
import type { BotState } from '../../state/bot-state.js';
import { telegramFault } from '../../telegram-fault.js';
import { addingTexts } from '../../texts/adding-texts.js';
import { intakeTexts } from '../../texts/intake-texts.js';
import { adminPress, plainMessage, replaceMessage } from '../admin-press.js';
import { faultText } from '../fault-text.js';
import { pacedEdits } from '../paced-edits.js';
import { shortened, shownCount } from '../shown-amounts.js';
import type { Following } from './following.js';

const { listing: words, outcomes } = addingTexts;

/** How many of the newest pages the buttons offer. */
const offered = [5, 20, 50];
/** UTF-16 code units of a title or an address in a list. */
const nameLength = 150;
/** UTF-16 code units kept free for "và 12 trang khác" and the lines between. */
const roomForMore = 60;

/** Asks how many of the pages of a feed or sitemap are to be added. */
export function listingMessage({ kind, title, entries }: Listing, address: string, { offers }: Pick<BotState, 'offers'>): OutgoingMessage {
  const what = words.kinds[kind];
  if (entries.length === 0) return plainMessage(formatted(words.empty(what)));
  const number = offers.keep(address);
  const keyboard = new InlineKeyboard();
  const counts = kind === 'sitemap-index' ? offered : [...new Set(offered.map((count) => Math.min(count, entries.length)))];
  for (const count of counts) keyboard.text(addingTexts.buttons.addPages(shownCount(count)), `pages:${count}:${number}`).row();
  keyboard.text(addingTexts.buttons.decline, 'pages:0:0');
  return { content: formatted(words.ask(what, shortened(title ?? '', nameLength), shownCount(entries.length))), keyboard };
}

/** The buttons under it: the pages are read one after the other, with progress, and a receipt for each. */
export function listingPages(parts: BotParts, following: Following): Composer<Context> {
  const composer = new Composer();
  adminPress(composer, parts, { pattern: /^pages:(\d{1,4}):(\d{1,15})$/, command: 'add' }, async (context, user) => {
    const [limit, number] = [Number(context.match[1]), Number(context.match[2])];
    if (limit === 0) return { message: plainMessage(formatted(words.declined)), outcome: outcomes.declined };
    const address = parts.state.offers.find(number);
    if (address === null) return { message: plainMessage(formatted(addingTexts.expired)), outcome: outcomes.expired };
    parts.background.run(() => addPages(context, { address, limit, user }, parts, following));
    return { message: plainMessage(formatted(words.reading('1', shownCount(limit)))), outcome: null };
  });
  return composer;
}

interface PagesOrder {
  readonly address: string;
  readonly limit: number;
  readonly user: number;
}

type PageOutcome = Received | Failure;

async function addPages(context: CallbackQueryContext<Context>, order: PagesOrder, parts: BotParts, following: Following): Promise<void> {
  const { assistant, background, log, state } = parts;
  const edit = async (text: string): Promise<void> => void (await context.editMessageText(text));
  const edits = pacedEdits({
    edit,
    onFailure: (error) => log.warn(telegramFault(error), 'progress was not shown'),
    ended: background.ended,
  });
  const done: PageOutcome[] = [];
  let stopped: string | null = null;
  try {
    for await (const outcome of pagesOf(order, parts, ({ number, total }) =>
      edits.show(words.reading(shownCount(number), shownCount(total))),
    ))
      done.push(outcome);
    if (done.some((outcome) => isChange(outcome))) await following.follow();
  } catch (error) {
    stopped = background.ended.aborted ? words.stopped : addingTexts.notFollowed(faultText(error));
    log[background.ended.aborted ? 'debug' : 'error'](telegramFault(error), 'the pages of a list were not all added');
  }
  const { added, versions, failed } = counted(done);
  state.audit.write({ user: order.user, command: '/add', allowed: true, outcome: outcomes.pages(added, versions, failed) });
  await edits.finish(words.reading(shownCount(done.length), shownCount(done.length)));
  await replaceMessage(context, plainMessage(receiptOf(done, stopped, assistant.status().articles)), log);
}

async function* pagesOf(
  { address, limit, user }: PagesOrder,
  parts: BotParts,
  onPage: (page: WalkedPage) => void,
): AsyncGenerator<PageOutcome> {
  const { assistant, background } = parts;
  const { intake } = assistant;
  const opened = await intake.open(address, background.ended);
  if (opened.status === 'failed') yield opened;
  if (opened.status !== 'listing') return;
  const batch = randomUUID();
  for await (const page of intake.walk(opened.listing, { limit, signal: background.ended })) {
    onPage(page);
    yield page.found.status === 'failed' ? page.found : await intake.receive(page.found.document, { channel: 'telegram', user }, batch);
  }
}

function isChange(outcome: PageOutcome): boolean {
  return outcome.status === 'received' && outcome.change !== null;
}

function counted(done: readonly PageOutcome[]): { added: number; versions: number; failed: number; same: number } {
  const kinds = done.map((outcome) => (outcome.status === 'failed' ? 'failed' : (outcome.change?.kind ?? outcome.preview.standing.kind)));
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  return {
    added: count('added'),
    versions: count('version'),
    failed: count('failed') + count('fixed'),
    same: count('same') + count('address'),
  };
}

function receiptOf(done: readonly PageOutcome[], stopped: string | null, articles: number): FormattedText {
  const { added, versions, same, failed } = counted(done);
  const sums = words.done(shownCount(added), shownCount(versions), shownCount(same), shownCount(failed));
  const library = addingTexts.holds(shownCount(articles));
  const end = [...(stopped === null ? [] : [stopped]), library].join('\n');
  const lines = fittingLines(done.map(pageLine), messageLimit - sums.length - end.length - roomForMore);
  const rest = done.length - lines.length;
  const more = rest > 0 ? [`• ${words.more(shownCount(rest))}`] : [];
  return join(formatted(sums, { type: 'bold' }), formatted(`\n\n${[...lines, ...more].join('\n')}\n\n${end}`));
}

/** As many of the first lines as there is room for, in UTF-16 code units. */
function fittingLines(lines: readonly string[], room: number): string[] {
  let left = room;
  const over = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return lines.slice(0, over === -1 ? lines.length : over);
}

function pageLine(outcome: PageOutcome): string {
  const { done } = intakeTexts;
  if (outcome.status === 'failed')
    return `• ${done[outcome.problem.kind]}: ${shortened(outcome.source, nameLength)}: ${problemText(outcome.problem)}`;
  const { change, preview } = outcome;
  const what = change?.kind ?? (preview.standing.kind === 'fixed' ? 'fixed' : 'same');
  const repeats =
    change?.kind === 'added' && preview.standing.kind === 'reprint'
      ? ` (${words.repeats(shortened(preview.standing.of.title, nameLength))})`
      : '';
  return `• ${done[what]}: ${shortened(preview.title, nameLength)}${repeats}`;
}
