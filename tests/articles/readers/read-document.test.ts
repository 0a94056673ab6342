import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackedFits } from '../../../src/articles/readers/pdf/packed-streams.js';
import { readPdf } from '../../../src/articles/readers/pdf/read-pdf.js';
import { documentFormat, readDocument } from '../../../src/articles/readers/read-document.js';
import { smallDocx } from '../../support/small-docx.js';
import { setText, smallPdf } from '../../support/small-pdf.js';
import { smallZip } from '../../support/small-zip.js';

const sentence =
  'Trong quý I, xã Tân Hòa gieo sạ 1.240 ha lúa, đạt 98,5% kế hoạch, và thu ngân sách được 2,3 tỷ đồng, bằng 31% dự toán năm.';
const page = `<html><body><h1>Tân Hòa sơ kết quý I năm 2023</h1><p>${sentence}</p><p>${sentence.replace('quý I', 'quý II')}</p></body></html>`;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (file: string, bytes: Uint8Array, contentType: string | null = null, address: string | null = null) =>
  readDocument({ file, bytes, contentType, address });
const reason = async (file: string, bytes: Uint8Array, contentType: string | null = null) => {
  const result = await read(file, bytes, contentType);
  return result.ok ? null : result.unreadable.reason;
};

describe('readDocument', () => {
  it('reads a fetched page by its content type, with its address', async () => {
    const result = await read('tin', bytesOf(page), 'text/html; charset=UTF-8', 'https://a.vn/tin?id=5');
    expect(result).toMatchObject({ ok: true, article: { title: 'Tân Hòa sơ kết quý I năm 2023', url: 'https://a.vn/tin?id=5' } });
  });

  it('believes the address that a page names only on the host it was fetched from', async () => {
    const named = page.replace('<body>', '<head><link rel="canonical" href="https://b.vn/bai/1"></head><body>');
    const urlAt = async (address: string) => {
      const result = await read('tin', bytesOf(named), 'text/html', address);
      return result.ok ? result.article.url : null;
    };
    expect(await urlAt('https://a.vn/1')).toBe('https://a.vn/1');
    expect(await urlAt('https://www.b.vn/bai/1?utm=x')).toBe('https://b.vn/bai/1');
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s without a byte order mark', async (encoding) => {
    const bytes = Buffer.from(page, 'utf16le');
    const result = await read('a.html', encoding === 'utf-16be' ? bytes.swap16() : bytes);
    expect(result.ok && result.article.text).toContain(sentence);
  });

  it('tells the format by the first bytes before the name', () => {
    const format = (file: string, start: string, contentType: string | null = null) =>
      documentFormat({ file, bytes: bytesOf(start), contentType, address: null });
    expect(format('a.html', '%PDF-1.4')).toBe('pdf');
    expect(format('tin', '<p>', 'text/html')).toBe('html');
    expect(format('a.zip', 'PK\u0003\u0004')).toBeNull();
    expect(format('a.html', 'x', 'image/png')).toBeNull();
    expect(format('a.md', 'x', 'application/octet-stream')).toBe('markdown');
  });

  it('gives what was left out', async () => {
    const result = await read('a.html', bytesOf(page.replace('</body>', '<div class="share">Chia sẻ</div></body>')));
    expect(result).toMatchObject({ ok: true, leftOut: ['Chia sẻ'] });
  });
});

describe('what cannot be read', () => {
  it('is a scanned PDF', async () => {
    expect(await reason('a.pdf', smallPdf([[], []]))).toBe('scanned');
  });

  it('is a PDF of more than 300 pages', async () => {
    expect(await reason('a.pdf', smallPdf(Array.from({ length: 301 }, () => [])))).toBe('too-large');
  });

  it('is a PDF of 2,000 pages, one with endless text, one that takes too long', async () => {
    const set = (text: string) => setText([text], { x: 72, y: 760, width: 450 }).runs;
    const lines = set('Xã Mỹ An có 12 km đường mới trong năm nay.');
    const whole = smallPdf([lines, set('Phường Tân Hòa trồng thêm 300 cây xoài.')]);
    expect(await reason('a.pdf', smallPdf(Array.from({ length: 2000 }, () => lines)))).toBe('too-large');
    expect(await readPdf('a.pdf', whole, { characters: 200, milliseconds: 60_000 })).toMatchObject({ ok: true });
    for (const limits of [
      { characters: 60, milliseconds: 60_000 },
      { characters: 200, milliseconds: 0 },
    ])
      expect(await readPdf('a.pdf', whole, limits)).toMatchObject({ ok: false, unreadable: { reason: 'too-large' } });
  });

  it('is a PDF with one endless page, left in its middle', async () => {
    const run = { x: 72, y: 700, text: 'Xã Mỹ An có 12 km đường mới.' };
    const endless = smallPdf([Array.from({ length: 20_000 }, () => run)]);
    const result = await readPdf('a.pdf', endless, { characters: 1000, milliseconds: 60_000 });
    expect(result).toMatchObject({ ok: false, unreadable: { reason: 'too-large' } });
  });

  it('is a PDF with a stream that unpacks to 65 MB', async () => {
    const [size, packed] = [65 * 1024 * 1024, (bytes: Uint8Array) => deflateSync(bytes)];
    const stream = (bytes: Uint8Array) => Buffer.concat([bytesOf('%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n'), bytes]);
    expect(await reason('a.pdf', stream(packed(new Uint8Array(size))))).toBe('too-large');
    expect(unpackedFits(stream(packed(new Uint8Array(1000))), { stream: 1000, sum: 1000 })).toBe(true);
    expect(unpackedFits(stream(packed(new Uint8Array(1001))), { stream: 1000, sum: 5000 })).toBe(false);
    const two = Buffer.concat([stream(packed(new Uint8Array(1000))), stream(packed(new Uint8Array(1000)))]);
    expect(unpackedFits(two, { stream: 1000, sum: 1999 })).toBe(false);
    expect(unpackedFits(two, { stream: 1000, sum: 2000 })).toBe(true);
  });

  it('is a Word file with more than 10 MB of XML', async () => {
    expect(await reason('a.docx', smallZip({ 'word/document.xml': ' '.repeat(11 * 1024 * 1024) }))).toBe('too-large');
    const parts = { 'word/document.xml': ' '.repeat(6 * 1024 * 1024), 'word/styles.xml': ' '.repeat(6 * 1024 * 1024) };
    expect(await reason('a.docx', smallZip(parts))).toBe('too-large');
  });

  it('is a broken PDF, a broken archive, an archive that is no document', async () => {
    expect(await reason('a.pdf', bytesOf('%PDF-1.4 nothing'))).toBe('broken-file');
    expect(await reason('a.docx', bytesOf('PK\u0003\u0004 nothing'))).toBe('broken-file');
    expect(await reason('a.docx', smallZip({ 'a.txt': 'x' }))).toBe('broken-file');
    expect(await reason('a.docx', smallZip({ 'word/document.xml': '<not' }))).toBe('broken-file');
  });

  it('is an archive that unpacks to more than 100 MB, whatever it says', async () => {
    expect(await reason('a.docx', smallZip({ 'word/document.xml': new Uint8Array(101 * 1024 * 1024) }))).toBe('too-large');
    const lying = Buffer.from(smallZip({ 'word/document.xml': new Uint8Array(101 * 1024 * 1024) }));
    const header = lying.indexOf('PK\u0001\u0002');
    lying.writeUInt32LE(10, header + 24);
    expect(await reason('a.docx', lying)).toBe('broken-file');
  });

  it('is a document of more than 20 MB, an empty one, a page without text, another format', async () => {
    expect(await reason('a.html', new Uint8Array(21 * 1024 * 1024).fill(65))).toBe('too-large');
    expect(await reason('a.html', new Uint8Array())).toBe('empty');
    expect(await reason('a.html', bytesOf('<html><body><a href="/">Trang chủ</a></body></html>'))).toBe('empty');
    expect(await reason('a', bytesOf('x'), 'image/png')).toBe('unknown-format');
    expect(await reason('a.html', Uint8Array.from([0, 0, 0, 65, 0, 0, 1, 2]))).toBe('not-utf-8');
  });
});

describe('a Word file', () => {
  it('has its old letters converted and its title from its properties', async () => {
    const result = await read(
      'a.docx',
      smallDocx(['Tin x· T©n Hßa', 'X· T©n Hßa tæ chøc héi nghÞ tæng kÕt n¨m 2009, cã 120 ®¹i biÓu vÒ dù.'], 'TIN XÃ TÂN HÒA'),
    );
    expect(result).toMatchObject({
      ok: true,
      article: { text: 'Tin xã Tân Hòa\n\nXã Tân Hòa tổ chức hội nghị tổng kết năm 2009, có 120 đại biểu về dự.' },
    });
  });
});

describe('a PDF', () => {
  it('has the sentence that goes on over the page in one block', async () => {
    const set = setText([sentence], { x: 72, y: 780, width: 451 });
    const half = set.runs.length - 1;
    const pages = smallPdf([
      [...set.runs.slice(0, half), { x: 290, y: 30, text: '- 1 -' }],
      [...set.runs.slice(half).map((run) => ({ ...run, y: 780 })), { x: 290, y: 30, text: '- 2 -' }],
    ]);
    const result = await read('a.pdf', pages);
    expect(result.ok && result.article.text).toBe(sentence);
  });
});
