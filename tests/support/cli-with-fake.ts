// What src/cli.ts does, over a fake assistant: started as a process of its own by tests/terminal/process.test.ts.
import { runCommandLine } from '../../src/terminal/command-line.js';
import { createOutput } from '../../src/terminal/output.js';
import { fakeAssistant, fakeOpen } from './fake-assistant.js';

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: process.env,
  out: createOutput(process.stdout),
  err: createOutput(process.stderr),
  open: fakeOpen(fakeAssistant()),
  rollback: () => fakeAssistant().rollback(),
  train: () => Promise.reject(new Error('nothing is trained here')),
});
