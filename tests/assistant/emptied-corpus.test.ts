import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAssistant } from '../../src/assistant/open.js';
import type { OpenedAssistant } from '../../src/assistant/open-options.js';
import { defaultModel } from '../../src/config.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const by = { channel: 'telegram', user: 7 } as const;
const question = 'Xã Tân Hòa gieo sạ được bao nhiêu ha lúa hè thu?';
const text = `Xã Tân Hòa hoàn thành gieo sạ vụ hè thu

Đến ngày 31/3/2024, xã Tân Hòa gieo sạ được 1.250 ha lúa hè thu, đạt 98% kế hoạch, nông dân đang tập trung chăm sóc trà lúa sớm.
`;

function openOver(folder: string): Promise<OpenedAssistant> {
  return openAssistant({
    ...{ corpus: join(folder, 'corpus'), data: join(folder, 'data'), today: null, onProgress: () => undefined },
    embedding: { model: defaultModel, allowDownload: false },
  });
}

describe('a corpus whose last article was taken out', { timeout: 300_000 }, () => {
  it('serves an empty library and says so, also after a restart; what is added then is answered from', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'corpus'));
    writeFileSync(join(folder, 'corpus', 'bai.txt'), text);
    const { assistant } = await openOver(folder);
    expect(await assistant.ask({ question })).toMatchObject({ status: 'answered' });
    await assistant.intake.remove('bai.txt', by);
    expect(await assistant.reload()).toMatchObject({ built: true, gone: ['bai.txt'], generation: { articles: 0 } });
    const empty = { status: 'not_found', reason: 'no-evidence', headline: 'Kho chưa có bài viết nào, nên chưa có căn cứ để trả lời.' };
    expect(await assistant.ask({ question })).toMatchObject(empty);
    expect((await assistant.ask({ question: 'xin chào' })).headline).toContain('Xin chào');
    await assistant.close();

    const again = await openOver(folder);
    expect(await again.assistant.ask({ question })).toMatchObject(empty);
    await again.assistant.intake.receive({ name: 'bai.txt', bytes: Buffer.from(text), contentType: null, address: null }, by, 'b');
    expect(await again.assistant.reload()).toMatchObject({ built: true, generation: { articles: 1 } });
    expect(await again.assistant.ask({ question })).toMatchObject({ status: 'answered' });
    await again.assistant.close();
  });

  it('does not serve an empty library when nobody took anything out: its disk may be missing', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'corpus'));
    await expect(openOver(folder)).rejects.toThrow('No readable article');
  });
});
