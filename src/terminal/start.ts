import type { Readable } from 'node:stream';
import type { OpenedAssistant } from '../assistant/open-options.js';
import { watchCorpus } from '../assistant/watch-corpus.js';
import type { Assistant } from '../assistant.js';
import { type Config, loadConfig } from '../config.js';
import { chat } from './chat.js';
import { createLog } from './create-log.js';
import type { OpenAssistant } from './open-assistant.js';
import { type Output, writeLine } from './output.js';
import { createProgressLine } from './progress.js';
import { reasonOf } from './reason.js';
import { receiptText } from './receipt-text.js';

/** What `npm start` is given by the process. */
export interface Start {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly out: Output;
  readonly err: Output;
  readonly open: OpenAssistant;
  /** Ends the program in good order: SIGTERM, SIGINT. */
  readonly stop: AbortSignal;
}

/**
 * `npm start`: Telegram when BOT_TOKEN is set, otherwise the same assistant in the terminal. Gives the exit status: 0 at the end, 1 with one
 * sentence on `err` when it failed. Never throws.
 */
export async function start(given: Start): Promise<number> {
  try {
    const config = loadConfig(given.environment);
    const opened = await Promise.race([openAssistant(config, given), interrupted(given.stop)]);
    if (opened === null) return 0;
    const { assistant } = opened;
    try {
      await converse(config, assistant, given);
    } finally {
      await assistant.close();
    }
    return 0;
  } catch (error) {
    await writeLine(given.err, reasonOf(error));
    return 1;
  }
}

async function openAssistant(config: Config, { open, err }: Start): Promise<OpenedAssistant> {
  const { corpus, data, embedding, allowedFetchHosts, transport } = config;
  const progress = createProgressLine(err);
  try {
    const opened = await open({
      ...{ corpus, data, embedding, allowedFetchHosts, today: null },
      rehearse: transport.kind === 'terminal' ? 'few' : 'many',
      onProgress: progress.update,
      onNotice: (line) => void writeLine(err, line),
    });
    opened.rehearsed.catch((error: unknown) => writeLine(err, reasonOf(error)));
    return opened;
  } finally {
    await progress.finish();
  }
}

/** Null as soon as the end is asked for: nobody waits for a library to be built, which can be broken off at any moment. */
function interrupted(stop: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve(null);
    else stop.addEventListener('abort', () => resolve(null), { once: true });
  });
}

async function converse(config: Config, assistant: Assistant, given: Start): Promise<void> {
  const { transport, corpus, data, logLevel } = config;
  if (transport.kind === 'terminal') return chatBesideWatch(config, assistant, given);
  const { runTelegram } = await import('../bot/serving/run-telegram.js');
  const watched = config.watchCorpus ? corpus : null;
  return runTelegram({ transport, assistant, data, log: createLog(logLevel), watched }, given.stop);
}

async function chatBesideWatch({ corpus, watchCorpus: wanted }: Config, assistant: Assistant, given: Start): Promise<void> {
  const { input, out, err, stop } = given;
  if (!wanted) return chat({ assistant, input, out, err, stop });
  const watch = await watchCorpus({
    corpus,
    reload: () => assistant.reload(),
    onReceipt: (receipt) => void writeLine(err, receiptText(receipt)),
    onFailure: (error) => void writeLine(err, reasonOf(error)),
  });
  try {
    await chat({ assistant, input, out, err, stop });
  } finally {
    await watch.close();
  }
}
