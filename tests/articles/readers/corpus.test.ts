import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../src/articles/article.js';
import { articleHash, fingerprint, listSources, readSource } from '../../../src/articles/readers/corpus.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

function corpusOf(files: Files): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function readAll(corpus: string): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const source of await listSources(corpus)) for await (const result of readSource(source)) results.push(result);
  return results;
}

const brief = (results: readonly ReadResult[]) =>
  results.map((result) =>
    result.ok ? result.article.file : `${result.unreadable.file}:${result.unreadable.line ?? ''} ${result.unreadable.reason}`,
  );

const record = (id: string, body: string) => JSON.stringify({ id, title: `Tin ${id}`, lead: '', body });

describe('listSources', () => {
  it('gives the readable files below a folder by name', async () => {
    const corpus = corpusOf({
      'b.txt': 'Xã',
      'a.md': 'Xã',
      'huyen/c.jsonl': '',
      'huyen/d.jsonl.gz': gzipSync(''),
      'huyen/README.md': 'Đọc',
      'readme.md': 'Đọc',
      '.hidden.txt': 'x',
      '.git/e.txt': 'x',
      'places.yaml': 'a: b',
      'f.docx': 'x',
      'huyen/g.HTM': 'x',
      'h.pdf': 'x',
      'i.xlsx': 'x',
      'originals/a.html': 'x',
      'huyen/b.original.pdf': 'x',
    });
    expect((await listSources(corpus)).map(({ file, size }) => [file, size])).toEqual([
      ['a.md', 3],
      ['b.txt', 3],
      ['f.docx', 1],
      ['h.pdf', 1],
      ['huyen/c.jsonl', 0],
      ['huyen/d.jsonl.gz', 20],
      ['huyen/g.HTM', 1],
    ]);
  });

  it('follows a link to a file and leaves one that leads nowhere or to a folder', async () => {
    const corpus = corpusOf({ 'a.txt': 'Xã', 'huyen/b.txt': 'Xã' });
    symlinkSync(join(corpus, 'a.txt'), join(corpus, 'c.txt'));
    symlinkSync(join(corpus, 'gone.txt'), join(corpus, 'd.txt'));
    symlinkSync(corpus, join(corpus, 'huyen', 'loop'));
    expect((await listSources(corpus)).map(({ file }) => file)).toEqual(['a.txt', 'c.txt', 'huyen/b.txt']);
  });

  it('takes one JSONL file as a corpus', async () => {
    const corpus = corpusOf({ 'a.jsonl': record('t1', 'Xã có cầu.') });
    expect(brief(await readAll(join(corpus, 'a.jsonl')))).toEqual(['t1']);
  });

  it('rejects what is neither a folder nor a JSONL file', async () => {
    const corpus = corpusOf({ 'a.txt': 'Xã' });
    await expect(listSources(join(corpus, 'none'))).rejects.toMatchObject({ code: 'corpus-missing' });
    await expect(listSources(join(corpus, 'a.txt'))).rejects.toMatchObject({ code: 'corpus-missing' });
  });
});

describe('readSource', () => {
  it('reports what cannot be read and goes on', async () => {
    const corpus = corpusOf({
      'a.txt': Buffer.from('Huyện họp.', 'utf16le'),
      'b.txt': Buffer.from([0x58, 0xe3, 0x20, 0x54]),
      'c.txt': '\ufeff \n\n',
      'd.txt': 'loading....\nCác tin khác\n',
      'e.md': '---\ntitle: Xã\ndate: 31/02/2023\n---\nXã họp.',
      'f.md': '---\ntitle: Xã\n---\n',
      'g.jsonl': ['{"id": "g1"', record('g2', 'Xã có cầu.'), '[1]', record('g2', 'Xã có đường.'), record('g3', 'Xã có chợ.')].join('\n'),
      'h.txt':
        '\ufeffXã Tân Hòa có cầu mới\r\n\r\nCầu dài 42 m, rộng 5 m, xe tải dưới 8 tấn qua lại được cả ngày lẫn đêm từ tháng này.\r\n',
    });
    expect(brief(await readAll(corpus))).toEqual([
      'a.txt: not-utf-8',
      'b.txt: not-utf-8',
      'c.txt: empty',
      'd.txt: empty',
      'e.md:3 front-matter',
      'f.md: empty',
      'g.jsonl:1 broken-json',
      'g2',
      'g.jsonl:3 bad-record',
      'g.jsonl:4 duplicate-name',
      'g3',
      'h.txt',
    ]);
  });

  it('reports a file that went away', async () => {
    const corpus = corpusOf({ 'a.txt': 'Xã', 'b.jsonl': '' });
    const sources = await listSources(corpus);
    renameSync(corpus, `${corpus}-moved`);
    const results: ReadResult[] = [];
    for (const source of sources) for await (const result of readSource(source)) results.push(result);
    renameSync(`${corpus}-moved`, corpus);
    expect(brief(results)).toEqual(['a.txt: input-output', 'b.jsonl: input-output']);
  });
});

describe('fingerprint', () => {
  it('stays the same while nothing changes, and changes with a file, its name and its content', async () => {
    const corpus = corpusOf({ 'a.txt': 'Xã', 'b.txt': 'Xã' });
    const prints = [fingerprint(await listSources(corpus))];
    expect(fingerprint(await listSources(corpus))).toBe(prints[0]);
    writeFileSync(join(corpus, 'a.txt'), 'Xá');
    prints.push(fingerprint(await listSources(corpus)));
    renameSync(join(corpus, 'b.txt'), join(corpus, 'c.txt'));
    prints.push(fingerprint(await listSources(corpus)));
    writeFileSync(join(corpus, 'd.md'), 'Xã');
    prints.push(fingerprint(await listSources(corpus)));
    expect(new Set(prints).size).toBe(4);
  });
});

describe('articleHash', () => {
  it('depends on text and on what is said about it', async () => {
    const text = 'Xã Tân Hòa có cầu mới và đường mới.';
    const sources = {
      'a.md': `---\ntitle: Cầu\n---\n${text}`,
      'b.md': `---\ntitle: Cầu\nauthor: An\n---\n${text}`,
      'c.md': `---\ntitle: Cầu\n---\n${text} Và chợ.`,
    };
    const hashes = (await readAll(corpusOf(sources))).map((result) => (result.ok ? articleHash({ ...result.article, file: 'x' }) : ''));
    expect(new Set(hashes).size).toBe(3);
    const again = (await readAll(corpusOf(sources))).map((result) => (result.ok ? articleHash({ ...result.article, file: 'x' }) : ''));
    expect(again).toEqual(hashes);
  });
});
