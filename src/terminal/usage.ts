import type { Command, OptionSpec } from './command.js';

/** How a command is called, from its option table; without a line break at its end. */
export function usageOf(command: Command): string {
  const operands = command.operands === '' ? '' : ` ${command.operands}`;
  const rows = Object.entries(command.options).map(([name, spec]) => [spelled(name, spec), spec.meaning] as const);
  return [`Usage: npm run --silent ${command.name} -- [options]${operands}`, `  ${command.summary}`, ...columns(rows)].join('\n');
}

/** What there is to call. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return ['Usage: npm run --silent COMMAND -- [options] …', ...columns(rows), 'COMMAND --help says more.'].join('\n');
}

function spelled(name: string, { short, value }: OptionSpec): string {
  const flags = [short === undefined ? [] : [`-${short}`], name.length === 1 ? [] : [`--${name}`]].flat();
  return `${[...new Set(flags)].join(', ')}${value === undefined ? '' : ` ${value}`}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
