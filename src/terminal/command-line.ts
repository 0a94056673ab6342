import { type Config, loadConfig } from '../config.js';
import { TienDoError } from '../errors.js';
import type { Command, Surroundings } from './command.js';
import { askCommand } from './commands/ask.js';
import { benchCommand } from './commands/bench.js';
import { evaluateCommand } from './commands/evaluate.js';
import { figuresCommand } from './commands/figures.js';
import { indexCommand } from './commands/index-corpus.js';
import { rollbackCommand } from './commands/rollback.js';
import { searchCommand } from './commands/search.js';
import { trainCommand } from './commands/train.js';
import { writeLine } from './output.js';
import { parseArguments } from './parse-arguments.js';
import { isSet } from './parsed-options.js';
import { reasonOf } from './reason.js';
import { overview, usageOf } from './usage.js';

/** Every command, in the order in which the overview lists them. */
const commands: readonly Command[] = [
  askCommand,
  figuresCommand,
  searchCommand,
  indexCommand,
  rollbackCommand,
  evaluateCommand,
  trainCommand,
  benchCommand,
];

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
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return runCommand(command, args, line);
  const asked = name === undefined || name === '--help' || name === '-h';
  if (asked && name !== undefined) return print(line, overview(commands));
  await writeLine(line.err, `${name === undefined ? 'a command is missing' : `unknown command "${name}"`}\n${overview(commands)}`);
  return 2;
}

async function runCommand(command: Command, args: readonly string[], line: CommandLine): Promise<number> {
  try {
    const parsed = parseArguments(command.options, args);
    if (isSet(parsed, 'help')) return await print(line, usageOf(command));
    return await command.run(parsed, { ...line, config: configOf(line) });
  } catch (error) {
    const wrongUsage = error instanceof TienDoError && error.code === 'usage';
    await writeLine(line.err, wrongUsage ? `${error.message}\n${usageOf(command)}` : reasonOf(error));
    return wrongUsage ? 2 : 1;
  }
}

function configOf({ environment }: CommandLine): Config {
  return loadConfig(environment);
}

async function print({ out }: CommandLine, text: string): Promise<number> {
  await writeLine(out, text);
  return 0;
}
