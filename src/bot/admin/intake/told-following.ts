import type { CallbackQueryContext, Context } from 'grammy';
import type { Assistant, IndexReceipt } from '../../../assistant.js';
import type { FigureConflict, LinkedReprint } from '../../../library/receipt.js';
import type { BotParts } from '../../bot-parts.js';
import { aborted } from '../../ending.js';
import { formatted } from '../../formatted-text.js';
import { telegramFault } from '../../telegram-fault.js';
import { addingTexts } from '../../texts/adding-texts.js';
import { plainMessage, replaceMessage } from '../admin-press.js';
import { faultText } from '../fault-text.js';
import { shortened, shownCount, shownTime } from '../shown-amounts.js';
import type { Following } from './following.js';

/** The most figures that are listed, and UTF-16 code units of each and of a title in it. */
const listed = 5;
const lineLength = 300;
const titleLength = 100;

/**
 * Makes the library follow a change behind the update, and then tells below what was done what came of it: figures that changed or contradict others, of
 * the file that was changed.
 */
export function tellFollowing(
  context: CallbackQueryContext<Context>,
  parts: BotParts,
  following: Following,
  told: { readonly text: string; readonly file: string | null },
): void {
  const { assistant, background, log } = parts;
  background.run(async () => {
    const lines = await Promise.race([
      following.follow().then(
        (receipt) => receiptLines(receipt, told.file, assistant),
        (error: unknown) => {
          log.error(telegramFault(error), 'the library did not follow a change');
          return [addingTexts.notFollowed(faultText(error))];
        },
      ),
      aborted(background.ended).then(() => [addingTexts.followsLater]),
    ]);
    await replaceMessage(context, plainMessage(formatted([told.text, '', ...lines].join('\n'))), log);
  });
}

/** What is said while the library follows. */
export function whileFollowing(text: string): string {
  return `${text}\n\n${addingTexts.following}`;
}

async function receiptLines(receipt: IndexReceipt, file: string | null, assistant: Assistant): Promise<string[]> {
  const { tookMs, generation, figureChanges, conflicts, reprints } = receipt;
  const others = await Promise.all(
    reprints.filter((one) => one.file === file || one.original === file).map((one) => otherTitle(one, file, assistant)),
  );
  const changes = figureChanges
    .filter((change) => change.file === file)
    .map(({ before, after, ...of }) => `${ofWhat(of)}: ${before} → ${after}`);
  const own = conflicts.filter(({ files }) => file !== null && files.includes(file));
  const against = await Promise.all(own.slice(0, listed + 1).map((conflict) => conflictLine(conflict, file, assistant)));
  return [
    generation.articles === 0
      ? addingTexts.followedByNone(shownTime(tookMs))
      : addingTexts.followed(shownTime(tookMs), shownCount(generation.articles)),
    ...others.slice(0, listed).map((title) => addingTexts.repeats(title)),
    ...list(addingTexts.changes, changes),
    ...list(addingTexts.conflicts, against),
  ];
}

/** The title of the other printing: the new article may be the original. */
async function otherTitle({ file: copy, original, title }: LinkedReprint, file: string | null, assistant: Assistant): Promise<string> {
  return shortened(original === file ? ((await assistant.article(copy))?.title ?? copy) : title, titleLength);
}

async function conflictLine(conflict: FigureConflict, file: string | null, assistant: Assistant): Promise<string> {
  const [here, there] = conflict.files[0] === file ? ([0, 1] as const) : ([1, 0] as const);
  const other = await assistant.article(conflict.files[there]);
  const title = shortened(other?.title ?? conflict.files[there], titleLength);
  return addingTexts.conflict(ofWhat(conflict), conflict.texts[here], conflict.texts[there], title);
}

function list(heading: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, listed).map((entry) => `• ${shortened(entry, lineLength)}`);
  return ['', `${heading}:`, ...shown, ...(entries.length > listed ? ['• …'] : [])];
}

function ofWhat({ indicator, locality, period }: { indicator: string; locality: string | null; period: string | null }): string {
  return [indicator, locality, period].filter((part) => part !== null && part !== '').join(', ');
}
