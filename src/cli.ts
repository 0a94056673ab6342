import { runCommandLine } from './terminal/command-line.js';
import { readEnvironment } from './terminal/environment.js';
import { createOutput } from './terminal/output.js';

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: readEnvironment(process.cwd(), process.env),
  out: createOutput(process.stdout),
  err: createOutput(process.stderr),
  open: async (options) => (await import('./assistant/open.js')).openAssistant(options),
  rollback: async (library) => (await import('./library/rollback.js')).rollbackLibrary(library),
  train: async ({ base, ...options }, say) => {
    const { continueModel, trainModel } = await import('./embedding/training/train-model.js');
    const interrupt = new AbortController();
    process.once('SIGINT', () => interrupt.abort());
    const training = { ...options, signal: interrupt.signal };
    return base === undefined ? trainModel(training, say) : continueModel({ ...training, base }, say);
  },
});
