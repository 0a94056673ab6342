import type { Api } from 'grammy';
import type { UnreadableSource } from '../../articles/article.js';
import { type CorpusWatch, watchCorpus } from '../../assistant/watch-corpus.js';
import type { Assistant, IndexReceipt } from '../../assistant.js';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import type { Log } from '../log.js';
import { telegramFault } from '../telegram-fault.js';
import { adminTexts } from '../texts/admin-texts.js';
import { faultText } from './fault-text.js';
import { receiptMessage } from './receipt-message.js';

/** Who watches, and who is told. */
export interface WatchedCorpus {
  readonly corpus: string;
  readonly assistant: Pick<Assistant, 'reload' | 'status'>;
  readonly api: Api;
  readonly adminIds: readonly number[];
  readonly log: Log;
  readonly quietMs?: number;
}

/**
 * Reloads when files of the corpus change. Each reload is logged; administrators are told only what they should look at: files that became unreadable, articles that contradict each other, a reload that
 * failed. The same failure is told once until a reload succeeds.
 */
export function watchForAdministrators(given: WatchedCorpus): Promise<CorpusWatch> {
  const { corpus, assistant, log, quietMs } = given;
  let unreadable = new Set(assistant.status().unreadable.map(nameOf));
  let toldFailure: string | null = null;
  return watchCorpus({
    corpus,
    reload: () => assistant.reload(),
    onReceipt(receipt) {
      log.info(countsOf(receipt), receipt.built ? 'changed articles were loaded' : 'the articles are as they were');
      const worrying = receipt.conflicts.length > 0 || receipt.unreadable.some((source) => !unreadable.has(nameOf(source)));
      unreadable = new Set(receipt.unreadable.map(nameOf));
      toldFailure = null;
      if (worrying) tell(given, join(formatted(`${adminTexts.watch.loaded}\n\n`), receiptMessage(receipt)));
    },
    onFailure(error) {
      log.error(telegramFault(error), 'changed articles were not loaded');
      const why = faultText(error);
      if (why === toldFailure) return;
      toldFailure = why;
      tell(given, formatted(adminTexts.watch.failed(why)));
    },
    ...(quietMs === undefined ? {} : { quietMs }),
  });
}

function nameOf({ file, line, reason }: UnreadableSource): string {
  return `${file}\n${line ?? ''}\n${reason}`;
}

function countsOf({ added, changed, gone, unreadable, conflicts, tookMs }: IndexReceipt): Record<string, number> {
  return {
    ...{ added: added.length, changed: changed.length, gone: gone.length },
    ...{ unreadable: unreadable.length, conflicts: conflicts.length, ms: Math.round(tookMs) },
  };
}

/** An administrator who never spoke with the bot cannot be written to: that is logged, and the others are told all the same. */
function tell({ api, adminIds, log }: WatchedCorpus, { text, entities }: FormattedText): void {
  for (const id of adminIds) {
    api
      .sendMessage(id, text, { entities: [...entities], link_preview_options: { is_disabled: true } })
      .catch((error: unknown) => log.warn(telegramFault(error), 'an administrator was not told'));
  }
}
