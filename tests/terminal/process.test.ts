import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { texts } from '../../src/bot/texts.js';
import { freePort } from '../support/free-port.js';
import { startTelegramServer } from '../support/telegram-server.js';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder.js';

const supportFile = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url));
const tsx = import.meta.resolve('tsx');

/** Starts a program of tests/support in a folder without `.env`, with nothing but these variables of ours. */
function launch(program: string, env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', tsx, supportFile(program)], { cwd: temporaryFolder(), env: { PATH, HOME, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function outcome(child: ChildProcess, input?: string) {
  child.stdin?.end(input);
  const ended = once(child, 'exit');
  const read = (stream: Readable | null): Promise<string> => (stream === null ? Promise.resolve('') : text(stream));
  const [out, err] = await Promise.all([read(child.stdout), read(child.stderr)]);
  const [status] = await ended;
  return { status, out, err };
}

describe('npm start as a process', () => {
  it('answers what is piped in and exits 0 at its end', async () => {
    const { status, out } = await outcome(launch('main-with-fake.ts', {}), 'Trồng bao nhiêu rừng?\n');
    expect(status).toBe(0);
    expect(out).toContain('12,5ha rừng');
    expect(out.endsWith(`${texts.goodbye}\n`)).toBe(true);
  });

  it('answers on Telegram, ends with 0 on SIGTERM, and logs neither texts nor the token', async () => {
    const server = await startTelegramServer();
    onTestFinished(server.close);
    const child = launch('main-with-fake.ts', { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, LOG_LEVEL: 'trace' });
    server.receive('Trồng bao nhiêu rừng?');
    const ended = outcome(child);
    expect((await server.deliveries(1))[0]).toContain('12,5ha rừng');
    child.kill('SIGTERM');
    const { status, out, err } = await ended;
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toContain('"answered"');
    expect(err).not.toMatch(/rừng|test-token/);
  });

  it('is served by a webhook, finishes what is under way on SIGTERM and ends with 0', async () => {
    const server = await startTelegramServer();
    onTestFinished(server.close);
    const port = await freePort();
    const webhook = { WEBHOOK_URL: `http://127.0.0.1:${port}`, WEBHOOK_SECRET: 'a-secret', PORT: String(port) };
    const child = launch('main-with-fake.ts', { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, ...webhook });
    const ended = outcome(child);
    await server.call('setWebhook');
    for (let n = 0; n < 30; n += 1) server.receive(`rừng ${n}`, { chat: 100 + (n % 10) });
    await server.deliveries(1, 100);
    expect((await fetch(`${webhook.WEBHOOK_URL}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    const { status, err } = await ended;
    expect(status).toBe(0);
    expect(err).not.toMatch(/rừng|test-token|a-secret/);
    const answers = Array.from({ length: 10 }, (_, n) => server.answers(100 + n).length).reduce((sum, count) => sum + count);
    await vi.waitFor(() => expect(server.unconfirmed()).toBe(30 - answers));
  });

  it('exits 1 with one sentence when another program polls', async () => {
    const server = await startTelegramServer();
    onTestFinished(server.close);
    server.failNext('getUpdates', { code: 409, description: 'Conflict: terminated by other getUpdates request' });
    const { status, err } = await outcome(
      launch('main-with-fake.ts', { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, LOG_LEVEL: 'error' }),
    );
    expect(status).toBe(1);
    expect(err.split('\n').filter((line) => line !== '' && !line.startsWith('Đọc'))).toEqual([
      'Another program is receiving the messages of this bot: stop it, or make another bot with @BotFather.',
    ]);
  });

  it('exits 1 with one sentence when the token is wrong', async () => {
    const server = await startTelegramServer();
    onTestFinished(server.close);
    const env = { BOT_TOKEN: '1:wrong-token', TELEGRAM_API_ROOT: server.url };
    const { status, err } = await outcome(launch('main-with-fake.ts', env));
    expect(status).toBe(1);
    expect(err.split('\n').filter((line) => line !== '' && !line.startsWith('Đọc'))).toEqual([
      'Telegram refuses BOT_TOKEN: copy it again from @BotFather into .env.',
    ]);
  });
});

describe('the command line as a process', () => {
  it('is not troubled by a reader that goes away', async () => {
    const lines = Array.from({ length: 3000 }, (_, id) => JSON.stringify({ id, question: 'rừng' })).join('\n');
    const command = `"$0" --import "$1" "$2" ask --batch "$3" | head -n 1; echo "status \${PIPESTATUS[0]}"`;
    const args = ['-c', command, process.execPath, tsx, supportFile('cli-with-fake.ts'), temporaryFile('batch.jsonl', lines)];
    const { out, err } = await outcome(spawn('bash', args));
    expect(out).toMatch(/^\{"id":0,.*\}\nstatus 0\n$/);
    expect(err).toBe('Đọc bài viết: 100%\n');
  });
});
