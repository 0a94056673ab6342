import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { updateLibrary } from '../../../src/library/build.js';
import { checkDataFolder } from '../../../src/terminal/doctor/check-data-folder.js';
import { checkDisk } from '../../../src/terminal/doctor/check-disk.js';
import { checkLibrary } from '../../../src/terminal/doctor/check-library.js';
import { checkModel } from '../../../src/terminal/doctor/check-model.js';
import { checkTelegram } from '../../../src/terminal/doctor/check-telegram.js';
import { findingLine } from '../../../src/terminal/doctor/finding.js';
import { machineProbes } from '../../../src/terminal/doctor/machine-probes.js';
import { repository } from '../../house/source-files.js';
import { fakeEmbedder } from '../../support/fake-embedder.js';
import { freePort } from '../../support/free-port.js';
import { smallCorpus, smallReading } from '../../support/small-corpus.js';
import { startTelegramServer } from '../../support/telegram-server.js';
import { temporaryFile, temporaryFolder } from '../../support/temporary-folder.js';
import { systemError } from './sound-machine.js';

const machine = machineProbes();
const isRoot = process.getuid?.() === 0;

describe('the model', () => {
  const settings = (model: string) => ({ model, allowDownload: false });
  const copied = (): string => {
    const folder = temporaryFolder();
    cpSync(join(repository, 'embeddings/tien-do-static-256'), folder, { recursive: true });
    return folder;
  };

  it('that ships works', async () => {
    expect(await checkModel(settings('tien-do-static-256'), machine)).toMatchObject({ kind: 'ok', says: expect.stringContaining('256') });
  });

  it('without one of its files', async () => {
    const folder = copied();
    rmSync(join(folder, 'tokenizer.json'));
    const finding = await checkModel(settings(folder), machine);
    expect(findingLine(finding)).toContain(`✗ Embedding model: ${join(folder, 'tokenizer.json')} is missing → `);
  });

  it('with weights that were cut off', async () => {
    const folder = copied();
    truncateSync(join(folder, 'onnx/model_quantized.onnx'), 100_000);
    expect(findingLine(await checkModel(settings(folder), machine))).toMatch(/^✗ Embedding model: .*cannot be used.* → copy its files/);
  });
});

describe('the library', () => {
  async function built() {
    const place = await smallCorpus();
    onTestFinished(() => place.remove());
    await place.write('a.json', [{ file: '1', title: 'Tin', paragraphs: ['Xã trồng rừng.'] }]);
    await updateLibrary({ corpus: place.corpus, data: place.data, reading: smallReading, embedder: fakeEmbedder() });
    const [home = ''] = readdirSync(place.data);
    return { corpus: place.corpus, data: place.data, home: join(place.data, home) };
  }

  it('that is not there, and one that is', async () => {
    const { corpus, data } = await built();
    expect(findingLine(await checkLibrary({ corpus, data: temporaryFolder() }, machine))).toMatch(/^OK Library: none yet/);
    expect(findingLine(await checkLibrary({ corpus, data }, machine))).toMatch(/^OK Library: 1 articles/);
  });

  it.each(['library.sqlite', 'postings.bin', 'vectors.bin'])('with a byte of %s turned', async (name) => {
    const { corpus, data, home } = await built();
    const [generation = ''] = readdirSync(join(home, 'generations'));
    const path = join(home, 'generations', generation, name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(findingLine(await checkLibrary({ corpus, data }, machine))).toMatch(/^✗ Library: .*is damaged .* → npm run index/);
  });

  it('with a pointer to nowhere', async () => {
    const { corpus, data, home } = await built();
    writeFileSync(join(home, 'current'), '???\n');
    expect(findingLine(await checkLibrary({ corpus, data }, machine))).toMatch(/^✗ Library: .* → npm run index/);
  });
});

describe('the data folder', () => {
  it('is written and left as it was, even when it was not there', async () => {
    const folder = temporaryFolder();
    expect(await checkDataFolder(join(folder, 'a/b'), machine)).toMatchObject({ kind: 'ok' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that this user may not write', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    // Root may write everywhere, so another user tries it in its place.
    if (isRoot) process.seteuid?.(65_534);
    const finding = await checkDataFolder(folder, machine).finally(() => {
      if (isRoot) process.seteuid?.(0);
    });
    expect(findingLine(finding)).toMatch(/^✗ Data folder: .* may not be written by this user → sudo chown/);
  });

  it('behind a file', async () => {
    const file = temporaryFile('a', '');
    expect(findingLine(await checkDataFolder(file, machine))).toMatch(/^✗ Data folder: .* is a file → /);
    expect(findingLine(await checkDataFolder(join(file, 'b'), machine))).toMatch(/^✗ Data folder: .* a file is in the way → /);
  });

  it('on a full disk', async () => {
    const folder = temporaryFolder();
    const small = mountSmall(folder);
    if (small) writeFileSync(join(folder, 'fill'), Buffer.alloc(60 * 1024));
    const refusing = {
      ...machine,
      tryWriting: () => Promise.reject(systemError('ENOSPC')),
      freeSpace: async () => ({ bytes: 0, files: 9 }),
    };
    const probes = small ? machine : refusing;
    expect(findingLine(await checkDataFolder(folder, probes))).toMatch(/^✗ Data folder: .* is on a full disk → make room/);
    expect(findingLine(await checkDisk(folder, probes))).toMatch(/^✗ Disk: only 0 MB free/);
  });

  /** A disk of 64 KB at a folder; false where this user may mount none. */
  function mountSmall(folder: string): boolean {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      return false;
    }
    onTestFinished(() => void execFileSync('umount', [folder]));
    return true;
  }
});

describe('Telegram', () => {
  it('knows a token, and refuses another', async () => {
    const server = await startTelegramServer();
    onTestFinished(server.close);
    const known = await checkTelegram({ token: server.token, apiRoot: server.url }, machine);
    expect(known.map(findingLine)).toEqual([expect.stringMatching(/^OK Network: 127\.0\.0\.1/), expect.stringMatching(/^OK Token: @/)]);
    const refused = await checkTelegram({ token: '1:wrong', apiRoot: server.url }, machine);
    expect(refused.map(findingLine)[1]).toMatch(/^✗ Token: Telegram refuses BOT_TOKEN → copy it again from @BotFather/);
  });

  it('is not there', async () => {
    const apiRoot = `http://127.0.0.1:${await freePort()}`;
    const lines = (await checkTelegram({ token: '1:a', apiRoot }, machine)).map(findingLine);
    expect(lines).toEqual([expect.stringMatching(/^✗ Network: .*\(ECONNREFUSED\) → /), expect.stringMatching(/^-- Token: /)]);
  });
});
