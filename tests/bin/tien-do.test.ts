import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../house/source-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A copy of the program as it comes from a clone: nothing installed, nothing built. */
function clone(): string {
  const folder = temporaryFolder();
  cpSync(join(repository, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
  return folder;
}

function run(folder: string, args: readonly string[], path = process.env['PATH']): Promise<{ status: number; out: string; err: string }> {
  const options = { env: { ...process.env, PATH: path } };
  return new Promise((resolve) =>
    execFile(process.execPath, [join(folder, 'bin/tien-do.cjs'), ...args], options, (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    ),
  );
}

describe('a clone in which nothing is installed', () => {
  it('is told to run npm ci, by the doctor and by every other command', async () => {
    const folder = clone();
    const doctor = await run(folder, ['doctor']);
    expect(doctor.status).toBe(1);
    expect(doctor.out.split('\n')[1]).toMatch(/^✗ Packages: not installed.* → .*npm ci$/);
    for (const command of ['start', 'ask']) {
      const { status, out, err } = await run(folder, [command]);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(/^✗ Packages: not installed.*\n$/);
    }
  });

  it('is told which programs are missing when there is no compiler', async () => {
    const { status, out } = await run(clone(), ['doctor'], temporaryFolder());
    expect(status).toBe(1);
    expect(out).toContain('g++, make, python3 not found');
    expect(out).toContain('apt-get install g++ make python3');
  });
});

describe('a clone whose native modules were not compiled', () => {
  /** The packages of this repository, but an hnswlib-node without its compiled part, and programs that say they were started. */
  function uncompiled(): string {
    const folder = clone();
    mkdirSync(join(folder, 'node_modules'));
    for (const name of readdirSync(join(repository, 'node_modules')))
      if (name !== 'hnswlib-node') symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name));
    mkdirSync(join(folder, 'node_modules/hnswlib-node'));
    writeFileSync(join(folder, 'node_modules/hnswlib-node/package.json'), '{ "main": "index.js" }');
    writeFileSync(join(folder, 'node_modules/hnswlib-node/index.js'), "throw new Error('Could not locate the bindings file. Tried:');");
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/cli.js'), "process.stdout.write('the rest\\n');");
    writeFileSync(join(folder, 'dist/main.js'), "require('hnswlib-node');");
    writeFileSync(join(folder, 'dist/package.json'), '{ "type": "commonjs" }');
    return folder;
  }

  it('is told so by the doctor, who looks at the rest all the same', async () => {
    const { status, out } = await run(uncompiled(), ['doctor']);
    expect(status).toBe(1);
    expect(out).toMatch(/✗ Native modules: hnswlib-node does not load \(Could not locate the bindings file\).* → /);
    expect(out).toMatch(/the rest\n$/);
  });

  it('is told so when the bot is started', async () => {
    const { status, out, err } = await run(uncompiled(), ['start']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^✗ Native modules: hnswlib-node does not load.*\n$/);
  });
});
