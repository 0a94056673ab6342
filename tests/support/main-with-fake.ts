// What src/main.ts does, over a fake assistant: started as a process of its own by tests/terminal/process.test.ts.
import { readEnvironment } from '../../src/terminal/environment.js';
import { createOutput } from '../../src/terminal/output.js';
import { start } from '../../src/terminal/start.js';
import { fakeAssistant, fakeOpen } from './fake-assistant.js';

const end = new AbortController();
process.once('SIGTERM', () => end.abort());

process.exitCode = await start({
  environment: readEnvironment(process.cwd(), process.env),
  input: process.stdin,
  out: createOutput(process.stdout),
  err: createOutput(process.stderr),
  open: fakeOpen(fakeAssistant()),
  stop: end.signal,
});
