import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAssistant } from '../../src/assistant/open.js';
import { manyRehearsals } from '../../src/assistant/rehearsals.js';
import { defaultModel } from '../../src/config.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('manyRehearsals', () => {
  it('asks of each place in turn, with the same kinds of questions', () => {
    const asked = manyRehearsals(['xã Tân Hòa', 'huyện Phú Lộc']);
    const ofFirst = asked.filter((question) => /xã Tân Hòa|xa Tan Hoa|xa tan hoa/.test(question));
    expect(ofFirst.length).toBe(asked.length / 2);
    expect(asked.length).toBeGreaterThan(50);
  });

  it('asks nothing of a corpus without a place', () => {
    expect(manyRehearsals([])).toEqual([]);
  });
});

describe('an assistant that rehearses much', { timeout: 300_000 }, () => {
  it('answers while it rehearses, and closes in the midst of it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus', 'bai.txt'), 'Xã Tân Hòa\n\nĐến ngày 31/3/2024, xã Tân Hòa gieo sạ được 1.250 ha lúa hè thu.\n');
    const { assistant, rehearsed } = await openAssistant({
      ...{ corpus: join(folder, 'corpus'), data: join(folder, 'data'), today: null, onProgress: () => undefined },
      embedding: { model: defaultModel, allowDownload: false },
      rehearse: 'many',
    });
    expect(await assistant.ask({ question: 'Xã Tân Hòa gieo sạ được bao nhiêu ha lúa hè thu?' })).toMatchObject({ status: 'answered' });
    await assistant.close();
    await expect(rehearsed).resolves.toBeUndefined();
  });
});
