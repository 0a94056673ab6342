import { describe, expect, it } from 'vitest';
import { answering } from '../../support/small-answering.js';

/** A page on the commune's chairman, and one of June 2024 on something else that names another. */
function pages(date: string | null) {
  return {
    'a-ra-mat.md': `---
title: Chủ tịch UBND xã Thông Bình trả lời người dân
${date === null ? '' : `date: ${date}\n`}place: xã Thông Bình
---

Ông Bùi Văn Lãm, Chủ tịch UBND xã Thông Bình trả lời người dân.
`,
    'b-trong-cay.md': `---
title: Lễ phát động trồng cây
date: 2024-06-05
place: xã Thông Bình
---

Ông Đinh Công Thạo, Chủ tịch UBND xã Thông Bình phát động trồng cây.
`,
  };
}

describe('two articles that name different people for one office', () => {
  it.each(['Chủ tịch UBND xã Thông Bình là ai?', 'chu tich UBND xa Thong Binh ten gi'])(
    'are decided by the later: %s',
    async (question) => {
      const ask = await answering(pages('2023-02-10'));
      expect(await ask(question)).toMatchObject({ status: 'answered', headline: 'Đinh Công Thạo' });
    },
  );

  it('are decided by the words where the first is the later', async () => {
    const ask = await answering(pages('2024-08-10'));
    expect((await ask('Chủ tịch UBND xã Thông Bình là ai?')).headline).toBe('Bùi Văn Lãm');
  });

  it('are decided by the time that is asked for', async () => {
    const ask = await answering(pages('2023-02-10'));
    expect((await ask('Năm 2023 chủ tịch UBND xã Thông Bình là ai?')).headline).toBe('Bùi Văn Lãm');
  });

  it('are decided by the words where the best has no day', async () => {
    const ask = await answering(pages(null));
    expect((await ask('Chủ tịch UBND xã Thông Bình là ai?')).headline).toBe('Bùi Văn Lãm');
  });
});
