import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/assistant.js';
import type { GivenDocument } from '../../src/intake/given-document.js';
import type { Intake } from '../../src/intake/intake.js';
import { runCommandLine } from '../../src/terminal/command-line.js';
import { fakeAssistant, fakeOpen } from '../support/fake-assistant.js';
import { fakeChange, fakeIntake, fakePreview } from '../support/fake-intake.js';
import { memoryOutput } from '../support/memory-output.js';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder.js';

/** Runs a command over an intake that notes what it was given. */
async function call(args: readonly string[], changes: Partial<Intake> = {}) {
  const given: GivenDocument[] = [];
  let reloads = 0;
  const usual = fakeIntake();
  const receive: Intake['receive'] = (document, by, batch) => {
    given.push(document);
    return (changes.receive ?? usual.receive)(document, by, batch);
  };
  const assistant: Assistant = fakeAssistant(undefined, { intake: fakeIntake({ ...changes, receive }) });
  const { reload } = assistant;
  const counting: Assistant = {
    ...assistant,
    reload: (onProgress) => {
      reloads += 1;
      return reload(onProgress);
    },
  };
  const [out, err] = [memoryOutput(), memoryOutput()];
  const unused = (): Promise<never> => Promise.reject(new Error('not called'));
  const open = fakeOpen(counting);
  const status = await runCommandLine({ args, environment: {}, out, err, open, train: unused, rollback: unused });
  return { status, out, err, given, reloads, opened: open.opened };
}

const known = { file: 'a.md', title: 'Bài A', publisher: null, date: null, url: null };
const page = (): string => temporaryFile('trang.html', '<p>trang</p>');

describe('add', () => {
  it('adds a file, tells what was understood, and makes the library follow', async () => {
    const path = page();
    const { status, out, given, reloads, opened } = await call(['add', path]);
    expect({ status, reloads }).toEqual({ status: 0, reloads: 1 });
    expect(given).toMatchObject([{ name: 'trang.html', address: null, contentType: null }]);
    expect(opened[0]).toMatchObject({ allowEmpty: true, allowedFetchHosts: [] });
    expect(out.lines().slice(0, 3)).toEqual([
      `Đã thêm: ${path} → ${fakeChange.file}`,
      '    Bình Minh trồng rừng — Báo Bình Minh, 05/09/2023',
      '    Địa phương: xã Bình Minh · Số đoạn: 3 · Số liệu: 2 · Phần bỏ ra: 1 dòng',
    ]);
    expect(out.text()).toContain('Đã lập thư viện mới');
  });

  it('adds all documents of a folder but originals and what is hidden, as one batch, and says how far it is', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'originals'));
    for (const name of ['b.docx', 'a.html', '.c.html', 'originals/d.html', 'e.png']) writeFileSync(join(folder, name), 'x');
    const batches = new Set<string>();
    const { given, err } = await call(['add', folder], {
      receive: async (document, by, batch) => {
        batches.add(batch);
        return fakeIntake().receive(document, by, batch);
      },
    });
    expect(given.map(({ name }) => name)).toEqual(['a.html', 'b.docx']);
    expect(batches.size).toBe(1);
    expect(err.lines()).toContain(`2/2 ${join(folder, 'b.docx')}`);
  });

  it('fetches addresses, and walks feeds with the limit and the pause that are given', async () => {
    const limits: unknown[] = [];
    const listing = { kind: 'rss', title: null, entries: [], leftOut: { otherHost: 0, noAddress: 0 } } as const;
    const walk: Intake['walk'] = (given, wanted) => {
      limits.push(wanted);
      return fakeIntake().walk(given, wanted);
    };
    const open: Intake['open'] = async (address, signal) =>
      address.endsWith('.rss') ? { status: 'listing', listing } : fakeIntake().open(address, signal);
    const { status, given, out } = await call(['add', 'https://a.vn/tin.rss', 'https://a.vn/1', '--limit', '3', '--delay', '2'], {
      open,
      walk,
    });
    expect({ status, limits }).toEqual({ status: 0, limits: [{ limit: 3, delayMs: 2000 }] });
    expect(given.map(({ address }) => address)).toEqual([fakePreview.url, fakePreview.url]);
    expect(out.lines().filter((line) => line.startsWith('Đã thêm'))).toHaveLength(2);
  });

  it('adds nothing with --dry-run', async () => {
    const { status, out, given, reloads } = await call(['add', '--dry-run', page()]);
    expect({ status, given, reloads }).toEqual({ status: 0, given: [], reloads: 0 });
    expect(out.text()).toContain('Số liệu: 2, ví dụ:\n      • trồng mới: 12,5ha (xã Bình Minh, năm 2023)');
    expect(out.text()).toContain('Bài mới, trong kho chưa có.');
  });

  it('says in a line each what could not be added, goes on, and ends with 1', async () => {
    const refusal = { status: 'refused', reason: 'name-not-found', facts: { host: 'a.vn' }, address: 'https://a.vn/' } as const;
    const { status, out, given } = await call(['add', 'nowhere.html', 'https://a.vn/', page()], {
      open: async (source) => ({ status: 'failed', source, problem: { kind: 'refused', refusal } }),
    });
    expect(status).toBe(1);
    expect(given).toHaveLength(1);
    expect(out.lines().slice(0, 2)).toEqual([
      'Không đọc được: nowhere.html: không mở được tệp (There is no such file or folder.)',
      'Không tải được: https://a.vn/: Không tìm thấy tên miền “a.vn”. Vui lòng kiểm tra lại địa chỉ hoặc kết nối mạng của máy chủ.',
    ]);
  });

  it('ends with 0 and builds nothing when all is there already, with 1 when a collection holds it', async () => {
    const standing = (kind: 'same' | 'fixed') => ({ ...fakePreview, standing: { kind, of: known, address: null } });
    const receive =
      (kind: 'same' | 'fixed'): Intake['receive'] =>
      async () => ({ status: 'received', preview: standing(kind), change: null });
    const same = await call(['add', page()], { receive: receive('same') });
    expect({ status: same.status, reloads: same.reloads }).toEqual({ status: 0, reloads: 0 });
    expect(same.out.lines()[0]).toMatch(/^Đã có sẵn: .* → a\.md$/);
    const fixed = await call(['add', page()], { receive: receive('fixed') });
    expect(fixed.status).toBe(1);
    expect(fixed.out.lines()[0]).toMatch(/^Không thay được: .* → a\.md$/);
  });

  it('prints each source as a line of JSON, then the library', async () => {
    const { out } = await call(['add', '--json', 'nowhere.html', page()]);
    const rows = out.lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toMatchObject([
      { source: 'nowhere.html', status: 'unreadable', reason: 'input-output' },
      { status: 'added', file: fakeChange.file, preview: { title: fakePreview.title } },
      { library: { built: true } },
    ]);
  });

  it.each([[['add']], [['add', '--limit', '0', 'x']], [['add', '--delay', 'x', 'y']]])('takes %j for wrong usage', async (args) => {
    expect((await call(args)).status).toBe(2);
  });
});

describe('remove', () => {
  it('takes out the one article that is meant', async () => {
    const change = { ...fakeChange, kind: 'removed', title: 'Bài A', file: 'a.md' } as const;
    const { status, out, reloads } = await call(['remove', 'bài', 'a'], {
      find: async (query) => (query === 'bài a' ? [known] : []),
      remove: async () => ({ status: 'removed', change }),
    });
    expect({ status, reloads, first: out.lines()[0] }).toEqual({ status: 0, reloads: 1, first: 'Đã bỏ: Bài A (a.md)' });
  });

  it.each([
    ['nothing is meant', [], 'No article is named so'],
    ['several are meant', [known, { ...known, file: 'b.md' }], '2 articles are meant; name one:\n  a.md: Bài A\n  b.md: Bài A'],
    ['it is gone meanwhile', [known], 'a.md is gone already.'],
  ])('ends with 1 and a reason when %s', async (_what, found, reason) => {
    const { status, err, reloads } = await call(['remove', 'bài'], { find: async () => found });
    expect({ status, reloads }).toEqual({ status: 1, reloads: 0 });
    expect(err.text()).toContain(reason);
  });
});

describe('undo', () => {
  it('tells what was taken back and whose corrections were set aside', async () => {
    const { status, out, reloads } = await call(['undo'], {
      undo: async () => ({ status: 'undone', changes: [fakeChange], corrected: ['a.md'] }),
    });
    expect({ status, reloads }).toEqual({ status: 0, reloads: 1 });
    expect(out.lines().slice(0, 2)).toEqual([
      `Đã hoàn tác (bỏ bài vừa thêm): ${fakeChange.title} (${fakeChange.file})`,
      'Đã có người sửa tay a.md; nội dung sửa được giữ trong nhật ký thay đổi.',
    ]);
  });

  it('ends with 1 when there is nothing to take back', async () => {
    const { status, err } = await call(['undo'], { undo: async () => ({ status: 'nothing' }) });
    expect({ status, said: err.lines().at(-1) }).toEqual({ status: 1, said: 'Không còn thay đổi nào để hoàn tác.' });
  });

  it('lists the latest changes and takes nothing back', async () => {
    const { status, out, reloads } = await call(['undo', '--list', '5']);
    expect({ status, reloads, lines: out.lines() }).toEqual({
      status: 0,
      reloads: 0,
      lines: [`${fakeChange.at} Đã thêm: ${fakeChange.title} (${fakeChange.file})`],
    });
  });
});
