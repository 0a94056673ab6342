import { loadConfig } from '../config.js';
import { TienDoError } from '../errors.js';
import type { Command, Surroundings } from './command.js';
import { writeLine } from './output.js';
import { parseArguments } from './parse-arguments.js';
import { isSet } from './parsed-options.js';
import { reasonOf } from './reason.js';
import { overview, usageOf } from './usage.js';

/** Every command, in the order in which the overview lists them. Each is loaded when it is called: the doctor works where others do not even load. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./commands/ask.js')).askCommand,
  figures: async () => (await import('./commands/figures.js')).figuresCommand,
  search: async () => (await import('./commands/search.js')).searchCommand,
  index: async () => (await import('./commands/index-corpus.js')).indexCommand,
  add: async () => (await import('./commands/add.js')).addCommand,
  remove: async () => (await import('./commands/remove.js')).removeCommand,
  undo: async () => (await import('./commands/undo.js')).undoCommand,
  rollback: async () => (await import('./commands/rollback.js')).rollbackCommand,
  doctor: async () => (await import('./commands/doctor.js')).doctorCommand,
  evaluate: async () => (await import('./commands/evaluate.js')).evaluateCommand,
  train: async () => (await import('./commands/train.js')).trainCommand,
  bench: async () => (await import('./commands/bench.js')).benchCommand,
};

/** What the command line is given by the process. */
export interface CommandLine extends Omit<Surroundings, 'config'> {
  /** Without the program's own name: the command's name first. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs one command and gives the exit status: 0 done (not found is done), 1 failed with a one-line reason on `err`, 2 wrong usage.
 * Never throws.
 */
export async function runCommandLine(line: CommandLine): Promise<number> {
  const [name, ...args] = line.args;
  const load = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (load !== undefined) return runCommand(await load(), args, line);
  const all = overview(await Promise.all(Object.values(commands).map((command) => command())));
  if (name === '--help' || name === '-h') return print(line, all);
  await writeLine(line.err, `${name === undefined ? 'a command is missing' : `unknown command "${name}"`}\n${all}`);
  return 2;
}

async function runCommand(command: Command, args: readonly string[], line: CommandLine): Promise<number> {
  try {
    const parsed = parseArguments(command.options, args);
    if (isSet(parsed, 'help')) return await print(line, usageOf(command));
    return await command.run(parsed, surroundingsOf(line));
  } catch (error) {
    const wrongUsage = error instanceof TienDoError && error.code === 'usage';
    await writeLine(line.err, wrongUsage ? `${error.message}\n${usageOf(command)}` : reasonOf(error));
    return wrongUsage ? 2 : 1;
  }
}

function surroundingsOf(line: CommandLine): Surroundings {
  return {
    ...line,
    get config() {
      return loadConfig(line.environment);
    },
  };
}

async function print({ out }: CommandLine, text: string): Promise<number> {
  await writeLine(out, text);
  return 0;
}
