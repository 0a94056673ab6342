import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { watch } from 'chokidar';
import { placesFile } from '../articles/readers/places-file.js';
import type { IndexReceipt } from '../assistant.js';

/** What is watched, and what happens then. */
export interface WatchOptions {
  /** A folder, or one `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  reload(): Promise<IndexReceipt>;
  /** After each reload. */
  onReceipt(receipt: IndexReceipt): void;
  /** When a reload failed, or the folder can no longer be watched. The next change is tried again. */
  onFailure(error: unknown): void;
  /** A file must not have grown for so long, and nothing else have changed, before the corpus is read, in milliseconds. Default {@link usualQuiet}. */
  readonly quietMs?: number;
}

/** Copying a folder of articles takes its time, and a file that is half written is no article. */
export const usualQuiet = 2_000;

/** A corpus that is being watched. */
export interface CorpusWatch {
  /** Ends it; a reload under way is not waited for. */
  close(): Promise<void>;
}

/**
 * Reloads whenever a file of the corpus was added, written or removed, or its `places.yaml`: once for all changes that follow each other closely, one reload at a time; what changes
 * during one is taken up by one more behind it. Resolves when it watches.
 */
export async function watchCorpus(options: WatchOptions): Promise<CorpusWatch> {
  const { corpus, onFailure, quietMs = usualQuiet } = options;
  const reloads = oneAtATime(options);
  let timer: NodeJS.Timeout | null = null;
  const folder = (await stat(corpus)).isDirectory();
  const watcher = watch(folder ? corpus : [corpus, join(dirname(corpus), placesFile)], {
    ignoreInitial: true,
    ignored: (path) => path !== corpus && basename(path).startsWith('.'),
    awaitWriteFinish: { stabilityThreshold: quietMs, pollInterval: Math.min(100, quietMs) },
  });
  watcher.on('all', () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(reloads.want, quietMs);
  });
  watcher.on('error', onFailure);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return {
    async close() {
      if (timer !== null) clearTimeout(timer);
      reloads.stop();
      await watcher.close();
    },
  };
}

/** However often a reload is wanted while one runs, one more follows it. */
function oneAtATime({ reload, onReceipt, onFailure }: WatchOptions): { want(): void; stop(): void } {
  let [wanted, running, stopped] = [false, false, false];
  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      await reload().then(
        (receipt) => stopped || onReceipt(receipt),
        (error: unknown) => stopped || onFailure(error),
      );
    }
    running = false;
  }
  return {
    want() {
      wanted = true;
      if (running) return;
      running = true;
      void run();
    },
    stop() {
      stopped = true;
    },
  };
}
