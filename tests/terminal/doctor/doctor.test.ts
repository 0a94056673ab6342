import { describe, expect, it } from 'vitest';
import { TienDoError } from '../../../src/errors.js';
import { runCommandLine } from '../../../src/terminal/command-line.js';
import type { Probes } from '../../../src/terminal/doctor/probes.js';
import { fakeAssistant, fakeOpen } from '../../support/fake-assistant.js';
import { memoryOutput } from '../../support/memory-output.js';
import { soundMachine, systemError } from './sound-machine.js';

const token = '1:very-secret';

async function doctor(changes: Partial<Probes> = {}, environment: Readonly<Record<string, string>> = {}, args: readonly string[] = []) {
  const [out, err] = [memoryOutput(), memoryOutput()];
  const open = fakeOpen(fakeAssistant());
  const unwanted = () => Promise.reject(new Error('not wanted'));
  const line = { args: ['doctor', ...args], environment, out, err, open, train: unwanted, rollback: unwanted };
  const status = await runCommandLine({ ...line, probes: soundMachine(changes) });
  return { status, lines: out.lines(), faults: out.lines().filter((text) => text.startsWith('✗')), err: err.text(), opened: open.opened };
}

const failing = (error: Error) => () => Promise.reject(error);

describe('the doctor on a sound machine', () => {
  it('finds everything well, a line each, and exits 0', async () => {
    const { status, lines, err, opened } = await doctor({}, { BOT_TOKEN: token });
    expect({ status, err, opened }).toEqual({ status: 0, err: '', opened: [] });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'OK Settings',
      'OK Embedding model',
      'OK Articles',
      'OK Data folder',
      'OK Disk',
      'OK Library',
      'OK Network',
      'OK Token',
    ]);
    expect(lines.at(-1)).toBe('OK Token: @tien_do_bot');
  });

  it('asks nobody without a token, nor with --offline', async () => {
    const get = failing(new Error('asked'));
    expect(await doctor({ get })).toMatchObject({ status: 0, faults: [] });
    const offline = await doctor({ get }, { BOT_TOKEN: token }, ['--offline']);
    expect(offline).toMatchObject({ status: 0, faults: [] });
    expect(offline.lines.at(-1)).toMatch(/^-- Token: left out/);
  });

  it('is content with a library that is not built yet and a corpus that nobody can write', async () => {
    const { status, lines } = await doctor({
      tryLibrary: async () => null,
      tryWriting: (folder) => (folder === 'data' ? Promise.resolve() : Promise.reject(systemError('EROFS'))),
    });
    expect(status).toBe(0);
    expect(lines.find((line) => line.includes('Library'))).toContain('none yet');
    expect(lines.find((line) => line.includes('Articles'))).toMatch(/^OK .*EROFS.*by hand/);
  });

  it('remarks that inline mode is off', async () => {
    const get: Probes['get'] = async () => ({ status: 200, json: { ok: true, result: { username: 'a_bot' } } });
    expect((await doctor({ get }, { BOT_TOKEN: token })).lines.at(-1)).toMatch(/^OK Token: @a_bot .*\/setinline/);
  });
});

describe('the doctor names the fault and what to do', () => {
  const refused =
    (status: number): Probes['get'] =>
    async () => ({ status, json: { ok: false } });
  const broken = new TienDoError('library-broken', { path: '/d/corpus-1', problem: 'library.sqlite is damaged' });
  const missing = new TienDoError('model-missing', { model: 'm', path: '/e/m/tokenizer.json' });
  const unloadable = new TienDoError('model-broken', { model: 'm', problem: 'no weights' });
  const unreachable = Object.assign(new TypeError('fetch failed'), { cause: systemError('ENOTFOUND') });
  const late = Object.assign(new Error('The operation was aborted'), { name: 'TimeoutError' });

  const cases: readonly [what: string, Partial<Probes>, Readonly<Record<string, string>>, RegExp][] = [
    ['settings that make no sense', {}, { ADMIN_IDS: 'An', BOT_TOKEN: token }, /^✗ Settings: ADMIN_IDS: .* → correct it in \.env/],
    [
      'a model file that is missing',
      { tryModel: failing(missing) },
      {},
      /^✗ Embedding model: \/e\/m\/tokenizer\.json is missing → git checkout/,
    ],
    ['another model that is missing', { tryModel: failing(missing) }, { EMBEDDING_MODEL: 'm' }, /→ .*EMBEDDING_ALLOW_DOWNLOAD=true/],
    ['a model that does not load', { tryModel: failing(unloadable) }, {}, /^✗ Embedding model: .*no weights.* → git checkout/],
    ['no article', { countSources: async () => 0 }, {}, /^✗ Articles: no article in .* → put /],
    ['no corpus', { countSources: failing(new TienDoError('corpus-missing', { path: 'x' })) }, {}, /^✗ Articles: .* → correct CORPUS_DIR/],
    ['a corpus that may not be read', { countSources: failing(systemError('EACCES')) }, {}, /^✗ Articles: .* → let this user read it/],
    ['a library that is damaged', { tryLibrary: failing(broken) }, {}, /^✗ Library: library\.sqlite is damaged .* → npm run index/],
    ['a data folder of somebody else', { tryWriting: failing(systemError('EACCES')) }, {}, /^✗ Data folder: .* may not .* → sudo chown/],
    ['a data folder that is read-only', { tryWriting: failing(systemError('EROFS')) }, {}, /^✗ Data folder: .*read-only → mount/],
    ['a data folder on a full disk', { tryWriting: failing(systemError('ENOSPC')) }, {}, /^✗ Data folder: .* full disk → make room/],
    [
      'a disk that is nearly full',
      { freeSpace: async () => ({ bytes: 5_000_000, files: null }) },
      {},
      /^✗ Disk: only 4 MB free.* → make room/,
    ],
    [
      'a disk without inodes',
      { freeSpace: async () => ({ bytes: 1e12, files: 0 }) },
      {},
      /^✗ Disk: no room for another file.* → make room/,
    ],
    ['a token that is refused', { get: refused(401) }, { BOT_TOKEN: token }, /^✗ Token: Telegram refuses BOT_TOKEN → copy it again/],
    ['a server in trouble', { get: refused(502) }, { BOT_TOKEN: token }, /^✗ Token: the server answers 502 .* → try again later/],
    ['no network', { get: failing(unreachable) }, { BOT_TOKEN: token }, /^✗ Network: api\.telegram\.org .*\(ENOTFOUND\) → check/],
    ['a network that is silent', { get: failing(late) }, { BOT_TOKEN: token }, /^✗ Network: .*\(no answer in time\) → check/],
  ];

  it.each(cases)('%s', async (_what, changes, environment, expected) => {
    const { status, faults, lines, err } = await doctor(changes, environment);
    expect(status).toBe(1);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
    expect(lines.join('\n') + err).not.toContain('very-secret');
  });

  it('looks at no library while native modules do not load, and does not call that a second fault', async () => {
    const { faults, lines } = await doctor({ tryLibrary: failing(systemError('ERR_DLOPEN_FAILED')) });
    expect(faults).toEqual([]);
    expect(lines.find((line) => line.includes('Library'))).toMatch(/^-- Library: not looked at/);
  });
});
