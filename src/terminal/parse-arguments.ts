import { parseArgs } from 'node:util';
import { TienDoError } from '../errors.js';
import type { OptionSpec, OptionTable } from './command.js';
import type { ParsedOptions } from './parsed-options.js';

/**
 * Reads a command's arguments strictly. `--help` and `-h` are always known.
 * @throws TienDoError `usage`: an unknown option, a missing or a superfluous value.
 */
export function parseArguments(table: OptionTable, args: readonly string[]): ParsedOptions {
  const options = Object.fromEntries(
    [...Object.entries(table), ['help', help] as const].map(([name, spec]) => [name, parseArgsOption(spec)]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new TienDoError('usage', { problem: firstSentence(error.message) }, { cause: error });
  }
}

const help: OptionSpec = { type: 'boolean', short: 'h', meaning: 'this text' };

function parseArgsOption({ type, short, multiple }: OptionSpec): { type: OptionSpec['type']; multiple: boolean; short?: string } {
  return { type, multiple: multiple === true, ...(short === undefined ? {} : { short }) };
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function firstSentence(message: string): string {
  const sentence = message.split(/\n|\. /, 1)[0] ?? message;
  return sentence.replace(/argument (?:is ambiguous|missing)\.?$/, 'needs a value');
}
