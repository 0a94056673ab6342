import * as z from 'zod';
import { TienDoError } from '../errors.js';

/**
 * Reads a JSON list of rows of one form.
 * @param path names the file in errors only.
 * @throws TienDoError `input-broken` with the field that is wrong.
 */
export function parseRows<T>(text: string, path: string, row: z.ZodType<T>): T[] {
  const parsed = z.array(row).safeParse(jsonOf(text, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TienDoError('input-broken', { path, line: null, problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}` });
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TienDoError('input-broken', { path, line: null, problem: 'is not JSON' }, { cause: error });
  }
}
