import { openAssistant } from './assistant/open.js';
import { runCommandLine } from './terminal/command-line.js';
import { readEnvironment } from './terminal/environment.js';
import { createOutput } from './terminal/output.js';

process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  environment: readEnvironment(process.cwd(), process.env),
  out: createOutput(process.stdout),
  err: createOutput(process.stderr),
  open: openAssistant,
  train: async (options, say) => {
    const { trainModel } = await import('./embedding/training/train-model.js');
    return trainModel(options, say);
  },
});
