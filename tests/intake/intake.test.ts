import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Received } from '../../src/intake/intake.js';
import type { Actor } from '../../src/intake/journal/change.js';
import { orNotWritable } from '../../src/intake/journal/durable-files.js';
import { openIntake } from '../../src/intake/open-intake.js';
import { deskHere } from '../support/desk-here.js';
import { smallDocx } from '../support/small-docx.js';
import { type SmallIntake, smallIntake } from '../support/small-intake.js';
import { temporaryFile } from '../support/temporary-folder.js';
import { webPage } from '../support/web-page.js';

const stringContaining = (text: string): unknown => expect.stringContaining(text);
const by: Actor = { channel: 'telegram', user: 7 };
const address = 'https://tanhoa.example.vn/tin/gieo-sa';
const title = 'Xã Tân Hòa hoàn thành gieo sạ vụ hè thu';
const paragraphs = [
  'Đến ngày 31/3/2024, xã Tân Hòa gieo sạ được 1.250 ha lúa hè thu, đạt 98% kế hoạch, nông dân đang tập trung chăm sóc trà lúa sớm.',
  'Toàn xã có 820 hộ tham gia sản xuất theo mô hình cánh đồng lớn với tổng diện tích 640 ha, tăng 35 ha so với cùng kỳ năm 2023.',
  'Ủy ban nhân dân xã phối hợp với trạm bảo vệ thực vật hướng dẫn bà con phòng trừ rầy nâu và quản lý nước theo từng giai đoạn.',
];
const corrected = paragraphs.map((paragraph) => paragraph.replace('98%', '98,38%'));
const school = [
  'Trường tiểu học Tân Hòa khai giảng năm học 2023 - 2024 với 412 học sinh, tăng 20 em so với năm học trước, có 14 lớp học hai buổi.',
  'Nhà trường được đầu tư 2,4 tỷ đồng để sửa chữa phòng học và mua sắm thiết bị phục vụ chương trình giáo dục phổ thông mới.',
];
const forest = [
  'Xã Bình Minh trồng mới 12,5 ha rừng trong năm 2023 với 48 hộ tham gia, nâng tỷ lệ che phủ rừng của xã lên 41,2% diện tích.',
  'Hạt Kiểm lâm khu vực cấp phát 25.000 cây giống keo lai và hướng dẫn kỹ thuật chăm sóc, bảo vệ rừng cho các hộ nhận trồng.',
];
const page = webPage(title, paragraphs, { address });

async function receive({ intake }: SmallIntake, document = page, batch = 'b1'): Promise<Received> {
  const received = await intake.receive(document, by, batch);
  if (received.status !== 'received') throw new Error(JSON.stringify(received));
  return received;
}

describe('looking at a document', () => {
  it('tells what was understood and keeps nothing', async () => {
    const { intake, corpus } = await smallIntake();
    const looked = await intake.look(page);
    expect(looked).toMatchObject({
      status: 'understood',
      preview: {
        ...{ title, publisher: 'Trang thông tin xã Tân Hòa', date: '2024-04-05', place: 'Xã Tân Hòa', url: address, paragraphs: 3 },
        ...{ format: 'html', source: address, standing: { kind: 'new' } },
      },
    });
    if (looked.status !== 'understood') throw new Error('not understood');
    expect(looked.preview.figures.count).toBeGreaterThanOrEqual(4);
    expect(looked.preview.figures.examples[0]).toMatchObject({ text: stringContaining('1.250 ha'), locality: 'xã Tân Hòa' });
    expect(looked.preview.leftOut.examples).toContain('Trang chủ');
    expect(existsSync(join(corpus, '.intake'))).toBe(false);
  });

  it('says why a document cannot be read', async () => {
    const { intake } = await smallIntake();
    const broken = { name: 'hong.docx', bytes: new TextEncoder().encode('không phải Word'), contentType: null, address: null };
    expect(await intake.look(broken)).toMatchObject({ status: 'failed', source: 'hong.docx', problem: { kind: 'unreadable' } });
    expect(await intake.receive(broken, by, 'b')).toMatchObject({ status: 'failed' });
  });

  it('refuses a corpus that is one file in a clear sentence', async () => {
    const use = (): Promise<never> => Promise.reject(new Error('no library'));
    const intake = openIntake({
      corpus: temporaryFile('bai.jsonl', '{}'),
      use,
      now: () => new Date(),
      fetcher: { fetch: use },
      desk: deskHere,
    });
    await expect(intake.look(page)).rejects.toThrow('articles are added to a folder only');
    await expect(intake.undo(by)).rejects.toThrow('articles are added to a folder only');
  });
});

describe('a corpus that cannot be written', () => {
  it('is named with what to do', async () => {
    const small = await smallIntake();
    const refuse = (): never => {
      throw Object.assign(new Error("EROFS: read-only file system, mkdir '.intake'"), { code: 'EROFS' });
    };
    await expect(orNotWritable(small.corpus, async () => refuse())).rejects.toThrow(
      `Articles cannot be added to ${small.corpus}: EROFS: read-only file system`,
    );
    await expect(orNotWritable(small.corpus, async () => JSON.parse('{'))).rejects.toThrow(SyntaxError);
  });
});

describe('adding', () => {
  it('stores Markdown that a person can read, the original beside it', async () => {
    const small = await smallIntake();
    const { change } = await receive(small);
    const file = 'them/2024/2024-04-05-xa-tan-hoa-hoan-thanh-gieo-sa-vu-he-thu.md';
    expect(change).toMatchObject({ kind: 'added', file, title, by, batch: 'b1', number: 1 });
    const original = 'originals/2024-04-05-xa-tan-hoa-hoan-thanh-gieo-sa-vu-he-thu.html';
    expect(readFileSync(join(small.corpus, file), 'utf8').split('\n').slice(0, 9)).toEqual([
      '---',
      `title: ${JSON.stringify(title)}`,
      'publisher: "Trang thông tin xã Tân Hòa"',
      'date: "2024-04-05"',
      `url: ${JSON.stringify(address)}`,
      `original: ${JSON.stringify(original)}`,
      'added: "2024-05-02T03:00:00.000Z"',
      '---',
      '',
    ]);
    expect(readFileSync(join(small.corpus, 'them/2024', original))).toEqual(Buffer.from(page.bytes));
    expect(await small.articles()).toEqual([file]);
  });

  it('gives another article of the same title and day another name', async () => {
    const small = await smallIntake();
    await receive(small);
    const other = webPage(title, school, { address: 'https://tanhoa.example.vn/tin/khac' });
    expect((await receive(small, other)).change?.file).toMatch(/-2\.md$/);
  });

  it.each([false, true])('does nothing for a page that is there already (library reloaded: %s)', async (reloaded) => {
    const small = await smallIntake();
    await receive(small);
    if (reloaded) await small.reload();
    const again = await receive(small, { ...page, address: `${address}/?utm_source=zalo#top` });
    expect(again).toMatchObject({ change: null, preview: { standing: { kind: 'same', address: null } } });
  });

  it.each([false, true])('notes another address of the same text (library reloaded: %s)', async (reloaded) => {
    const small = await smallIntake();
    const { change } = await receive(small);
    if (reloaded) await small.reload();
    const elsewhere = 'https://huyen.example.vn/tin/77';
    const again = await receive(small, { ...page, address: elsewhere });
    expect(again.change).toMatchObject({ kind: 'address', file: change?.file });
    expect(readFileSync(join(small.corpus, change?.file ?? ''), 'utf8')).toContain(`urls: [${address}, ${elsewhere}]`);
    expect(await receive(small, { ...page, address: elsewhere })).toMatchObject({ change: null });
    expect(await small.articles()).toHaveLength(1);
  });

  it.each([false, true])(
    'puts a new version in the place of the page and compares its figures (library reloaded: %s)',
    async (reloaded) => {
      const small = await smallIntake();
      const { change } = await receive(small);
      if (reloaded) await small.reload();
      const version = await receive(small, webPage(title, corrected, { address }));
      expect(version.preview.standing).toMatchObject({
        kind: 'version',
        changes: [{ before: stringContaining('đạt 98%'), after: stringContaining('đạt 98,38%') }],
      });
      expect(version.change).toMatchObject({ kind: 'version', file: change?.file });
      const stored = readFileSync(join(small.corpus, change?.file ?? ''), 'utf8');
      expect(stored).toContain('98,38%');
      expect(stored).not.toContain('98%');
    },
  );

  it('takes a corrected document of the same title and day for a version, without addresses', async () => {
    const small = await smallIntake();
    const document = (texts: readonly string[]) => ({
      ...{ name: 'bao-cao.docx', contentType: null, address: null },
      bytes: smallDocx([`# ${title}`, ...texts], title),
    });
    await receive(small, document(paragraphs));
    expect(await receive(small, document(paragraphs))).toMatchObject({ change: null, preview: { standing: { kind: 'same' } } });
    const version = await receive(small, document(corrected));
    expect(version.preview.standing).toMatchObject({
      kind: 'version',
      changes: [{ before: stringContaining('đạt 98%'), after: stringContaining('đạt 98,38%') }],
    });
    expect(await small.articles()).toHaveLength(1);
  });

  it('takes a saved copy of a page that was corrected for a version, which keeps the address', async () => {
    const small = await smallIntake();
    const { change } = await receive(small);
    const version = await receive(small, webPage(title, corrected));
    expect(version.change).toMatchObject({ kind: 'version', file: change?.file });
    expect(readFileSync(join(small.corpus, change?.file ?? ''), 'utf8')).toContain(`url: ${JSON.stringify(address)}`);
  });

  it('does not take the next undated report of one title for a version', async () => {
    const small = await smallIntake();
    const report = (texts: readonly string[]) => ({
      ...{ name: 'bao-cao.docx', contentType: null, address: null },
      bytes: smallDocx([`# ${title}`, ...texts], title),
    });
    await receive(small, report(paragraphs));
    const next = paragraphs.map((paragraph) => paragraph.replace(/\d[\d.]*/g, (number) => `${number}7`));
    expect((await receive(small, report(next))).preview.standing).toEqual({ kind: 'new' });
  });

  it('links a reprint to the article that it repeats, and keeps both', async () => {
    const small = await smallIntake();
    const first = await receive(small);
    const reprint = webPage(`Tân Hòa: ${title}`, [...paragraphs, 'Theo Trang thông tin xã Tân Hòa, mời bà con theo dõi.'], {
      address: 'https://huyen.example.vn/tin/9',
    });
    const { preview, change } = await receive(small, reprint);
    expect(preview.standing).toMatchObject({ kind: 'reprint', of: { file: first.change?.file } });
    expect(readFileSync(join(small.corpus, change?.file ?? ''), 'utf8')).toContain(`repeats: ${JSON.stringify(first.change?.file)}`);
    expect(await small.articles()).toHaveLength(2);
  });

  it('does not take the next report of one office for a reprint', async () => {
    const small = await smallIntake();
    await receive(small);
    const next = paragraphs.map((paragraph) =>
      paragraph
        .replace('31/3/2024', '30/4/2024')
        .replace('1.250', '1.310')
        .replace('98%', '99%')
        .replace('820', '835')
        .replace('640', '655'),
    );
    const { preview } = await receive(
      small,
      webPage(title, next, { date: '2024-05-05', address: 'https://tanhoa.example.vn/tin/gieo-sa-2' }),
    );
    expect(preview.standing).toEqual({ kind: 'new' });
  });

  it('replaces a file of another format that holds an earlier version, and leaves collections alone', async () => {
    const record = { file: 'r1', title, body: paragraphs.join('\n'), url: 'https://tanhoa.example.vn/tin/trong-tep', date: '2024-04-05' };
    const saved = new TextDecoder()
      .decode(webPage(title, paragraphs).bytes)
      .replace('<head>', `<head><link rel="canonical" href="${address}">`);
    const small = await smallIntake({ 'cu/trang.html': saved, 'kho.jsonl': JSON.stringify(record) });
    const version = await receive(small, webPage(title, corrected, { address }));
    expect(version.change).toMatchObject({ kind: 'version' });
    expect(existsSync(join(small.corpus, 'cu/trang.html'))).toBe(false);
    const fixed = await receive(small, webPage(title, corrected, { address: record.url }));
    expect(fixed).toMatchObject({ change: null, preview: { standing: { kind: 'fixed', of: { file: 'r1' } } } });
    await small.intake.undo(by);
    expect(readFileSync(join(small.corpus, 'cu/trang.html'), 'utf8')).toBe(saved);
  });
});

describe('confirming', () => {
  it('adds what was kept, once, also in another program', async () => {
    const small = await smallIntake();
    const token = await small.intake.keep(page);
    const [one, other] = await Promise.all([small.another().confirm(token, by), small.intake.confirm(token, { ...by, user: 8 })]);
    expect([one.status, other.status].sort()).toEqual(['already', 'received']);
    expect(await small.articles()).toHaveLength(1);
    expect(await small.intake.confirm(token, by)).toMatchObject({ status: 'already', change: { token } });
  });

  it('says when a document has waited too long, was declined, or never was', async () => {
    const small = await smallIntake();
    const token = await small.intake.keep(page);
    await small.intake.decline(token);
    expect(await small.intake.confirm(token, by)).toEqual({ status: 'expired' });
    small.setNow(new Date(Date.now() + 25 * 3_600_000).toISOString());
    expect(await small.intake.confirm(await small.intake.keep(page), by)).toEqual({ status: 'expired' });
    expect(await small.intake.confirm('../../etc/passwd', by)).toEqual({ status: 'expired' });
    expect(await small.articles()).toEqual([]);
  });
});

describe('removing', () => {
  it('finds articles by name, address and part of the title, without accents too', async () => {
    const small = await smallIntake({ 'khac.txt': 'Một bài khác về xã Bình Minh có 12 hộ thoát nghèo trong năm 2023.' });
    const { change } = await receive(small);
    const file = change?.file ?? '';
    for (const query of [file, `${address}/`, 'hoàn thành gieo sạ', 'GIEO SA vu he']) {
      expect((await small.intake.find(query)).map((found) => found.file)).toEqual([file]);
    }
    expect(await small.intake.find('không có bài này')).toEqual([]);
    expect(await small.intake.find('  ')).toEqual([]);
  });

  it('knows the articles of the corpus by their paths too, and no other files', async () => {
    const small = await smallIntake({
      'README.md': '# Đọc tôi',
      'bai/a.txt': 'Xã Bình Minh trồng mới 12,5 ha rừng năm 2023, có 48 hộ tham gia.',
    });
    const { change } = await receive(small);
    writeFileSync(join(small.corpus, '../ngoai.txt'), 'ngoài kho bài viết');
    expect(await small.intake.find(join(small.corpus, 'bai/a.txt'))).toMatchObject([{ file: 'bai/a.txt' }]);
    const original = change?.steps[0]?.path ?? '';
    for (const other of [
      '../ngoai.txt',
      join(small.corpus, '../ngoai.txt'),
      'README.md',
      original,
      '.intake/000001/change.json',
      'bai/../bai/a.txt/',
    ]) {
      expect(await small.intake.remove(other, by)).toEqual({ status: 'missing' });
    }
    expect(await small.intake.find('../ngoai.txt')).toEqual([]);
    rmSync(join(small.corpus, '../ngoai.txt'));
  });

  it('takes the article and its original away and gives both back on undo', async () => {
    const small = await smallIntake();
    const { change } = await receive(small);
    const file = change?.file ?? '';
    const before = readFileSync(join(small.corpus, file));
    await small.reload();
    expect(await small.intake.remove(file, by)).toMatchObject({ status: 'removed', change: { kind: 'removed', title } });
    expect(existsSync(join(small.corpus, 'them'))).toBe(false);
    expect(await small.intake.find(title)).toEqual([]);
    expect(await small.intake.remove(file, by)).toEqual({ status: 'missing' });
    expect(await receive(small, { ...page, address: 'https://a.example.vn/1' })).toMatchObject({ preview: { standing: { kind: 'new' } } });
    await small.intake.undo(by);
    await small.intake.undo(by);
    expect(readFileSync(join(small.corpus, file))).toEqual(before);
  });

  it('takes nothing out of a collection', async () => {
    const small = await smallIntake({ 'kho.jsonl': JSON.stringify({ file: 'r1', title, body: paragraphs.join('\n') }) });
    expect(await small.intake.remove('r1', by)).toMatchObject({ status: 'fixed', article: { file: 'r1' } });
  });
});

describe('taking back', () => {
  it('takes back what was done together, several times, then says that there is nothing', async () => {
    const small = await smallIntake();
    const first = await receive(small, page, 'b1');
    await receive(small, webPage('Xã Bình Minh trồng rừng', forest), 'b2');
    await receive(small, webPage('Trường tiểu học Tân Hòa khai giảng', school), 'b2');
    await receive(small, webPage(title, corrected, { address }), 'b3');
    const file = join(small.corpus, first.change?.file ?? '');
    expect(await small.intake.undo(by)).toMatchObject({ status: 'undone', changes: [{ kind: 'version' }], corrected: [] });
    expect(readFileSync(file, 'utf8')).toContain('98%');
    expect(await small.intake.undo(by)).toMatchObject({
      status: 'undone',
      changes: [{ title: 'Trường tiểu học Tân Hòa khai giảng' }, { title: 'Xã Bình Minh trồng rừng' }],
    });
    expect(await small.articles()).toHaveLength(1);
    expect(await small.intake.undo(by)).toMatchObject({ status: 'undone', changes: [{ kind: 'added', title }] });
    expect(await small.articles()).toEqual([]);
    expect(await small.intake.undo(by)).toEqual({ status: 'nothing' });
    expect((await small.intake.history(3)).map(({ kind }) => kind)).toEqual(['undone', 'undone', 'undone']);
  });

  it('does not take back another change than the one that was shown', async () => {
    const small = await smallIntake();
    await receive(small, page, 'b1');
    const shown = await small.intake.last();
    await receive(small, webPage('Xã Bình Minh trồng rừng', forest), 'b2');
    expect(await small.intake.undo(by, shown?.batch)).toEqual({ status: 'outdated' });
    expect(await small.articles()).toHaveLength(2);
  });

  it('tells when a file was corrected by hand meanwhile, and keeps the correction', async () => {
    const small = await smallIntake();
    const { change } = await receive(small);
    const file = change?.file ?? '';
    writeFileSync(join(small.corpus, file), 'sửa tay');
    expect(await small.intake.undo(by)).toMatchObject({ status: 'undone', corrected: [file] });
    expect(existsSync(join(small.corpus, file))).toBe(false);
    expect(readFileSync(join(small.corpus, '.intake/000002/before-0'), 'utf8')).toBe('sửa tay');
  });
});
