import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from 'grammy';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CorpusWatch } from '../../../src/assistant/watch-corpus.js';
import type { IndexReceipt } from '../../../src/assistant.js';
import { watchForAdministrators } from '../../../src/bot/admin/watched-corpus.js';
import { TienDoError } from '../../../src/errors.js';
import type { FigureConflict } from '../../../src/library/receipt.js';
import { memoryLog } from '../../support/memory-log.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const generation = { id: '1', builtAt: '2026-11-28T01:00:00Z', articles: 2, passages: 4, figures: 3, embedder: 'x', unreadable: [] };
const fine: IndexReceipt = {
  ...{ generation, built: true, heldBack: false, added: ['a.txt'], changed: [], same: 1, gone: [], unreadable: [] },
  ...{ figureChanges: [], conflicts: [], reprints: [], tookMs: 5 },
};
const unreadable = { file: 'hong.pdf', line: null, reason: 'scanned', detail: 'No text.' } as const;
const conflict: FigureConflict = {
  ...{ indicator: 'hộ nghèo', locality: 'xã Tân An', period: 'năm 2023' },
  files: ['b.txt', 'a.txt'],
  texts: ['61 hộ', '88 hộ'],
};

let watch: CorpusWatch | null = null;
afterEach(() => watch?.close());

/** What two administrators are sent after each of the outcomes of reloads, one behind the other. */
async function toldAfter(...outcomes: readonly (IndexReceipt | Error)[]): Promise<string[][]> {
  const corpus = temporaryFolder();
  const sent: string[] = [];
  const log = memoryLog();
  const waiting = [...outcomes];
  const sendMessage = async (id: number, text: string) => void sent.push(`${id}: ${text}`);
  const reload = async () => {
    const outcome = waiting.shift();
    if (outcome instanceof Error) throw outcome;
    return outcome ?? fine;
  };
  const api = { sendMessage } as unknown as Api;
  watch = await watchForAdministrators({
    corpus,
    assistant: { reload, status: () => generation },
    api,
    adminIds: [7, 8],
    log,
    quietMs: 20,
  });
  const told: string[][] = [];
  for (const at of outcomes.keys()) {
    writeFileSync(join(corpus, `${at}.txt`), 'bài');
    await vi.waitFor(() => expect(log.lines.length).toBe(at + 1), { timeout: 20_000, interval: 5 });
    told.push(sent.splice(0));
  }
  return told;
}

describe('watchForAdministrators', () => {
  it('says nothing while all is well, and each new trouble once', async () => {
    const scanned: IndexReceipt = { ...fine, unreadable: [unreadable] };
    const told = await toldAfter(fine, scanned, scanned, { ...fine, conflicts: [conflict] });
    expect(told.map((messages) => messages.length)).toEqual([0, 2, 0, 2]);
    expect(told[1]).toEqual([expect.stringMatching(/^7: .*hong\.pdf/s), expect.stringMatching(/^8: .*hong\.pdf/s)]);
    expect(told[3]?.[0]).toMatch(/61 hộ \(b\.txt\) ≠ 88 hộ \(a\.txt\)/);
  });

  it('tells of a reload that failed, with the line of a mistake in places.yaml, and not again until one succeeded', async () => {
    const broken = new TienDoError('places-broken', { path: '/x/places.yaml', line: 5, problem: 'no' });
    const suspect = new TienDoError('library-suspect', { path: '/x', problem: 'no' });
    const told = await toldAfter(broken, broken, suspect, fine, broken);
    expect(told.map((messages) => messages.length)).toEqual([2, 0, 2, 0, 2]);
    expect(told[0]?.[0]).toMatch(/places\.yaml ghi sai ở dòng 5/);
    expect(told[2]?.[0]).toMatch(/tự kiểm tra/);
  });
});
