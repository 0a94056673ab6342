// What src/main.ts does, over an assistant that thinks for DELAY milliseconds: started as a process of its own, to be killed.
import { setTimeout as pauseFor } from 'node:timers/promises';
import { readEnvironment } from '../../src/terminal/environment.js';
import { createOutput } from '../../src/terminal/output.js';
import { start } from '../../src/terminal/start.js';
import { answered, fakeAssistant, fakeOpen } from './fake-assistant.js';

const end = new AbortController();
process.once('SIGTERM', () => end.abort());

const assistant = fakeAssistant(async ({ question }) => {
  await pauseFor(Number(process.env['DELAY']));
  return answered(question, { headline: question });
});

process.exitCode = await start({
  environment: readEnvironment(process.cwd(), process.env),
  input: process.stdin,
  out: createOutput(process.stdout),
  err: createOutput(process.stderr),
  open: fakeOpen(assistant),
  stop: end.signal,
});
