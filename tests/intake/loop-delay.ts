import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openReadingDesk } from '../../src/intake/desk/open-reading-desk.js';
import type { ReadingDesk } from '../../src/intake/desk/reading-desk.js';
import type { GivenDocument } from '../../src/intake/given-document.js';
import { openIntake } from '../../src/intake/open-intake.js';
import { corpusReading } from '../../src/library/corpus-reading.js';
import { openMemoryLibrary } from '../../src/library/memory-library.js';
import { deskHere } from '../support/desk-here.js';
import { fakeEmbedder } from '../support/fake-embedder.js';
import { smallDocx } from '../support/small-docx.js';
import { setText, smallPdf } from '../support/small-pdf.js';

/**
 * npx tsx tests/intake/loop-delay.ts
 * shows how long the event loop waits at most while large documents are looked at: where the work is done here, and where the desk has a process of its own. The time is
 * the wall clock's: on a busy machine compare the two columns only.
 */
const sentence = (n: number) =>
  `Trong quý ${['I', 'II', 'III', 'IV'][n % 4]} năm ${2000 + (n % 24)}, xã Tân Hòa gieo sạ ${1000 + n} ha lúa, đạt ${n % 100},5% kế hoạch, thu ngân sách được ${n % 50},3 tỷ đồng, bằng 31% dự toán năm và kết nạp ${n % 200} đảng viên.`;
const paragraph = (n: number) => [0, 1, 2, 3].map((k) => sentence(n * 4 + k)).join(' ');
const rows = Array.from({ length: 1500 }, (_, n) => [`${n}`, `Chỉ tiêu ${n} của xã Mỹ An`, `${n * 3} ha`, `${n % 100},5%`]);
const sheets = Array.from(
  { length: 100 },
  (_, n) =>
    setText(
      [0, 1].map((k) => paragraph(n * 2 + k)),
      { x: 72, y: 760, width: 450 },
      9,
    ).runs,
);

const documents: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['400 paragraphs.docx', smallDocx(['Báo cáo của xã Tân Hòa', ...Array.from({ length: 400 }, (_, n) => paragraph(n))])],
  ['1,500 rows.docx', smallDocx(['Bảng chỉ tiêu của xã Mỹ An', rows])],
  ['100 pages.pdf', smallPdf(sheets)],
];

const corpus = mkdtempSync(join(tmpdir(), 'tien-do-loop-'));
const library = await openMemoryLibrary({ articles: [], embedder: fakeEmbedder(16), ...corpusReading });
const fetcher = { fetch: () => Promise.reject(new Error('nothing is fetched here')) };

async function longestWait(desk: ReadingDesk, document: GivenDocument): Promise<number> {
  const intake = openIntake({ corpus, use: (work) => work(library), now: () => new Date(), fetcher, desk });
  const delay = monitorEventLoopDelay({ resolution: 10 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.enable();
  const looked = await intake.look(document);
  await new Promise((resolve) => setTimeout(resolve, 50));
  delay.disable();
  if (looked.status !== 'understood') throw new Error(JSON.stringify(looked));
  return Math.round(delay.max / 1e6);
}

const desk = openReadingDesk();
process.stdout.write('longest wait of the event loop, milliseconds\ndocument               here   own process\n');
for (const [name, bytes] of documents) {
  const document: GivenDocument = { name, bytes, contentType: null, address: null };
  const [here, apart] = [await longestWait(deskHere, document), await longestWait(desk, document)];
  process.stdout.write(`${name.padEnd(20)} ${String(here).padStart(6)} ${String(apart).padStart(13)}\n`);
}
desk.close();
rmSync(corpus, { recursive: true });
