import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { toCsv } from '../../../src/bot/indicators/export-csv.js';
import { exportName } from '../../../src/bot/indicators/export-name.js';
import { type ExportCell, exportColumns, exportRows } from '../../../src/bot/indicators/export-rows.js';
import { toXlsx } from '../../../src/bot/indicators/export-xlsx.js';
import { readWish } from '../../../src/bot/indicators/exports.js';
import { indicatorTexts } from '../../../src/bot/texts/indicator-texts.js';
import { fakeAssistant } from '../../support/fake-assistant.js';
import { runningBot } from '../../support/running-bot.js';
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.js';
import { villageArticle, villageFigures, villageKnowledge } from './village-figures.js';

/** Reads CSV with semicolons as RFC 4180 has it. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The files of a ZIP archive whose entries have their sizes in the central directory. */
function unzipped(archive: Uint8Array): Map<string, string> {
  const file = Buffer.from(archive);
  const files = new Map<string, string>();
  let at = file.readUInt32LE(file.lastIndexOf('PK\x05\x06') + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(data, data + size);
    files.set(name, (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('=1+1', '+84', '-x', '@SUM(A1)', '\t=1', 'a;b', 'a"b', 'hai\ndòng'),
);
const words = anyText.map((text): ExportCell => ({ kind: 'words', text }));

describe('a CSV file', () => {
  it('gives back what was written, and no cell of words begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words), { maxLength: 8 }), (rows) => {
        const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(['A', 'B', 'C'], rows));
        expect(csv.startsWith('\uFEFF')).toBe(true);
        const [head, ...read] = parsed(csv.slice(1));
        expect(head).toEqual(['A', 'B', 'C']);
        expect(read.map((row) => row.length)).toEqual(rows.map(() => 3));
        for (const [at, cell] of read.flat().entries()) {
          const source = rows.flat()[at];
          const text = source?.kind === 'words' ? Buffer.from(source.text).toString() : '';
          expect([text, `'${text}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }),
    );
  });

  it('writes numbers with a decimal comma, without dots, and days as people do', () => {
    const row: ExportCell[] = [
      { kind: 'number', value: -1234.5 },
      { kind: 'day', iso: '2023-09-27' },
      null,
      { kind: 'number', value: 1e21 },
    ];
    expect(parsed(Buffer.from(toCsv(['A', 'B', 'C', 'D'], [row])).toString())[1]).toEqual([
      '-1234,5',
      '27/09/2023',
      '',
      `1${'0'.repeat(21)}`,
    ]);
  });
});

describe('an Excel file', () => {
  it('has a bold head, numbers as numbers, words as words and no formula', async () => {
    const row: ExportCell[] = [
      { kind: 'words', text: '=HYPERLINK("http://a.vn")' },
      { kind: 'number', value: 5499.5 },
      { kind: 'day', iso: '2023-09-27' },
      null,
    ];
    const files = unzipped(await toXlsx(['Chỉ tiêu', 'Giá trị', 'Ngày', 'Nơi'], [row]));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/<c r="A2"[^>]* t="s"/);
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>5499\.5<\/v>/);
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>45196<\/v>/);
    expect(files.get('xl/sharedStrings.xml')).toContain('=HYPERLINK(');
    expect(files.get('xl/styles.xml')).toContain('<b/>');
  });
});

describe('the rows of a file', () => {
  it('hold what the article states, the numbers as numbers', async () => {
    const article = villageArticle();
    const rows = await exportRows(fakeAssistant(undefined, villageKnowledge(article)), villageFigures(article));
    const jobs = rows.find((row) => row.some((cell) => cell?.kind === 'number' && cell.value === 834));
    expect(jobs?.slice(1, 6)).toEqual([
      { kind: 'words', text: '834 lao động, đạt 64,3% kế hoạch' },
      { kind: 'number', value: 834 },
      { kind: 'words', text: 'lao động' },
      null,
      { kind: 'number', value: 64.3 },
    ]);
    expect(jobs?.slice(10)).toEqual([
      { kind: 'words', text: expect.stringContaining('834 lao động') },
      { kind: 'words', text: 'Hòa Lợi năm 2023' },
      { kind: 'day', iso: '2023-12-30' },
      { kind: 'words', text: 'https://hoaloi.vn/a' },
    ]);
    expect(rows.every((row) => row.length === exportColumns.length)).toBe(true);
  });

  it('tell a bound and an estimate, which the bare number does not have', async () => {
    const article = villageArticle(['Năm 2023, xã thu hoạch trên 12,5 tấn cá; ước cả năm, tổng thu ngân sách đạt 45 tỷ đồng.']);
    const rows = await exportRows(fakeAssistant(undefined, villageKnowledge(article)), villageFigures(article));
    const cell = (value: number, column: (typeof exportColumns)[number]) => {
      const row = rows.find((one) => one.some((found) => found?.kind === 'number' && found.value === value));
      return row?.[exportColumns.indexOf(column)];
    };
    const { shown, standing } = indicatorTexts.export.columns;
    expect(cell(12.5, shown)).toEqual({ kind: 'words', text: 'trên 12,5 tấn' });
    expect(cell(12.5, standing)).toBeNull();
    expect(cell(45, standing)).toEqual({ kind: 'words', text: 'ước thực hiện' });
  });
});

describe('the name of a file', () => {
  it.each([
    ['huyện Tháp Mười', 'xlsx', 'chi-tieu-thap-muoi.xlsx'],
    ['thành phố Đà Nẵng', 'csv', 'chi-tieu-da-nang.csv'],
    ['../../x', 'csv', 'chi-tieu-x.csv'],
  ] as const)('of %s as %s is %s', (place, format, name) => {
    expect(exportName(place, format)).toBe(name);
  });
});

describe('what is asked for', () => {
  it.each([
    ['Tháp Mười', { place: 'Tháp Mười', format: 'xlsx' }],
    ['Tháp Mười csv', { place: 'Tháp Mười', format: 'csv' }],
    ['xã Hòa Lợi, Excel', { place: 'xã Hòa Lợi', format: 'xlsx' }],
    ['CSV', { place: '', format: 'csv' }],
    ['', { place: '', format: 'xlsx' }],
  ])('“%s” is read', (typed, wish) => {
    expect(readWish(typed)).toEqual(wish);
  });
});

describe('/xuat', () => {
  let server: TelegramServer;

  beforeEach(async () => {
    server = await startTelegramServer();
    onTestFinished(server.close);
    runningBot(server, { assistant: fakeAssistant(undefined, villageKnowledge()) });
  });

  const uploaded = async (n = 1) => {
    const { files } = await server.call('sendDocument', n);
    return [...files.values()][0];
  };

  it('sends a file for Excel, with a caption', async () => {
    server.receive('/xuat hoa loi');
    const [caption] = await server.deliveries(1);
    expect(caption).toMatch(/^Số liệu của xã Hòa Lợi: \d+ dòng/);
    const file = await uploaded();
    expect(file?.name).toBe('chi-tieu-hoa-loi.xlsx');
    expect(unzipped(file?.content ?? new Uint8Array()).get('xl/sharedStrings.xml')).toContain(indicatorTexts.export.columns.sentence);
  });

  it('sends CSV when asked to', async () => {
    server.receive('/xuat xã Hòa Lợi csv');
    const file = await uploaded();
    expect(file?.name).toBe('chi-tieu-hoa-loi.csv');
    expect(parsed(file?.content.toString().slice(1) ?? '')[0]).toEqual(exportColumns);
  });

  it('offers places, and sends the file of the one that is pressed', async () => {
    server.receive('/xuat');
    await server.deliveries(1);
    const [message] = server.answers();
    const [button] = message?.reply_markup?.inline_keyboard.flat() ?? [];
    await server.queryAnswer(server.press(message?.message_id ?? 0, String(button?.['callback_data'])));
    expect((await uploaded())?.name).toBe('chi-tieu-hoa-loi.xlsx');
  });

  it('offers the nearest names for one that is not known', async () => {
    server.receive('/xuat Hòa Lơ csv');
    const [text] = await server.deliveries(1);
    expect(text).toContain(indicatorTexts.unknownPlace('Hòa Lơ'));
  });
});
