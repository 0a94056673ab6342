// Kills the built program with SIGKILL at random moments of `add`, `remove` and `undo`, its build process too, and looks after each whether the last complete library
// opens, no article is lost or half-written, and the next start goes on: `npm run check:crashes`, or `npx tsx tests/intake/crashes.ts 50`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { defaultModel } from '../../src/config.js';
import { openEmbedder } from '../../src/embedding/transformers-embedder.js';
import { webPage } from '../support/web-page.js';
import { faultsAfterCrash, filesOf } from './whole-corpus.js';

const moments = Number(process.argv[2] ?? 50);
const program = fileURLToPath(new URL('../../bin/tien-do.cjs', import.meta.url));
const modelsDir = fileURLToPath(new URL('../../embeddings', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tien-do-crashes-'));
const [corpus, data, pages] = ['corpus', 'data', 'pages'].map((name) => join(folder, name)) as [string, string, string];

/** Pages to add: new ones, and others with another share, which are versions of those before. */
function writePages(round: number): void {
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages);
  for (let at = 0; at < 4; at += 1) {
    const number = at < 2 ? round * 2 + at : Math.max(0, round - at) * 2;
    const share = at < 2 ? '98' : `98,${round}`;
    const paragraphs = [
      `Đến ngày 31/3/2024, xã Tân Hòa ${number} gieo sạ được ${1200 + number} ha lúa hè thu, đạt ${share}% kế hoạch, nông dân đang chăm sóc lúa.`,
      `Ấp ${number * 7} của xã có ${number * 13} hộ trồng màu, ${number * 17} hộ nuôi cá và ${number * 19} hộ buôn bán nhỏ, theo thống kê của ấp ${number * 7}.`,
    ];
    const address = `https://tanhoa.example.vn/tin/${number}`;
    const { bytes } = webPage(`Xã Tân Hòa ${number} hoàn thành gieo sạ vụ hè thu`, paragraphs);
    const named = new TextDecoder().decode(bytes).replace('<head>', `<head><link rel="canonical" href="${address}">`);
    writeFileSync(join(pages, `${at}.html`), named);
  }
}

/** Runs a command; kills it and all that it started after so many milliseconds. Gives how long it ran and whether it came to its end. */
async function run(args: readonly string[], killAfter: number | null): Promise<{ took: number; ended: boolean }> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args, '--corpus', corpus, '--data', data], { stdio: 'ignore', detached: true });
  const exit = once(child, 'exit');
  const timer = new AbortController();
  const kill =
    killAfter === null
      ? null
      : pause(killAfter, undefined, { signal: timer.signal }).then(() => process.kill(-(child.pid ?? 0), 'SIGKILL'));
  kill?.catch(() => undefined);
  const [, signal] = await exit;
  timer.abort();
  return { took: performance.now() - started, ended: signal === null };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

mkdirSync(corpus, { recursive: true });
writeFileSync(join(corpus, 'dau.txt'), 'Xã Bình Minh trồng mới 12,5 ha rừng trong năm 2023 với 48 hộ tham gia trồng rừng tại các ấp.');
const first = filesOf(corpus);
const embedder = await openEmbedder({ model: defaultModel, modelsDir, allowDownload: false });
const place = { corpus, data, embedder, first };
writePages(0);
const { took } = await run(['add', pages], null);
say(`a whole run takes ${Math.round(took)} ms`);
let [killed, failed] = [0, 0];
for (let moment = 1; moment <= moments; moment += 1) {
  writePages(moment);
  const command = moment % 7 === 0 ? ['remove', `Xã Tân Hòa ${moment} `] : moment % 5 === 0 ? ['undo'] : ['add', pages];
  const after = Math.random() * took;
  const { ended } = await run(command, after);
  if (!ended) killed += 1;
  const faults = await faultsAfterCrash(place, 0);
  if (faults.length > 0) failed += 1;
  say(
    `${moment}: ${command[0]} ${ended ? 'came to its end' : `killed after ${Math.round(after)} ms`}: ${faults.length === 0 ? 'whole' : faults.join('; ')}`,
  );
}
await embedder.close();
rmSync(folder, { recursive: true, force: true });
say(`${moments} moments, ${killed} kills, ${failed} with faults`);
process.exitCode = failed === 0 ? 0 : 1;
