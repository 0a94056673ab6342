import { TienDoError } from '../errors.js';

/** One line that says what went wrong and what to do; for an error that nobody expected, that the doctor may know why. */
export function reasonOf(error: unknown): string {
  const problem = problemOf(error);
  return error instanceof TienDoError ? problem : `${problem.replace(/\.$/, '')}. npm run doctor looks for the cause.`;
}

/** One line that says what went wrong; an error that nobody expected is named with its kind. */
export function problemOf(error: unknown): string {
  if (error instanceof TienDoError) return oneLine(error.message);
  return oneLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
