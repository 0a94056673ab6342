// `npm run pictures`: asks the real bot over a Bot API server on this machine and draws what it sends, as Telegram shows it, into docs/images.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAssistant } from '../src/assistant/open.js';
import { findFontFiles } from '../src/bot/charts/font-files.js';
import { readFontMetrics } from '../src/bot/charts/font-metrics.js';
import { drawPicture } from '../src/bot/charts/picture.js';
import { runTelegram } from '../src/bot/serving/run-telegram.js';
import { defaultModel } from '../src/config.js';
import { createLog } from '../src/terminal/create-log.js';
import type { ChatMessage } from '../tests/support/telegram-chats.js';
import { startTelegramServer, type TelegramServer } from '../tests/support/telegram-server.js';
import { exchangeSvg } from './exchange-svg.js';

const question = 'Huyện Tháp Mười kết nạp được bao nhiêu đảng viên năm 2023?';
const chartWish = '/chitieu huyện Duyên Hải';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The bot with the articles that ship, until what is to be drawn has been sent. */
async function withBot<T>(use: (server: TelegramServer) => Promise<T>): Promise<T> {
  const server = await startTelegramServer();
  const data = await mkdtemp(join(tmpdir(), 'tien-do-pictures-'));
  const embedding = { model: defaultModel, allowDownload: false };
  const { assistant } = await openAssistant({ corpus: here('../corpus'), data, embedding, today: null, onProgress: () => undefined });
  const stop = new AbortController();
  const account = { token: server.token, apiRoot: server.url, adminIds: [], allowedChatIds: [] };
  const log = createLog('error');
  const running = runTelegram({ transport: { kind: 'polling', port: null, ...account }, assistant, data, log }, stop.signal);
  try {
    return await use(server);
  } finally {
    stop.abort();
    await running;
    await assistant.close();
    await server.close();
    await rm(data, { recursive: true, force: true });
  }
}

const { exchange, chart } = await withBot(async (server) => {
  server.receive(question);
  await server.deliveries(1);
  const asked: readonly ChatMessage[] = [...server.messages()];
  server.receive(chartWish);
  const { files } = await server.call('sendPhoto');
  const [photo] = [...files.values()];
  if (photo === undefined) throw new Error('no chart came');
  return { exchange: asked, chart: photo.content };
});

const fonts = findFontFiles();
const metrics = { regular: readFontMetrics(await readFile(fonts.regular)), bold: readFontMetrics(await readFile(fonts.bold)) };
const { png } = await drawPicture(exchangeSvg(exchange, metrics), fonts);
await writeFile(here('images/exchange.png'), png);
await writeFile(here('images/chart.png'), chart);
