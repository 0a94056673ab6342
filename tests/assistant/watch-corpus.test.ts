import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CorpusWatch, watchCorpus } from '../../src/assistant/watch-corpus.js';
import type { IndexReceipt } from '../../src/assistant.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const receipt = { built: true } as IndexReceipt;
const soon = { timeout: 20_000, interval: 10 };
const open: CorpusWatch[] = [];

afterEach(async () => {
  for (const watch of open.splice(0)) await watch.close();
});

/** Watches; reloads end when `finish` is called. */
async function watching(corpus: string) {
  const running: { resolve(receipt: IndexReceipt): void; reject(error: unknown): void }[] = [];
  const told: unknown[] = [];
  let started = 0;
  const reload = (): Promise<IndexReceipt> => {
    started += 1;
    return new Promise((resolve, reject) => running.push({ resolve, reject }));
  };
  const onReceipt = (given: IndexReceipt) => void told.push(given);
  const onFailure = (error: unknown) => void told.push(error);
  const watch = await watchCorpus({ corpus, reload, onReceipt, onFailure, quietMs: 40 });
  open.push(watch);
  return { watch, told, running: () => running.length, started: () => started, end: () => running.shift() };
}

describe('watchCorpus', () => {
  it('reloads once for files that come together, below the folder too, and once more for what comes meanwhile', async () => {
    const corpus = temporaryFolder();
    mkdirSync(join(corpus, 'thang-5'));
    const seen = await watching(corpus);
    writeFileSync(join(corpus, 'a.txt'), 'một');
    writeFileSync(join(corpus, 'thang-5', 'b.txt'), 'hai');
    await vi.waitFor(() => expect(seen.running()).toBe(1), soon);
    writeFileSync(join(corpus, 'c.txt'), 'ba');
    await new Promise((resolve) => setTimeout(resolve, 250));
    rmSync(join(corpus, 'a.txt'));
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect([seen.running(), seen.started()]).toEqual([1, 1]);
    seen.end()?.resolve(receipt);
    await vi.waitFor(() => expect(seen.started()).toBe(2), soon);
    seen.end()?.resolve(receipt);
    await vi.waitFor(() => expect(seen.told).toEqual([receipt, receipt]), soon);
    expect(seen.started()).toBe(2);
  });

  it('goes on after a reload that failed', async () => {
    const corpus = temporaryFolder();
    const seen = await watching(corpus);
    writeFileSync(join(corpus, 'places.yaml'), 'x');
    await vi.waitFor(() => expect(seen.running()).toBe(1), soon);
    seen.end()?.reject(new Error('line 1'));
    await vi.waitFor(() => expect(seen.told).toEqual([new Error('line 1')]), soon);
    writeFileSync(join(corpus, 'places.yaml'), '[]');
    await vi.waitFor(() => expect(seen.started()).toBe(2), soon);
  });

  it('watches one file of articles and the places beside it, and no other neighbour', async () => {
    const folder = temporaryFolder();
    const corpus = join(folder, 'bai.jsonl');
    writeFileSync(corpus, '{}\n');
    const seen = await watching(corpus);
    writeFileSync(join(folder, 'other.jsonl'), '{}\n');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(seen.started()).toBe(0);
    writeFileSync(join(folder, 'places.yaml'), '[]');
    await vi.waitFor(() => expect(seen.started()).toBe(1), soon);
  });

  it('takes no notice of hidden files, nor of anything when it was closed', async () => {
    const corpus = temporaryFolder();
    const seen = await watching(corpus);
    writeFileSync(join(corpus, '.half-written.txt'), 'một');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await seen.watch.close();
    writeFileSync(join(corpus, 'a.txt'), 'hai');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(seen.started()).toBe(0);
  });
});
