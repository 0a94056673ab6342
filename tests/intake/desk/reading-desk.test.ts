import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type DeskLimits, openReadingDesk, type SeparateDesk } from '../../../src/intake/desk/open-reading-desk.js';
import type { GivenDocument } from '../../../src/intake/given-document.js';
import { webPage } from '../../support/web-page.js';

const title = 'Xã Tân Hòa hoàn thành gieo sạ vụ hè thu';
const paragraphs = [
  'Đến ngày 31/3/2024, xã Tân Hòa gieo sạ được 1.250 ha lúa hè thu, đạt 98% kế hoạch, nông dân đang tập trung chăm sóc trà lúa sớm.',
  'Toàn xã có 820 hộ tham gia sản xuất theo mô hình cánh đồng lớn với tổng diện tích 640 ha, tăng 35 ha so với cùng kỳ năm 2023.',
];
const page: GivenDocument = { ...webPage(title, paragraphs, { address: 'https://tanhoa.example.vn/1' }), name: 'bai.html' };
const named = (name: string): GivenDocument => ({ ...page, name });
const limits: DeskLimits = { milliseconds: 60_000, megabytes: 64, idleMilliseconds: 60_000 };
const desks: SeparateDesk[] = [];

function openDesk(own: Partial<DeskLimits> = {}): SeparateDesk {
  const entry = new URL('../../support/odd-desk-worker.ts', import.meta.url).href;
  const desk = openReadingDesk({ ...limits, ...own }, entry);
  desks.push(desk);
  return desk;
}

function isRunning(id: number | undefined): boolean {
  try {
    return id !== undefined && process.kill(id, 0);
  } catch {
    return false;
  }
}

afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

describe('a desk in a process of its own', { timeout: 180_000 }, () => {
  it('reads and compares documents as it would be done here', async () => {
    const desk = openDesk();
    const reading = await desk.read(page);
    if (!reading.ok) throw new Error('not read');
    const { wording, understanding } = reading.read;
    expect(understanding).toMatchObject({ title, date: '2024-04-05', place: 'Xã Tân Hòa', paragraphs: 2 });
    const later = await desk.read({ ...page, bytes: Buffer.from(Buffer.from(page.bytes).toString().replace('98%', '98,38%')) });
    if (!later.ok) throw new Error('not read');
    const own = later.read.wording.article;
    expect(await desk.relate({ own, held: [wording.article] })).toMatchObject({ ok: true, relations: [{ sameDocument: true }] });
    expect(await desk.changes({ own, held: wording.article })).toMatchObject({
      ok: true,
      changes: [{ before: expect.stringContaining('98%') }],
    });
  });

  it('ends a document that takes too long, while other work goes on', async () => {
    const desk = openDesk({ milliseconds: 4_000 });
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
    }, 10);
    const endless = desk.read(named('endless.html'));
    await vi.waitUntil(() => desk.processId() !== undefined);
    const id = desk.processId();
    expect(await endless).toMatchObject({ ok: false, unreadable: { file: 'endless.html', reason: 'too-slow' } });
    clearInterval(heart);
    expect(beats).toBeGreaterThan(10);
    await vi.waitUntil(() => !isRunning(id), { timeout: 10_000 });
  });

  it('ends a document that takes too much memory, even in one piece, and reads the next one', async () => {
    const desk = openDesk();
    const [greedy, next] = await Promise.all([desk.read(named('greedy.html')), desk.read(page)]);
    expect(greedy).toMatchObject({ ok: false, unreadable: { file: 'greedy.html', reason: 'too-much-memory' } });
    expect(next).toMatchObject({ ok: true });
  });

  it('tells a fault of ours as an error, and goes on', async () => {
    const desk = openDesk();
    await expect(desk.read(named('faulty.html'))).rejects.toThrow(/^Reading a document stopped: Error: a fault of ours/);
    expect(await desk.read(page)).toMatchObject({ ok: true });
  });

  it('has no process before the first document, and none when nothing came for a while', async () => {
    const desk = openDesk({ idleMilliseconds: 50 });
    await setTimeout(20);
    expect(desk.processId()).toBeUndefined();
    await desk.read(page);
    await vi.waitUntil(() => desk.processId() === undefined, { timeout: 10_000 });
    expect(await desk.read(page)).toMatchObject({ ok: true });
  });

  it('breaks off when it is closed', async () => {
    const desk = openDesk();
    const reading = desk.read(named('endless.html'));
    await vi.waitUntil(() => desk.processId() !== undefined);
    desk.close();
    await expect(reading).rejects.toThrow('Reading a document stopped: the program ends');
    await expect(desk.read(page)).rejects.toThrow('Reading a document stopped');
  });
});
