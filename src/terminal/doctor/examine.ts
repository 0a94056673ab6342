import type { Config } from '../../config.js';
import { checkCorpus } from './check-corpus.js';
import { checkDataFolder } from './check-data-folder.js';
import { checkDisk } from './check-disk.js';
import { checkLibrary } from './check-library.js';
import { checkModel } from './check-model.js';
import { checkTelegram, telegramUnasked } from './check-telegram.js';
import type { Finding } from './finding.js';
import type { Probes } from './probes.js';

/** What the doctor looks at, each with one finding or several, in the order in which it is put right. Telegram is asked only when there is a token. */
export async function* examine(config: Config, probes: Probes, offline: boolean): AsyncGenerator<Finding> {
  yield await checkModel(config.embedding, probes);
  yield await checkCorpus(config.corpus, probes);
  yield await checkDataFolder(config.data, probes);
  yield await checkDisk(config.data, probes);
  yield await checkLibrary(config, probes);
  const { transport } = config;
  if (transport.kind === 'terminal') yield* telegramUnasked('BOT_TOKEN is empty, npm start chats in the terminal and needs no network');
  else if (offline) yield* telegramUnasked('left out (--offline)');
  else yield* await checkTelegram(transport, probes);
}
