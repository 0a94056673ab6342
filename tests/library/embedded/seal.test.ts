import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSealed, sealOf } from '../../../src/library/embedded/seal.js';
import { processArguments } from '../../../src/program.js';

/** More than is read in the thread that asks. */
const large = (1 << 25) + 1;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(bytes: Buffer): Promise<string> {
  const path = join(folder, `${bytes.length}`);
  await writeFile(path, bytes);
  return path;
}

describe('the seal of a file', () => {
  it.each([0, 1000, large])('is its size and its hash: %i bytes', async (size) => {
    const bytes = Buffer.alloc(size, 'vải');
    const seal = { bytes: size, sha256: createHash('sha256').update(bytes).digest('hex') };
    expect(await sealOf(await fileOf(bytes))).toEqual(seal);
  });

  it('holds until a byte is another', async () => {
    const bytes = Buffer.alloc(large, 'vải');
    const path = await fileOf(bytes);
    const seal = await sealOf(path);
    expect(await isSealed(path, seal)).toBe(true);
    bytes[large - 1] = 0;
    await writeFile(path, bytes);
    expect(await isSealed(path, seal)).toBe(false);
  });

  it('is made in a process of the bundle, as those that build libraries are', async () => {
    const bundle = join(folder, 'dist');
    const entries = { 'sealing-process': 'tests/support/sealing-process.ts', 'seal-worker': 'src/library/embedded/seal-worker.ts' };
    await build({ entryPoints: entries, outdir: bundle, bundle: true, splitting: true, format: 'esm', platform: 'node' });
    const path = await fileOf(Buffer.alloc(large, 'vải'));
    const entry = pathToFileURL(join(bundle, 'sealing-process.js')).href;
    const child = spawn(process.execPath, processArguments(entry, path), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [answer] = await once(child, 'message');
    expect(answer).toEqual(await sealOf(path));
  });

  it('does not hold for a file that is gone', async () => {
    expect(await isSealed(join(folder, 'gone'), { bytes: 1, sha256: '' })).toBe(false);
    await expect(sealOf(join(folder, 'gone'))).rejects.toThrow('ENOENT');
  });
});
