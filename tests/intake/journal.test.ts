import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseChange } from '../../src/intake/journal/change.js';
import { contentHash, type Journal, openJournal, type WantedChange } from '../../src/intake/journal/journal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const facts = { batch: 'b', kind: 'version', at: '2024-05-01T00:00:00.000Z', title: 'T', file: 'a.md', token: null, undoes: null } as const;
const by = { channel: 'terminal', user: null } as const;

/** A corpus with a.md and old.html, and a change that replaces the first, takes the second away and writes a third. */
function corpusWithChange(): { corpus: string; journal: Journal; wanted: WantedChange } {
  const corpus = temporaryFolder();
  writeFileSync(join(corpus, 'a.md'), 'trước');
  writeFileSync(join(corpus, 'old.html'), 'cũ');
  const steps = [
    { path: 'them/2024/originals/a.html', content: 'gốc' },
    { path: 'a.md', content: 'sau' },
    { path: 'old.html', content: null },
  ];
  return { corpus, journal: openJournal(corpus), wanted: { ...facts, by, steps } };
}

/** What readers and people see of a corpus: everything but the journal. */
function visible(corpus: string): Record<string, string> {
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes('/.intake/'));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(corpus.length + 1), readFileSync(path, 'utf8')]));
}

const before = { 'a.md': 'trước', 'old.html': 'cũ' };
const after = { 'a.md': 'sau', 'them/2024/originals/a.html': 'gốc' };

describe('a change', () => {
  it('happens whole, and what stood there before is kept', async () => {
    const { corpus, journal, wanted } = corpusWithChange();
    const change = await journal.alone(() => journal.commit(wanted));
    expect(visible(corpus)).toEqual(after);
    expect(change.steps).toEqual([
      { path: 'them/2024/originals/a.html', before: null, after: contentHash('gốc') },
      { path: 'a.md', before: contentHash('trước'), after: contentHash('sau') },
      { path: 'old.html', before: contentHash('cũ'), after: null },
    ]);
    expect(Buffer.from((await journal.before(change, 1)) ?? []).toString()).toBe('trước');
    expect(await journal.before(change, 0)).toBeNull();
    expect(change.number).toBe(1);
    expect(await journal.latest(5)).toEqual([change]);
  });

  it('leaves no empty folder behind when it takes the last file away', async () => {
    const { corpus, journal, wanted } = corpusWithChange();
    await journal.alone(() => journal.commit(wanted));
    const steps = [{ path: 'them/2024/originals/a.html', content: null }];
    await journal.alone(() => journal.commit({ ...wanted, steps }));
    expect(existsSync(join(corpus, 'them'))).toBe(false);
  });
});

describe('a crash', () => {
  it('while a change is prepared leaves the corpus as it was', async () => {
    const { corpus, journal } = corpusWithChange();
    const folder = join(corpus, '.intake/preparing-1');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'after-0'), 'halb');
    await journal.recover();
    expect(visible(corpus)).toEqual(before);
    expect(existsSync(folder)).toBe(false);
  });

  it.each([0, 1, 2, 3])('behind %s of its steps is made good at the next start', async (done) => {
    const { corpus, journal, wanted } = corpusWithChange();
    const change = await journal.alone(() => journal.commit(wanted));
    rewind(corpus, change.steps.slice(done));
    await openJournal(corpus).recover();
    expect(visible(corpus)).toEqual(after);
    expect(existsSync(join(corpus, '.intake/000001/done'))).toBe(true);
  });

  it('is made good before another change is made', async () => {
    const { corpus, journal, wanted } = corpusWithChange();
    const change = await journal.alone(() => journal.commit(wanted));
    rewind(corpus, change.steps);
    const steps = [{ path: 'b.md', content: 'thêm' }];
    const other = openJournal(corpus);
    expect(await other.alone(() => other.commit({ ...wanted, steps }))).toMatchObject({ number: 2 });
    expect(visible(corpus)).toEqual({ ...after, 'b.md': 'thêm' });
  });

  /** Puts the corpus back to where these last steps were not done yet. */
  function rewind(corpus: string, steps: readonly { path: string; before: string | null; after: string | null }[]): void {
    const folder = join(corpus, '.intake/000001');
    rmSync(join(folder, 'done'));
    for (const { path, before: stood, after: stands } of steps) {
      const at = ['them/2024/originals/a.html', 'a.md', 'old.html'].indexOf(path);
      if (stands !== null) renameSync(join(corpus, path), join(folder, `after-${at}`));
      mkdirSync(dirname(join(corpus, path)), { recursive: true });
      if (stood !== null) writeFileSync(join(corpus, path), readFileSync(join(folder, `before-${at}`)));
    }
  }
});

describe('the journal', () => {
  it('lets changes of two programs wait for each other', async () => {
    const { corpus, journal, wanted } = corpusWithChange();
    const other = openJournal(corpus);
    let inside = 0;
    const work = async (): Promise<number> => {
      inside += 1;
      expect(inside).toBe(1);
      const { number } = await journal.commit({ ...wanted, steps: [] });
      inside -= 1;
      return number;
    };
    const numbers = await Promise.all([journal.alone(work), other.alone(work), journal.alone(work)]);
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });

  it('writes nothing when there is nothing to make good', async () => {
    const corpus = temporaryFolder();
    await openJournal(corpus).recover();
    expect(readdirSync(corpus)).toEqual([]);
  });

  it('says which record makes no sense', async () => {
    const { corpus, journal, wanted } = corpusWithChange();
    await journal.alone(() => journal.commit(wanted));
    writeFileSync(join(corpus, '.intake/000001/change.json'), '{"batch":');
    await expect(openJournal(corpus).latest(1)).rejects.toThrow('.intake/000001/change.json is not what this program wrote');
  });

  it('refuses to write outside of the corpus', async () => {
    const { journal, wanted } = corpusWithChange();
    const outside = { ...wanted, steps: [{ path: '../x', content: null }] };
    await expect(journal.alone(() => journal.commit(outside))).rejects.toThrow('leaves the corpus folder');
    expect(await journal.latest(1)).toEqual([]);
  });

  it.each(['../x', '/etc/x', 'a/../../x', './x'])('refuses a record that names %s', (path) => {
    const record = { ...facts, by, steps: [{ path, before: null, after: null }] };
    expect(parseChange(JSON.stringify(record))).toBeNull();
    expect(parseChange(JSON.stringify({ ...record, steps: [{ path: 'them/a..b.md', before: null, after: null }] }))).not.toBeNull();
  });
});
