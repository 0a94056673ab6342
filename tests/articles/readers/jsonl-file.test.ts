import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readJsonlFile } from '../../../src/articles/readers/jsonl-file.js';
import type { RecordResult } from '../../../src/articles/readers/record-result.js';
import { temporaryFile } from '../../support/temporary-folder.js';

async function read(path: string): Promise<RecordResult[]> {
  const results: RecordResult[] = [];
  for await (const result of readJsonlFile(path, 'a.jsonl')) results.push(result);
  return results;
}

const readLines = (...lines: (string | object)[]) =>
  read(temporaryFile('a.jsonl', lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')));

const good = { file: 'x.txt', title: 'Cầu mới', lead: 'Xã có cầu.', body: 'Cầu dài 42 m.' };

describe('readJsonlFile', () => {
  it('reads every field of a record', async () => {
    const [result] = await readLines({
      ...good,
      publisher: 'Báo Tân Hòa',
      author: 'An',
      date: '2023-11-28',
      url: 'https://a.vn',
      place: 'xã Tân Hòa',
    });
    expect(result).toMatchObject({
      ok: true,
      article: {
        file: 'x.txt',
        title: 'Cầu mới',
        text: 'Cầu mới\n\nXã có cầu.\n\nCầu dài 42 m.',
        publisher: 'Báo Tân Hòa',
        author: 'An',
        date: '2023-11-28',
        url: 'https://a.vn',
        place: 'xã Tân Hòa',
      },
    });
  });

  it('takes "id" and "text" for "file" and "body", and no lead', async () => {
    const [result] = await readLines({ id: 17, title: 'Cầu mới', text: 'Cầu dài 42 m.', more: [1] });
    expect(result).toMatchObject({ ok: true, article: { file: '17', text: 'Cầu mới\n\nCầu dài 42 m.' } });
  });

  it.each([
    ['a missing name', { ...good, file: undefined }, 'bad-record', '"file"'],
    ['an empty name', { ...good, file: ' ' }, 'bad-record', '"file"'],
    ['a missing title', { ...good, title: undefined }, 'bad-record', '"title"'],
    ['a title that is no text', { ...good, title: 7 }, 'bad-record', '"title"'],
    ['a missing body', { ...good, body: undefined }, 'bad-record', '"body"'],
    ['a lead that is no text', { ...good, lead: 7 }, 'bad-record', '"lead"'],
    ['a day that is none', { ...good, date: '31/02/2023' }, 'bad-record', '"date"'],
    ['a list', [1, 2], 'bad-record', 'Line 3'],
    ['no text', { ...good, title: '', lead: '', body: ' ' }, 'empty', 'line 3'],
    ['half a line', '{"file": "y.txt", "tit', 'broken-json', 'Line 3'],
  ])('reports %s with its line and goes on', async (_name, line, reason, detail) => {
    const results = await readLines({ ...good, file: 'x1' }, '', line, { ...good, file: 'x2' });
    expect(results.map((result) => (result.ok ? result.article?.file : result.unreadable.reason))).toEqual(['x1', reason, 'x2']);
    expect(results[1]).toMatchObject({ ok: false, unreadable: { file: 'a.jsonl', line: 3, detail: expect.stringContaining(detail) } });
  });

  it('reports a line that is not UTF-8 and goes on', async () => {
    const bytes = Buffer.concat([Buffer.from([0x7b, 0xff, 0x7d, 0x0d, 0x0a]), Buffer.from(JSON.stringify(good))]);
    const results = await read(temporaryFile('a.jsonl', bytes));
    expect(results).toMatchObject([{ ok: false, unreadable: { line: 1, reason: 'not-utf-8' } }, { ok: true }]);
  });

  it('reads a compressed file whose lines are longer than a chunk', async () => {
    const body = 'Cầu dài 42 m. '.repeat(8_000);
    const lines = Array.from({ length: 6 }, (_, at) => JSON.stringify({ ...good, file: `x${at}`, body }));
    const results = await read(temporaryFile('a.jsonl.gz', gzipSync(lines.join('\r\n'))));
    expect(results.map((result) => (result.ok ? result.article?.text.length : 0))).toEqual(lines.map(() => 21 + body.length));
  });

  it('gives what stands before the damage of a compressed file, then says so', async () => {
    const lines = Array.from({ length: 4000 }, (_, at) =>
      JSON.stringify({ ...good, file: `x${at}`, body: `Cầu số ${at} dài ${at * 7919} m.` }),
    );
    const path = temporaryFile('a.jsonl.gz', gzipSync(lines.join('\n')));
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * 0.9)));
    const results = await read(path);
    expect(results.at(-1)).toMatchObject({ ok: false, unreadable: { reason: 'input-output' } });
    expect(results.filter((result) => result.ok).length).toBeGreaterThan(1000);
  });

  it('names a record whose mark is known instead of reading it, and a second one of that name as a duplicate', async () => {
    const path = temporaryFile('a.jsonl', [good, { ...good, file: 'y.txt' }, good].map((record) => JSON.stringify(record)).join('\n'));
    const [first] = await read(path);
    const mark = first?.ok === true ? first.mark : undefined;
    const results: RecordResult[] = [];
    for await (const result of readJsonlFile(path, 'a.jsonl', (asked) => (asked === mark ? 'x.txt' : null))) results.push(result);
    expect(results).toMatchObject([
      { ok: true, article: null, name: 'x.txt', mark },
      { ok: true, article: { file: 'y.txt' }, mark: expect.not.stringMatching(`^${mark}$`) },
      { ok: false, unreadable: { line: 3, reason: 'duplicate-name' } },
    ]);
  });

  it('closes the file when the reader stops early', async () => {
    const path = temporaryFile('a.jsonl', Array.from({ length: 50 }, (_, at) => JSON.stringify({ ...good, file: `x${at}` })).join('\n'));
    const results = readJsonlFile(path, 'a.jsonl');
    expect((await results.next()).value).toMatchObject({ ok: true });
    expect(await results.return(undefined)).toEqual({ done: true, value: undefined });
  });
});
