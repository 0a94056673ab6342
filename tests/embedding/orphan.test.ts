import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { processIsGone } from './embedder-checks.js';
import { writeTinyModel } from './tiny-model.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'tien-do-orphan-'));
const embedder = new URL('../../src/embedding/transformers-embedder.ts', import.meta.url).href;
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Runs a program that has an open `embedder`. */
function programWith(lines: string) {
  const open = `import { openEmbedder } from ${JSON.stringify(embedder)};
    const embedder = await openEmbedder({ model: 'tiny', modelsDir: ${JSON.stringify(modelsDir)} });`;
  return spawn(process.execPath, ['--import', tsx, '--input-type=module', '--eval', open + lines], { stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => writeTinyModel(modelsDir, 'tiny'));
afterAll(() => rmSync(modelsDir, { recursive: true }));

describe('the embedding process', () => {
  it('ends when its parent is killed', async () => {
    const parent = programWith(`await embedder.embedQuestion('hộ nghèo'); console.log(embedder.processId()); setInterval(() => {}, 1000);`);
    const [line] = await once(createInterface({ input: parent.stdout }), 'line');
    const pid = Number(line);
    expect(processIsGone(pid)).toBe(false);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(processIsGone(pid)).toBe(true), { timeout: 20_000 });
  });

  it('does not keep its parent alive, and prints nothing', async () => {
    const parent = programWith(`await embedder.embedQuestion('hộ nghèo');`);
    let printed = '';
    for (const stream of [parent.stdout, parent.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
      });
    }
    const [status] = await once(parent, 'close');
    expect({ status, printed }).toEqual({ status: 0, printed: '' });
  });
});
