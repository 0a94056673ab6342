import type { Context } from 'grammy';
import type { IndexProgress, IndexReceipt } from '../../assistant.js';
import type { BotParts } from '../bot-parts.js';
import { type FormattedText, formatted } from '../formatted-text.js';
import { telegramFault } from '../telegram-fault.js';
import { adminTexts } from '../texts/admin-texts.js';
import { faultText } from './fault-text.js';
import { receiptMessage } from './receipt-message.js';
import { progressLine, type StageProgress, withProgress } from './reload-progress.js';
import { openReport, type ReloadReport } from './reload-report.js';
import { shownTime } from './shown-amounts.js';

const { outcomes, reload } = adminTexts;

/** The one reload that may run at a time. */
export interface Reloads {
  /** How far the running one is, on one line; null while none runs. */
  running(): string | null;
  /** Starts one and tells in its chat how it goes; start and outcome go into the audit log. Gives false when one is running. */
  start(order: Order): Promise<boolean>;
}

/** Who wants a reload, and where it is told. */
export interface Order {
  readonly context: Context;
  readonly user: number;
}

/** How a reload ended: the last text of its progress message, what is sent behind it, and what the audit log keeps. */
interface Ending {
  readonly last: string;
  readonly message: FormattedText;
  readonly outcome: string;
}

export function createReloads(parts: BotParts): Reloads {
  const { assistant, state, log, background } = parts;
  const keep = (user: number, outcome: string): void => state.audit.write({ user, command: '/reload', allowed: true, outcome });
  let running = false;
  let progress: StageProgress = [];

  async function carryOut(user: number, report: ReloadReport): Promise<void> {
    let over = false;
    const update = (news: IndexProgress): void => {
      if (over) return;
      progress = withProgress(progress, news);
      report.progress(progress);
    };
    const ending = await Promise.race([assistant.reload(update).then(finished, failed), interruption(background.ended)]);
    over = true;
    running = false;
    keep(user, ending.outcome);
    await report.end(ending.last, ending.message);
  }

  function failed(error: unknown): Ending {
    log[background.ended.aborted ? 'debug' : 'error'](telegramFault(error), 'a reload failed');
    const why = faultText(error);
    return { last: reload.stopped, message: formatted(reload.failed(why)), outcome: outcomes.failed(why) };
  }

  return {
    running: () => (running ? progressLine(progress) : null),
    start: async ({ context, user }) => {
      if (running) return false;
      running = true;
      progress = [];
      const report = await openReport(context, parts).catch((error: unknown) => {
        running = false;
        throw error;
      });
      keep(user, outcomes.started);
      background.run(() => carryOut(user, report));
      return true;
    },
  };
}

function finished(receipt: IndexReceipt): Ending {
  return {
    last: receipt.built ? reload.finished(shownTime(receipt.tookMs)) : reload.checked,
    message: receiptMessage(receipt),
    outcome: outcomeOf(receipt),
  };
}

function outcomeOf({ built, heldBack, added, changed, gone, unreadable }: IndexReceipt): string {
  if (heldBack) return outcomes.heldBack;
  return built ? outcomes.updated(added.length, changed.length, gone.length, unreadable.length) : outcomes.unchanged;
}

/** The program ends: whoever waits is told so, and the library stays as it is. */
function interruption(ended: AbortSignal): Promise<Ending> {
  const ending: Ending = { last: reload.stopped, message: formatted(reload.interrupted), outcome: outcomes.interrupted };
  return new Promise((resolve) => {
    if (ended.aborted) resolve(ending);
    else ended.addEventListener('abort', () => resolve(ending), { once: true });
  });
}
