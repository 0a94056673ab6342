import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { answered } from '../support/fake-assistant.js';
import { runningBot } from '../support/running-bot.js';
import { startTelegramServer, type TelegramServer } from '../support/telegram-server.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const program = fileURLToPath(new URL('../support/slow-bot.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

let server: TelegramServer;
let folder: string;

beforeEach(async () => {
  server = await startTelegramServer();
  onTestFinished(server.close);
  folder = temporaryFolder();
});

/** A bot in a process of its own that thinks a while about each question. */
function launch(delay: number): ChildProcess {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, DATA_DIR: folder, DELAY: String(delay) };
  const child = spawn(process.execPath, ['--import', tsx, program], { cwd: folder, env, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended)[0];
}

const headlines = (chat: number): string[] => server.delivered(chat).map((text) => text.split('\n', 1)[0] ?? '');
const numbered = (count: number): string[] => Array.from({ length: count }, (_, n) => `rừng ${n + 1}`);

describe('a bot that starts again', () => {
  it('after it was killed while it thought answers everything once, in order', async () => {
    const killed = launch(250);
    for (const question of numbered(4)) server.receive(question);
    await server.deliveries(2);
    await server.call('sendChatAction', 3);
    await end(killed, 'SIGKILL');
    launch(0);
    await server.deliveries(4);
    await server.until(() => (server.unconfirmed() === 0 ? true : undefined));
    expect(headlines(7)).toEqual(numbered(4));
  });

  it('after SIGTERM in the midst of 50 chats answers everything once, in order in each', async () => {
    const chats = Array.from({ length: 50 }, (_, n) => 1000 + n);
    const stopped = launch(60);
    for (const question of numbered(4)) for (const chat of chats) server.receive(question, { chat });
    await server.call('sendMessage', 60);
    expect(await end(stopped, 'SIGTERM')).toBe(0);
    launch(0);
    await Promise.all(chats.map((chat) => server.deliveries(4, chat)));
    await server.until(() => (server.unconfirmed() === 0 ? true : undefined));
    expect(chats.map(headlines)).toEqual(chats.map(() => numbered(4)));
  });

  it('does not answer again what Telegram repeats', async () => {
    const { state, stop } = runningBot(server);
    const update = {
      update_id: 4711,
      message: {
        message_id: 5,
        date: 0,
        text: 'rừng',
        chat: { id: 7, type: 'private', first_name: 'An' },
        from: { id: 7, is_bot: false, first_name: 'An' },
      },
    };
    server.receive('rừng');
    await server.deliveries(1);
    server.repeat(update);
    server.repeat(update);
    await server.deliveries(2);
    await stop();
    const { assistant } = runningBot(server, { state });
    server.repeat(update);
    server.receive('rừng khác');
    await server.until(() => (assistant.asked.length > 0 ? true : undefined));
    expect(assistant.asked.map(({ question }) => question)).toEqual(['rừng khác']);
  });
});

it('gives up at the end what Telegram does not take, within ten seconds, and answers it after the next start', async () => {
  const { state, stop } = runningBot(server, { reply: ({ question }) => answered(question) });
  server.failNext('sendMessage', { code: 429, description: 'Too Many Requests', retryAfter: 200 });
  server.receive('rừng');
  await server.call('sendMessage');
  await stop();
  expect([server.delivered(), server.unconfirmed()]).toEqual([[], 1]);
  runningBot(server, { state });
  expect(await server.deliveries(1)).toHaveLength(1);
});
