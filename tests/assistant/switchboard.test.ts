import { describe, expect, it } from 'vitest';
import { prepareServing, type Serving } from '../../src/assistant/serving.js';
import { createSwitchboard } from '../../src/assistant/switchboard.js';
import { contextOver } from '../support/small-answering.js';

async function serving(name: string): Promise<Serving> {
  const { library } = await contextOver({ [`${name}.md`]: `---\ntitle: ${name}\n---\n\nHuyện Đông Xuân có 3 hợp tác xã.\n` });
  return prepareServing(library);
}

describe('a generation that is replaced', () => {
  it('answers what it was asked before, is closed behind that, and nobody new comes to it', async () => {
    const [first, second] = [await serving('cũ'), await serving('mới')];
    const board = createSwitchboard(first);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = board.use(async ({ library }) => {
      await held;
      return library.files();
    });
    await board.switchTo(second);
    expect(await board.use(({ library }) => library.files())).toEqual(['mới.md']);
    expect(await first.library.files()).toEqual(['cũ.md']);
    release();
    expect(await slow).toEqual(['cũ.md']);
    await expect(first.library.files()).rejects.toMatchObject({ code: 'library-closed' });
    expect(board.serving()).toBe(second);
  });

  it('stays open while what it lists is taken, and is closed when the taking stops', async () => {
    const [first, second] = [await serving('cũ'), await serving('mới')];
    const board = createSwitchboard(first);
    const files = board.stream(async function* ({ library }) {
      yield await library.files();
      yield await library.files();
    });
    expect((await files.next()).value).toEqual(['cũ.md']);
    await board.switchTo(second);
    expect((await files.next()).value).toEqual(['cũ.md']);
    await files.return(undefined);
    await expect(first.library.files()).rejects.toMatchObject({ code: 'library-closed' });
  });

  it('is closed at once when nobody uses it, also after work that failed', async () => {
    const [first, second] = [await serving('cũ'), await serving('mới')];
    const board = createSwitchboard(first);
    await expect(board.use(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await board.switchTo(second);
    await expect(first.library.files()).rejects.toMatchObject({ code: 'library-closed' });
    await board.close();
    await expect(second.library.files()).rejects.toMatchObject({ code: 'library-closed' });
  });
});
