import { expect, it } from 'vitest';
import { createBackground } from '../../src/bot/background.js';
import { memoryLog } from '../support/memory-log.js';

it('knows when nothing is running, also when work starts further work, and logs what fails', async () => {
  const log = memoryLog();
  const background = createBackground(new AbortController().signal, log);
  const done: string[] = [];
  await background.empty();
  background.run(async () => {
    await Promise.resolve();
    background.run(async () => void done.push('second'));
    done.push('first');
  });
  background.run(async () => Promise.reject(new Error('broken')));
  await background.empty();
  expect(done.sort()).toEqual(['first', 'second']);
  expect(log.lines).toMatchObject([{ level: 'error', facts: { failed: 'bot', problem: 'Error' } }]);
});
