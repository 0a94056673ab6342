import { TienDoError } from '../errors.js';

/** Values of a command line by option name, and what stood behind them. */
export interface ParsedOptions {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** The value of an option that takes one; null when it was not given. */
export function textOption({ values }: ParsedOptions, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** All values of an option that may be given more than once. */
export function textOptions({ values }: ParsedOptions, name: string): string[] {
  const given = values[name];
  return Array.isArray(given) ? given.filter((value): value is string => typeof value === 'string') : [];
}

export function isSet({ values }: ParsedOptions, name: string): boolean {
  return values[name] === true;
}

/**
 * A whole number within bounds, both inclusive.
 * @throws TienDoError `usage`
 */
export function integerOption(parsed: ParsedOptions, name: string, bounds: { min: number; max: number; default: number }): number {
  const given = textOption(parsed, name);
  if (given === null) return bounds.default;
  const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
  if (value >= bounds.min && value <= bounds.max) return value;
  throw new TienDoError('usage', { problem: `${dashed(name)} takes a whole number from ${bounds.min} to ${bounds.max}` });
}

/**
 * A calendar day, `YYYY-MM-DD`; null when it was not given.
 * @throws TienDoError `usage`
 */
export function dayOption(parsed: ParsedOptions, name: string): string | null {
  const given = textOption(parsed, name);
  if (given === null || isCalendarDay(given)) return given;
  throw new TienDoError('usage', { problem: `${dashed(name)} takes a day as YYYY-MM-DD` });
}

/** Whether the text is a day of the calendar as `YYYY-MM-DD`. */
function isCalendarDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * The one thing behind the options; several words without quotation marks count as one text.
 * @throws TienDoError `usage` when there is none.
 */
export function requiredText({ positionals }: ParsedOptions, what: string): string {
  const text = positionals.join(' ').trim();
  if (text === '') throw new TienDoError('usage', { problem: `${what} is missing` });
  return text;
}

/** @throws TienDoError `usage` when anything stands behind the options. */
export function refuseOperands({ positionals }: ParsedOptions): void {
  const [first] = positionals;
  if (first !== undefined) throw new TienDoError('usage', { problem: `unexpected argument "${first}"` });
}

/** @throws TienDoError `usage` when more than one of the options is given. */
export function refuseTogether(parsed: ParsedOptions, names: readonly string[]): void {
  const given = names.filter((name) => parsed.values[name] !== undefined && parsed.values[name] !== false);
  if (given.length > 1) throw new TienDoError('usage', { problem: `${given.map(dashed).join(' and ')} do not go together` });
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
