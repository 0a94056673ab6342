import { openAssistant } from './assistant/open.js';
import { rollbackLibrary } from './library/rollback.js';
import { runCommandLine } from './terminal/command-line.js';
import { readEnvironment } from './terminal/environment.js';
import { createOutput } from './terminal/output.js';

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: readEnvironment(process.cwd(), process.env),
  out: createOutput(process.stdout),
  err: createOutput(process.stderr),
  open: openAssistant,
  rollback: rollbackLibrary,
  train: async ({ base, ...options }, say) => {
    const { continueModel, trainModel } = await import('./embedding/training/train-model.js');
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    const training = { ...options, signal: interrupt.signal };
    return base === undefined ? trainModel(training, say) : continueModel({ ...training, base }, say);
  },
});
