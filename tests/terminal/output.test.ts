import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createOutput } from '../../src/terminal/output.js';
import { createProgressLine } from '../../src/terminal/progress.js';
import { memoryOutput } from '../support/memory-output.js';

function failingStream(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })) });
}

describe('createOutput', () => {
  it('does nothing more once the reader has gone', async () => {
    const output = createOutput(failingStream('EPIPE'));
    await output.write('một');
    expect(output.closed).toBe(true);
    await expect(output.write('hai')).resolves.toBeUndefined();
  });

  it('rejects for any other failure', async () => {
    const output = createOutput(failingStream('ENOSPC'));
    await expect(output.write('một')).rejects.toThrow('ENOSPC');
    expect(output.closed).toBe(false);
  });
});

describe('createProgressLine', () => {
  it('rewrites one line of a terminal and clears it', async () => {
    const output = memoryOutput({ isTerminal: true });
    const line = createProgressLine(output);
    line.update({ stage: 'embed', done: 1, total: 4 });
    line.update({ stage: 'embed', done: 2, total: 4 });
    await line.finish();
    expect(output.text()).toBe('\r\u001b[KPhân tích nghĩa: 1/4 (25%)\r\u001b[KPhân tích nghĩa: 2/4 (50%)\r\u001b[K');
  });

  it('writes a line a quarter elsewhere', async () => {
    const output = memoryOutput();
    const line = createProgressLine(output);
    for (let done = 0; done <= 1000; done += 1) line.update({ stage: 'embed', done, total: 1000 });
    line.update({ stage: 'store', done: 0, total: null });
    line.update({ stage: 'store', done: 1, total: null });
    await line.finish();
    expect(output.lines()).toEqual([...[0, 25, 50, 75, 100].map((percent) => `Phân tích nghĩa: ${percent}%`), 'Ghi thư viện …']);
  });

  it('takes a stage with nothing to do for done', async () => {
    const output = memoryOutput();
    const line = createProgressLine(output);
    line.update({ stage: 'embed', done: 0, total: 0 });
    await line.finish();
    expect(output.lines()).toEqual(['Phân tích nghĩa: 100%']);
  });
});
