import { TienDoError } from '../errors.js';

/** One line that says what went wrong; an error that nobody expected is named with its kind. */
export function reasonOf(error: unknown): string {
  if (error instanceof TienDoError) return oneLine(error.message);
  return oneLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
